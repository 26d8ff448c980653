/** A map as the microscope sees a tissue. Images count y downwards, the microscope upwards: the picture stands as it was taken. */
import type { Snapshot } from "../../engine/snapshot.js";
import type { TissueMap } from "./map-tissue.js";

/** @param columns per-cell values by name, NaN where a cell has none. */
export function snapshotOf(
  { tissue, field }: TissueMap,
  columns: Readonly<Record<string, ArrayLike<number>>>,
): Snapshot {
  const types = [...new Set(tissue.type)];
  const { nx, ny, voxel, median } = field;
  const height = ny * voxel;
  const upright = Float32Array.from(median, (_, i) => median[(ny - 1 - Math.floor(i / nx)) * nx + (i % nx)]!);
  return {
    minutes: 0,
    width: tissue.width,
    height,
    depth: 0,
    cells: {
      count: tissue.count,
      id: Uint32Array.from({ length: tissue.count }, (_, i) => i + 1),
      x: tissue.x,
      y: tissue.y.map((y) => height - y),
      z: new Float32Array(tissue.count),
      radius: tissue.radius,
      type: Uint8Array.from(tissue.type, (type) => types.indexOf(type)),
      clone: new Uint16Array(tissue.count),
      types,
      clones: ["wild type"],
      columns: Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, Float32Array.from(of)])),
    },
    fields: { ifng: { nx, ny, nz: 1, voxel, unit: "pM", value: upright } },
  };
}

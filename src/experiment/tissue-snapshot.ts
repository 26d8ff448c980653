/**
 * A real tissue as it was measured, for the microscope: nothing is simulated, moved or added. Measured markers become the
 * columns `measured_<name>`. Radii come from measured areas, else from the diameter of the type; where discs of the types would
 * cover more than the tissue, they are scaled down by one factor.
 */
import type { Snapshot } from "../engine/snapshot.js";
import { cellTypes } from "../formats/cell-types.js";
import type { ImportedTissue } from "../formats/import-cells.js";
import { MEASURED } from "../microscope/columns.js";
import { extent, radiiOf, refuseSeveral } from "./tissue.js";

const FULL = 0.95;

/** @throws LabError when the table holds several tissues. */
export function snapshotOfTissue(imported: ImportedTissue): Snapshot {
  refuseSeveral(imported);
  const { type, x, y, z, area, measured } = imported;
  const natural = radiiOf(type, area);
  const margin = natural.reduce((largest, r) => Math.max(largest, r), 0);
  const [left, right] = extent(x);
  const [bottom, top] = extent(y);
  const width = right - left + 2 * margin;
  const height = top - bottom + 2 * margin;
  const cover = natural.reduce((sum, r) => sum + Math.PI * r * r, 0) / (width * height);
  const scale = area ? 1 : Math.min(1, Math.sqrt(FULL / cover));
  const count = type.length;
  return {
    minutes: 0,
    width,
    height,
    depth: 0,
    cells: {
      count,
      id: Uint32Array.from({ length: count }, (_, i) => i + 1),
      x: Float32Array.from(x, (value) => value - left + margin),
      y: Float32Array.from(y, (value) => value - bottom + margin),
      z: Float32Array.from(z),
      radius: Float32Array.from(natural, (r) => r * scale),
      type: Uint8Array.from(type, (name) => cellTypes.indexOf(name)),
      clone: new Uint16Array(count),
      types: cellTypes,
      clones: ["as measured"],
      columns: Object.fromEntries(
        Object.entries(measured).map(([name, values]) => [MEASURED + name, Float32Array.from(values)]),
      ),
    },
    fields: {},
  };
}

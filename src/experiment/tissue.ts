/**
 * The cells a run starts from: drawn after a pattern, or those of a real tissue (DESIGN §2.5). Radii come from the table's
 * cell areas where present, else from the diameter of the type; if the cells would cover more than 0.75 of the tissue, all
 * radii are scaled by one factor, which the report states. Overlaps are left to the engine to relax.
 *
 * Segmented cells tile the plane, discs do not: at a cover of 0.85 parting overlaps moves 4215 of 6072 cells of a lung
 * field by more than 5 µm (median 6.9 µm), at 0.75 it moves 698 (2.7 µm).
 */
import { biology } from "../biology/index.js";
import { LabError } from "../equation/error.js";
import type { CellType } from "../formats/cell-types.js";
import type { ImportedTissue } from "../formats/import-cells.js";
import type { TissuePlan } from "./scenario-plan.js";
import { coverOf, drawTissue } from "./tissue-patterns.js";
import { unseenVessels } from "./tissue-vessels.js";

/** Diameter of each cell type in µm, as its lineage declares it. */
export const diameters = Object.fromEntries(
  biology.lineages.flatMap((lineage) =>
    Object.entries(lineage.cellTypes).map(([type, { diameter }]) => [type, diameter]),
  ),
) as Readonly<Record<CellType, number>>;

export const maximalCover = 0.75;

/** Cells as columns; row `i` of each is one cell. All lengths in µm. */
export interface TissueCells {
  readonly id: readonly string[];
  readonly type: readonly CellType[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly radius: Float64Array;
}

export interface TissueReport {
  /** What all radii were multiplied by so that the cells cover at most 0.75 of the tissue. */
  readonly scaleFactor: number;
  /** Fraction of the tissue's area under the cells, after scaling. */
  readonly coveredArea: number;
  /** Number of cells whose radius came from a measured area. */
  readonly measuredRadii: number;
  /** What was added to the table's coordinates; 0 where the tissue was drawn. */
  readonly shift: { readonly x: number; readonly y: number };
  /** Vessels placed because the table names none. */
  readonly addedVessels: number;
  readonly counts: Readonly<Partial<Record<CellType, number>>>;
}

export interface Tissue {
  readonly width: number;
  readonly height: number;
  /** 0 for a section. */
  readonly depth: number;
  readonly thickness: number;
  readonly voxel: number;
  readonly boundary: "closed" | "open";
  readonly geometry: "space" | "mixed";
  readonly count: number;
  readonly cells: TissueCells;
  /** Markers measured in the input, by name; NaN where blank. */
  readonly measured: Readonly<Record<string, Float64Array>>;
  readonly report: TissueReport;
}

/** @param imported the cells of the plan's table, which the caller has read. */
export function buildTissue(plan: TissuePlan, seed: number, imported?: ImportedTissue): Tissue {
  if ("generate" in plan.source) {
    const { width, height, depth } = plan.source.generate;
    const drawn = drawTissue(plan.source.generate, seed, diameters);
    return assemble(plan, { width, height, depth }, { id: drawn.type.map((_, i) => String(i + 1)), ...drawn });
  }
  if (!imported) {
    const waysOut = ["read the table first (readTable, importCells)", "generate a tissue"];
    throw new LabError({ kind: "usage", what: `the table ${plan.source.cells.file} has not been read`, waysOut });
  }
  return realTissue(plan, imported, seed);
}

type Placed = Omit<TissueCells, "radius">;

function realTissue(plan: TissuePlan, imported: ImportedTissue, seed: number): Tissue {
  refuseSeveral(imported);
  const radius = radiiOf(imported.type, imported.area);
  const margin = radius.reduce((largest, r) => Math.max(largest, r), 0);
  const [left, right] = extent(imported.x);
  const [bottom, top] = extent(imported.y);
  const [front] = extent(imported.z);
  const shift = { x: margin - left, y: margin - bottom };
  const width = right - left + 2 * margin;
  const height = top - bottom + 2 * margin;
  const vessels = unseenVessels(imported, { width, height }, seed);
  const placed: Placed = {
    id: [...imported.ids, ...vessels.map((_, i) => `added-vessel-${i + 1}`)],
    type: [...imported.type, ...vessels.map(() => "endothelium" as const)],
    x: Float64Array.of(...imported.x.map((x) => x + shift.x), ...vessels.map(([x]) => x)),
    y: Float64Array.of(...imported.y.map((y) => y + shift.y), ...vessels.map(([, y]) => y)),
    z: Float64Array.of(...imported.z.map((z) => z - front), ...vessels.map(() => 0)),
  };
  return assemble(plan, { width, height, depth: 0 }, placed, imported, shift, vessels.length);
}

function assemble(
  plan: TissuePlan,
  size: { readonly width: number; readonly height: number; readonly depth: number },
  placed: Placed,
  imported?: ImportedTissue,
  shift = { x: 0, y: 0 },
  addedVessels = 0,
): Tissue {
  if (placed.type.length === 0) {
    const waysOut = ["raise a density", "enlarge the tissue"];
    throw new LabError({ kind: "scenario", what: "the tissue has no cells", where: { path: "tissue" }, waysOut });
  }
  const natural = radiiOf(placed.type, imported?.area);
  const cover = coverOf(natural, size);
  const scaleFactor = size.depth > 0 ? 1 : Math.min(1, Math.sqrt(maximalCover / cover));
  const counts: Partial<Record<CellType, number>> = {};
  for (const type of placed.type) counts[type] = (counts[type] ?? 0) + 1;
  return {
    ...size,
    thickness: plan.thickness,
    voxel: plan.voxel,
    boundary: plan.boundary,
    geometry: plan.geometry,
    count: placed.type.length,
    cells: { ...placed, radius: natural.map((r) => r * scaleFactor) },
    measured: imported?.measured ?? {},
    report: {
      scaleFactor,
      coveredArea: cover * scaleFactor * scaleFactor,
      measuredRadii: imported?.area?.reduce((sum, area) => sum + (area > 0 ? 1 : 0), 0) ?? 0,
      shift,
      addedVessels,
      counts,
    },
  };
}

/** Radii in µm: of the measured area where there is one, else of the type. */
export function radiiOf(type: readonly CellType[], area?: Float64Array): Float64Array {
  return Float64Array.from(type, (name, i) => {
    const measured = area?.[i];
    return measured !== undefined && measured > 0 ? Math.sqrt(measured / Math.PI) : diameters[name] / 2;
  });
}

export function extent(values: Float64Array): [low: number, high: number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** Several patients lie on top of each other in their own coordinates: one tissue at a time. */
export function refuseSeveral({ group, file }: ImportedTissue): void {
  const groups = [...new Set(group)];
  if (groups.length < 2) return;
  const shown = groups.slice(0, 5).join(", ") + (groups.length > 5 ? ", …" : "");
  const what = `holds ${groups.length} tissues (${shown})`;
  const waysOut = [`choose one, e.g. where: patient == ${groups[0]}`, "split the table"];
  throw new LabError({ kind: "data", what, where: { file }, waysOut });
}

/** A piece of tissue to be read: cells in a window, with what was measured or simulated of each. */
import type { CellType } from "../../formats/cell-types.js";
import type { Window } from "./window.js";

export interface Specimen {
  /** The tissue (patient, core) it comes from; empty where there is but one. */
  readonly name: string;
  readonly id: readonly string[];
  /** µm, in the window's own coordinates. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** µm. */
  readonly radius: Float64Array;
  readonly type: readonly CellType[];
  /** Numbers by column: markers that were measured, states of a model; NaN where a cell has none. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  readonly window: Window;
}

export const lymphocytes: ReadonlySet<CellType> = new Set(["CD8", "CD4", "Treg", "NK", "B"]);
export const myeloidCells: ReadonlySet<CellType> = new Set(["macrophage", "monocyte", "dendritic", "neutrophil"]);
export const isImmune = (type: CellType) => lymphocytes.has(type) || myeloidCells.has(type);

/** The cells of a type, by number. */
export function cellsOf({ type }: Specimen, wanted: CellType): Int32Array {
  return Int32Array.from(type.flatMap((t, i) => (t === wanted ? [i] : [])));
}

/** The same specimen with the cells listed, moved into another window. */
export function cut(
  specimen: Specimen,
  cells: readonly number[],
  place: (i: number) => [number, number],
  window: Window,
) {
  const pick = (values: Float64Array) => Float64Array.from(cells, (i) => values[i]!);
  const places = cells.map(place);
  return {
    name: specimen.name,
    id: cells.map((i) => specimen.id[i]!),
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    radius: pick(specimen.radius),
    type: cells.map((i) => specimen.type[i]!),
    columns: Object.fromEntries(Object.entries(specimen.columns).map(([name, values]) => [name, pick(values)])),
    window,
  } satisfies Specimen;
}

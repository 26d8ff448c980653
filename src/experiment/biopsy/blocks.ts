/** A cell table as pieces of tissue, one per patient or core, each in a window of its own. */
import { didYouMean, LabError } from "../../equation/error.js";
import type { ImportedTissue } from "../../formats/import-cells.js";
import { visibleDensity } from "../../microscope/pdl1-scores.js";
import { maximalCover, radiiOf } from "../tissue.js";
import type { Stain } from "./pdl1.js";
import type { Block } from "./sample.js";
import type { Reading } from "./sampling-error.js";
import { cut, type Specimen } from "./specimen.js";
import { rectangle } from "./window.js";

/** µm: what is known of the tissue's extent, in the coordinates of the table. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * @param columns numbers of every cell by name; `radius_um` among them is taken for the cells' radii
 * @param extent of a simulated tissue; left out, the box around the cells, a little larger (Ripley, Rasson 1977, recalled)
 */
export function blocksOf(
  imported: ImportedTissue,
  columns: Readonly<Record<string, Float64Array>>,
  extent?: Extent,
): Block[] {
  const { group, ids } = imported;
  const names = group ? [...new Set(group)].sort(byNumberOrName) : [""];
  const radius = columns.radius_um ?? radiiOf(imported.type, imported.area);
  const whole: Specimen = {
    name: "",
    id: ids,
    x: imported.x,
    y: imported.y,
    radius,
    type: imported.type,
    columns,
    window: rectangle(0, 0),
  };
  return names.map((name) => {
    const cells = [...ids.keys()].filter((i) => !group || group[i] === name);
    const box = extent ?? around(cells, imported);
    const place = (i: number): [number, number] => [imported.x[i]! - box.x, imported.y[i]! - box.y];
    const specimen = cut({ ...whole, name }, cells, place, rectangle(box.width, box.height));
    return {
      specimen: { ...specimen, radius: fitted(specimen) },
      corner: { x: box.x, y: box.y },
      z: Float64Array.from(cells, (i) => imported.z[i]!),
    };
  });
}

const byNumberOrName = (a: string, b: string) => Number(a) - Number(b) || (a < b ? -1 : 1);

function around(cells: readonly number[], { x, y }: ImportedTissue): Extent {
  const [left, right] = range(cells, x);
  const [low, high] = range(cells, y);
  const more = cells.length > 1 ? (cells.length + 1) / (cells.length - 1) : 1;
  const [width, height] = [(right - left) * more, (high - low) * more];
  return { x: (left + right - width) / 2, y: (low + high - height) / 2, width, height };
}

function range(cells: readonly number[], values: Float64Array): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const i of cells) [low, high] = [Math.min(low, values[i]!), Math.max(high, values[i]!)];
  return [low, high];
}

/** Radii by which the cells cover no more of the window than discs can. */
function fitted({ radius, window }: Specimen): Float64Array {
  const cover = radius.reduce((sum, r) => sum + Math.PI * r * r, 0) / (window.width * window.height);
  const factor = Math.min(1, Math.sqrt(maximalCover / cover));
  return radius.map((r) => r * factor);
}

/** What a cell counts as PD-L1-positive by: a threshold given for a column, or the density that a run holds. */
export function stainOf(
  { columns }: Specimen,
  given?: { readonly name: string; readonly threshold: number },
): Reading<Stain> {
  if (given) {
    const value = columns[given.name];
    if (!value)
      throw new LabError({
        kind: "data",
        what: `--positive: no column of numbers "${given.name}"${didYouMean(given.name, Object.keys(columns))}`,
        waysOut: [`use one of: ${Object.keys(columns).sort().join(", ")}`, "leave --positive out"],
      });
    return { name: given.name, unit: "", threshold: given.threshold, value };
  }
  const density = columns.pdl1_per_um2;
  if (density) return { name: "PD-L1", unit: "molecules/µm²", threshold: visibleDensity, value: density };
  const marker = Object.keys(columns).find((name) => /pd-?l1|cd274/i.test(name));
  return {
    absent:
      marker === undefined
        ? "the table has no column of PD-L1"
        : `the scale of ${marker} is not known: say from which value on a cell is positive, --positive ${marker}=VALUE`,
  };
}

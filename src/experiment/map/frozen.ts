/**
 * A real tissue, frozen: cells where they were seen, who consumes, who can secrete, who lies at the edge.
 *
 * Radii come from measured areas, else from the diameters of the types, all scaled by one factor so that the cells cover at
 * most 0.85 of the tissue. A cell touches another when their surfaces are nearer than the engine's touch.
 */
import { TOUCH } from "../../engine/contacts.js";
import { LabError } from "../../equation/error.js";
import type { CellType } from "../../formats/cell-types.js";
import type { ImportedTissue } from "../../formats/import-cells.js";
import { createNearby } from "../statistics/nearby.js";
import { radiiOf } from "../tissue.js";
import type { Physics } from "./physics.js";
import type { Places } from "./section.js";
import { refuseVast } from "./vast.js";

export const maximalCover = 0.85;
/** What shows antigen to a secretor that touches it. */
export const antigenBearing: readonly CellType[] = ["tumor", "dendritic"];

export interface FrozenTissue extends Places {
  readonly count: number;
  readonly type: readonly CellType[];
  /** µm, from the least coordinates of the cells on. */
  readonly width: number;
  readonly height: number;
  readonly origin: { readonly x: number; readonly y: number };
  /** What all radii were multiplied by. */
  readonly radiusFactor: number;
  /** Cells that secrete when their burst is on. */
  readonly canSecrete: Uint8Array;
  /** V of each cell in pM·µm³/min. */
  readonly capacity: Float32Array;
  /** K, pM. */
  readonly halfMaximum: number;
}

/** How secretors are told: by contact, all cells of a secreting type, or those marked in a column of the table. */
export type Secretors = "contact" | "all" | { readonly column: string; readonly marked: Uint8Array };

export function freeze(imported: ImportedTissue, physics: Physics, secretors: Secretors = "contact"): FrozenTissue {
  const count = imported.ids.length;
  refuseDepth(imported);
  const natural = radiiOf(imported.type, imported.area);
  const margin = natural.reduce((largest, r) => Math.max(largest, r), 0);
  const [left, right] = extent(imported.x);
  const [bottom, top] = extent(imported.y);
  const origin = { x: left - margin, y: bottom - margin };
  const width = right - left + 2 * margin;
  const height = top - bottom + 2 * margin;
  refuseVast(width, height, imported.file);
  const measured = imported.area !== undefined;
  const cover = natural.reduce((sum, r) => sum + Math.PI * r * r, 0) / (width * height);
  const radiusFactor = measured ? 1 : Math.min(1, Math.sqrt(maximalCover / cover));
  const places = {
    x: Float32Array.from(imported.x, (x) => x - origin.x),
    y: Float32Array.from(imported.y, (y) => y - origin.y),
    radius: Float32Array.from(natural, (r) => r * radiusFactor),
  };
  return {
    ...places,
    count,
    type: imported.type,
    ...{ width, height, origin, radiusFactor },
    halfMaximum: halfMaximumOf(imported.type, physics),
    canSecrete: whoCanSecrete(places, imported.type, physics, secretors),
    capacity: Float32Array.from(
      imported.type,
      (type) => (physics.consumption.get(type)?.maximalRate ?? 0) * physics.perAmount,
    ),
  };
}

function whoCanSecrete(
  { x, y, radius }: Places,
  type: readonly CellType[],
  physics: Physics,
  secretors: Secretors,
): Uint8Array {
  if (typeof secretors === "object") return secretors.marked;
  const able = Uint8Array.from(type, (name) => (physics.secretors.has(name) ? 1 : 0));
  if (secretors === "all") return able;
  const shows = type.map((name) => antigenBearing.includes(name));
  const longest = 2 * radius.reduce((largest, r) => Math.max(largest, r), 0) + TOUCH;
  const nearby = createNearby(x, y, longest);
  return able.map((can, i) => {
    if (can === 0) return 0;
    let touches = 0;
    nearby.within(x[i]!, y[i]!, longest, (j, distance) => {
      if (j !== i && shows[j] && distance <= radius[i]! + radius[j]! + TOUCH) touches = 1;
    });
    return touches;
  });
}

/** One K for all: the section's equation has a single sink. */
function halfMaximumOf(type: readonly CellType[], { consumption }: Physics): number {
  const present = new Set(type);
  const found = new Set(
    [...consumption].flatMap(([name, { halfMaximum }]) => (present.has(name) ? [halfMaximum] : [])),
  );
  const [first] = [...found, ...[...consumption.values()].map((law) => law.halfMaximum)];
  if (found.size < 2 && first !== undefined) return first;
  const waysOut = ["give them one half-maximum", "map each type's tissue on its own"];
  throw new LabError({ kind: "mechanism", what: "cell types consume IFN-γ with different half-maxima", waysOut });
}

function refuseDepth({ z, file }: ImportedTissue): void {
  const [low, high] = extent(z);
  if (!(high - low > 40)) return;
  const what = `the cells lie ${Math.round(high - low)} µm deep; a map is of a section`;
  const waysOut = ['choose a slice, e.g. --where "z >= 0 && z < 20"', "run the block (ifng run)"];
  throw new LabError({ kind: "data", what, where: { file }, waysOut });
}

export function extent(values: ArrayLike<number>): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) [low, high] = [Math.min(low, values[i]!), Math.max(high, values[i]!)];
  return [low, high];
}

/** Which clone each cell of a tissue belongs to at the start. */
import { purpose } from "../engine/purpose.js";
import { uniform } from "../numerics/random.js";
import type { ClonePlan } from "./scenario-plan.js";
import type { Tissue } from "./tissue.js";
import { sortedBy } from "./tissue-patterns.js";

const draw = purpose("tissue.clone");

/** Index into `clones` for each cell: tumor cells at random by the fractions (met to the cell), all others 0. */
export function assignClones({ cells }: Tissue, clones: readonly ClonePlan[], seed: number): Uint16Array {
  const clone = new Uint16Array(cells.type.length);
  const tumor = cells.type.flatMap((type, i) => (type === "tumor" ? [i] : []));
  const order = sortedBy(tumor.length, (i) => uniform(seed, tumor[i]!, 0, draw));
  let from = 0;
  let share = 0;
  clones.forEach(({ fraction }, index) => {
    share += fraction;
    const to = index === clones.length - 1 ? tumor.length : Math.round(share * tumor.length);
    for (const i of order.slice(from, to)) clone[tumor[i]!] = index;
    from = Math.max(from, to);
  });
  return clone;
}

/** Throws of the well-mixed twin for the page: the document's scenario, with the axes of a map at given values. */
import { type Fate, fateOf, type Throw } from "ifng-lab/experiment/tip/twin";
import { vocabulary } from "./knowledge";
import { preparedOf } from "./prepared";
import type { TwinAsk } from "./protocol";

/** @throws LabError where the scenario cannot be run */
export function throwerOf({ axes, ...ask }: TwinAsk): (what: Throw) => Promise<Fate> {
  const { experiment, imported } = preparedOf(ask);
  return (what) => fateOf(experiment, imported, axes, what, vocabulary);
}

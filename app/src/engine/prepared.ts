/** What the page asks to run, as an experiment of the library. */
import { type Experiment, parseScenario, prepare } from "ifng-lab";
import { deafened } from "ifng-lab/experiment/counterfactual";
import { vocabulary } from "./knowledge";
import type { Ask } from "./protocol";
import { cellsOf } from "./tables";

export const FILE = "scenario";

/** The experiment, and the cells of its table where it reads one. @throws LabError */
export function preparedOf({ text, seed, table, deaf = false }: Ask) {
  const scenario = parseScenario(text, FILE, vocabulary);
  const imported = cellsOf(scenario, table);
  const experiment: Experiment = prepare(scenario, {
    seed,
    ...(imported && { imported }),
  });
  return { experiment: deaf ? deafened(experiment) : experiment, imported };
}

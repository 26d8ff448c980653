/** `ifng describe`: what a scenario holds, before anything runs. */
import { fieldBudget } from "../experiment/budget.js";
import { descriptionOf } from "../experiment/describe.js";
import { load, type ScenarioOptions } from "./inputs.js";

export async function describe(path: string, options: ScenarioOptions & { readonly json?: boolean }): Promise<void> {
  const { experiment } = await load(path, options);
  const description = descriptionOf(experiment, fieldBudget(experiment));
  process.stdout.write(options.json ? `${JSON.stringify(description.json)}\n` : `${description.text}\n`);
}

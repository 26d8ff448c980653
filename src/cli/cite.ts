/** `ifng cite`: the sources behind a run, as BibTeX. */
import { bibliography, citedSources } from "../experiment/cite.js";
import { load, type ScenarioOptions } from "./inputs.js";
import { version } from "./package.js";

export async function cite(path: string, options: ScenarioOptions & { readonly json?: boolean }): Promise<void> {
  const { experiment } = await load(path, options);
  const sources = citedSources(experiment, version);
  const bibtex = bibliography(sources);
  const { name } = experiment.scenario;
  const json = { schema: "ifng-lab/cite@1", name, version, sources, bibtex };
  process.stdout.write(options.json ? `${JSON.stringify(json)}\n` : bibtex);
}

/** A scenario file in; checked, converted to engine units and resolved against what biology knows out. */
import { LabError, throwAll } from "../equation/error.js";
import { check, type Path, readYaml, type YamlText } from "../formats/yaml.js";
import { engine, readClones, readGiven, readTherapy, readTissue, silent } from "./scenario-parts.js";
import type { Scenario } from "./scenario-plan.js";
import { type ScenarioText, scenarioFormat, scenarioSchema } from "./scenario-schema.js";
import { known, type ParameterValue, readParameter, type Vocabulary } from "./scenario-vocabulary.js";

export type { Scenario } from "./scenario-plan.js";
export { scenarioJsonSchema } from "./scenario-schema.js";
export { type ParameterValue, parseOverride, type Vocabulary } from "./scenario-vocabulary.js";

export function parseScenario(text: string, file: string, vocabulary: Vocabulary): Scenario {
  const yaml = readYaml(text, file, "scenario");
  checkFormat(yaml);
  const given = check(yaml, scenarioSchema);
  const errors: LabError[] = [];
  const collect = <T>(read: () => T): T[] => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      errors.push(error);
      return [];
    }
  };
  const presets = Object.entries(given.preset ?? {}).flatMap(([preset, choice]) =>
    collect(() => readPreset(preset, choice, vocabulary, yaml)).flat(),
  );
  const own = Object.entries(given.parameters ?? {}).flatMap(([address, value]) =>
    collect(() => readParameter(address, value, vocabulary, "scenario", yaml.where(["parameters", address]))),
  );
  const therapy = (given.therapy ?? []).flatMap((entry, i) => collect(() => readTherapy(entry, i, vocabulary, yaml)));
  const clones = collect(() => readClones(given.clones ?? [], yaml)).flat();
  for (const [path, name] of lostGenes(given))
    collect(() => known("gene", name, asRecord(vocabulary.genes), yaml.where(path)));
  const without = given.without ?? [];
  without.forEach(
    (name, i) =>
      void collect(() => known("mechanism", name, asRecord(vocabulary.mechanisms), yaml.where(["without", i]))),
  );
  throwAll(errors);
  const snapshots = given.observe?.snapshots?.every;
  return {
    format: scenarioFormat,
    name: given.name,
    description: given.description ?? "",
    duration: readGiven(given.duration, "min"),
    seed: given.seed ?? silent.seed,
    tissue: readTissue(given.tissue),
    clones,
    therapy,
    presets: given.preset ?? {},
    parameters: [...presets, ...own],
    without,
    observe: {
      every: engine(given.observe?.every, "min", silent.observeEvery),
      ...(snapshots !== undefined && { snapshots: engine(snapshots, "min", 0) }),
    },
    warnings: [...presets, ...own].flatMap(({ warning }) => warning ?? []),
  };
}

function asRecord(names: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(names.map((name) => [name, true]));
}

function checkFormat(yaml: YamlText): void {
  const format = (yaml.value as Record<string, unknown> | null)?.["ifng-lab"];
  if (typeof format !== "number" || format === scenarioFormat) return;
  const what = `this scenario is of format ${format}; this version reads ${scenarioFormat}`;
  const waysOut = [
    "upgrade ifng-lab (npm install ifng-lab@latest)",
    `write it in format ${scenarioFormat} (ifng-lab: ${scenarioFormat})`,
  ];
  throw new LabError({ kind: "scenario", what, where: yaml.where(["ifng-lab"]), waysOut });
}

function readPreset(preset: string, choice: string, vocabulary: Vocabulary, yaml: YamlText): ParameterValue[] {
  const choices = known("preset", preset, vocabulary.presets, yaml.where(["preset", preset], true));
  const values = known(`choice of the preset ${preset}`, choice, choices, yaml.where(["preset", preset]));
  return Object.entries(values).map(([address, text]) =>
    readParameter(address, text, vocabulary, "preset", yaml.where(["preset", preset])),
  );
}

function lostGenes(given: ScenarioText): [path: Path, gene: string][] {
  return (given.clones ?? []).flatMap((clone, i) =>
    (clone.lost ?? []).map((gene, j): [Path, string] => [["clones", i, "lost", j], gene]),
  );
}

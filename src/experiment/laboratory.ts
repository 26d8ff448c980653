/**
 * From a scenario to something that can be run: biology composed with the scenario's parameters, tissue, clones, doses.
 */
import { biology as shipped } from "../biology/index.js";
import type { Dose } from "../engine/body.js";
import type { Clone } from "../engine/clones.js";
import { compose } from "../engine/compose.js";
import type { Mechanism } from "../engine/declare.js";
import type { Biology, Model } from "../engine/model.js";
import type { Domain } from "../engine/state.js";
import { checkUnits } from "../engine/units-check.js";
import type { ImportedTissue } from "../formats/import-cells.js";
import type { ParameterValue, Scenario } from "./scenario.js";
import { buildTissue, type Tissue } from "./tissue.js";
import { assignClones } from "./tissue-clones.js";
import { plannedSize, refuseAbove } from "./tissue-memory.js";

export interface Experiment {
  readonly scenario: Scenario;
  readonly biology: Biology;
  readonly model: Model;
  readonly domain: Domain;
  readonly tissue: Tissue;
  /** Clone 0 is the host's unaltered genome; tumor clones follow. */
  readonly clones: readonly Clone[];
  readonly cloneOf: Uint16Array;
  readonly doses: readonly Dose[];
  readonly warnings: readonly string[];
}

export interface Inputs {
  /** The cells of the scenario's table, read by the caller. */
  readonly imported?: ImportedTissue;
  readonly mechanisms?: readonly Mechanism[];
  readonly overrides?: readonly ParameterValue[];
  readonly seed?: number;
  /** Minutes. */
  readonly duration?: number;
  /** Bytes that the run may take. */
  readonly memory?: number;
}

const DEFAULT_MEMORY = 4e9;

/** The biology of a scenario: what ships, with the user's mechanisms and without those switched off. */
export function biologyFor(without: readonly string[], mechanisms: readonly Mechanism[] = []): Biology {
  const own = new Set(mechanisms.map((m) => m.name));
  const kept = shipped.mechanisms.filter((m) => !own.has(m.name));
  return { ...shipped, mechanisms: [...kept, ...mechanisms].filter((m) => !without.includes(m.name)) };
}

/** @throws LabError when a mechanism does not fit, the tissue is too large, or a table lacks what it needs. */
export function prepare(given: Scenario, inputs: Inputs = {}): Experiment {
  const scenario: Scenario = {
    ...given,
    seed: inputs.seed ?? given.seed,
    parameters: [...given.parameters, ...(inputs.overrides ?? [])],
    ...(inputs.duration !== undefined && { duration: { text: `${inputs.duration} min`, value: inputs.duration } }),
  };
  const biology = biologyFor(scenario.without, inputs.mechanisms);
  checkUnits(biology);
  const model = compose(biology, Object.fromEntries(scenario.parameters.map((p) => [p.address, p.value])));
  refuseAbove(plannedSize(scenario.tissue, inputs.imported), biology.ligands.length, inputs.memory ?? DEFAULT_MEMORY);
  const tissue = buildTissue(scenario.tissue, scenario.seed, inputs.imported);
  const { width, height, depth, thickness, voxel, boundary, geometry } = tissue;
  const host: Clone = { name: "host", genome: biology.genome };
  const planned =
    scenario.clones.length > 0 ? scenario.clones : [{ name: "wild type", fraction: 1, lost: [], antigenicity: 1 }];
  const clones = planned.map(({ name, lost, antigenicity }) => ({
    name,
    genome: { ...biology.genome, antigenicity, ...Object.fromEntries(lost.map((gene) => [gene, 0])) },
  }));
  return {
    scenario,
    biology,
    model,
    domain: { width, height, depth, thickness, voxel, boundary, geometry },
    tissue,
    clones: [host, ...clones],
    cloneOf: assignClones(tissue, planned, scenario.seed),
    doses: dosesOf(scenario),
    warnings: [
      ...given.warnings,
      ...unseen(tissue),
      ...(inputs.overrides ?? []).flatMap(({ warning }) => warning ?? []),
    ],
  };
}

const unseen = ({ report: { addedVessels, counts } }: Tissue) => [
  ...(addedVessels > 0
    ? [`the table names no vessels: ${addedVessels} were placed at 50 /mm² (assumed), as ports of oxygen and T cells`]
    : []),
  ...(counts.endothelium
    ? []
    : ["the tissue has no vessels: nothing brings oxygen or T cells in; raise `vessels`, or enlarge the tissue"]),
];

function dosesOf({ therapy, duration }: Scenario): Dose[] {
  return therapy.flatMap(({ drug, dose, every, times, from }) => {
    const count = every ? (times ?? Math.ceil(Math.max(0, duration.value - from) / every.value)) : 1;
    return Array.from({ length: count }, (_, k) => ({
      mechanism: drug,
      amount: dose.value,
      atMinutes: Math.round(from + k * (every?.value ?? 0)),
    }));
  });
}

/**
 * All targets of one point of the design, with one seed: five short runs of the twin, or of the same tissues in space, and tumor
 * cells in culture.
 */
import { biology, type Observation, parseOverride, Run, vocabularyOf } from "ifng-lab";
import { begin, happened } from "../patch.js";
import { survival } from "../survival.js";
import type { TargetId } from "./targets.js";

interface Point {
  /** `mechanism.parameter=VALUE UNIT`. */
  readonly settings: readonly string[];
  readonly seed: number;
  readonly geometry: "mixed" | "space";
}

const DAYS = 8;
/** Days in which the start is forgotten. */
const RUN_IN = 4;
/** Ki-67 lasts so many days after a division. */
const KI67 = 2;
const LOOKS_PER_DAY = 4;

interface Tissue {
  readonly name: string;
  /** µm. */
  readonly edge: number;
  readonly days: number;
  readonly cells: string;
  readonly rest?: string;
}

const around =
  "cd4: { density: 100 /mm2 }, treg: { density: 30 /mm2 }, nk: { density: 15 /mm2 }, macrophage: { density: 400 /mm2 }, stroma: { density: 300 /mm2 }, vessels: { density: 80 /mm2 }";
const tissues = {
  cold: {
    name: "cold",
    edge: 600,
    days: DAYS,
    cells: `tumor: { density: 1500 /mm2 }, cd8: { density: 30 /mm2 }, ${around}`,
    rest: "clones: [{ name: without antigen, antigenicity: 0 % }]\n",
  },
  intermediate: {
    name: "intermediate",
    edge: 400,
    days: DAYS,
    cells: `tumor: { density: 3000 /mm2 }, cd8: { density: 120 /mm2 }, ${around}`,
  },
  hot: {
    name: "hot, and not cleared",
    edge: 400,
    days: DAYS,
    cells: `tumor: { density: 3000 /mm2 }, cd8: { density: 500 /mm2 }, ${around}`,
    rest: "without: [lethal-damage]\n",
  },
} satisfies Record<string, Tissue>;

/** Killers on presented targets, without what would change either within the day. */
const kills: Tissue = {
  name: "kills in a day",
  edge: 400,
  days: 1,
  cells:
    "tumor: { density: 3000 /mm2 }, cd8: { density: 200 /mm2 }, treg: { density: 0 /mm2 }, macrophage: { density: 0 /mm2 }, stroma: { density: 0 /mm2 }",
  rest: `without: [hypoxic-death, tumor-growth, chemokine-recruitment, il2-proliferation, t-cell-turnover]
parameters:
  ifng-secretion.maximalRate: 0 molecules/s
  antigen-presentation.mhcTime: 100000 h
  adaptive-resistance.pdl1Time: 100000 h
`,
};

const text = ({ name, edge, days, cells, rest }: Tissue, geometry: Point["geometry"]) => `ifng-lab: 1
name: ${name}
duration: ${days} days
tissue:
  geometry: ${geometry}
  generate: { size: [${edge} um, ${edge} um], ${cells} }
${rest ?? ""}observe: { every: 6 h }
`;

const vocabulary = vocabularyOf(biology);

function started(tissue: Tissue, { settings, seed, geometry }: Point): Run {
  const overrides = settings.map((set) => parseOverride(set, vocabulary));
  return begin(text(tissue, geometry), seed, { overrides });
}

function finished(run: Run): readonly Observation[] {
  while (!run.ended) run.step();
  return run.observations;
}

const whole = (seen: readonly Observation[]) => ({ ledger: seen.flatMap(({ ledger }) => ledger) });
/** Days that cells of a type lived through, all together. */
const cellDays = (seen: readonly Observation[], type: string) =>
  seen.slice(1).reduce((sum, { counts }) => sum + counts[type]! / LOOKS_PER_DAY, 0);
const late = (seen: readonly Observation[]) => seen.filter(({ hours }) => hours > RUN_IN * 24);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const density = (seen: readonly Observation[], { edge }: Tissue, ...types: string[]) =>
  mean(late(seen).map(({ counts }) => types.reduce((sum, type) => sum + counts[type]!, 0))) / (edge * edge * 1e-6);
const level = (seen: readonly Observation[], field: string) =>
  mean(late(seen).map(({ fields }) => fields[field]!.mean));

/** Kills per CTL and day on targets with eightfold MHC-I. */
function killsPerDay(point: Point, pdl1: number, exhaustion: number): number {
  const run = started(kills, point);
  const record = run.record();
  const { tumor, T } = record.state.tables;
  tumor!.floats.mhc1!.fill(8);
  tumor!.floats.pdl1!.fill(pdl1);
  for (const column of ["exhaustion", "fixation"]) T!.floats[column]!.fill(exhaustion);
  const seen = finished(new Run(run.experiment, point.seed, { record }));
  return happened(whole(seen), "kill", "CD8") / cellDays(seen, "CD8");
}

/** By target. */
export function measure(point: Point): Record<TargetId, number> {
  const [cold, intermediate, hot] = [tissues.cold, tissues.intermediate, tissues.hot].map((tissue) =>
    finished(started(tissue, point)),
  ) as [readonly Observation[], readonly Observation[], readonly Observation[]];
  const early = cold.filter(({ hours }) => hours <= RUN_IN * 24);
  const grown = early.at(-1)!.counts.tumor! / early[0]!.counts.tumor!;
  const [fresh, exhausted] = [killsPerDay(point, 1, 0), killsPerDay(point, 10, 1)];
  const helpers = late(intermediate).map(({ counts }) => counts.Treg! / Math.max(1, counts.Treg! + counts.CD4!));
  const apoptosis = started(tissues.cold, point).experiment.model.parameters["ifng-apoptosis"]!;
  const exits = happened(whole(cold), "death", "CD8");
  return {
    "CD8, cold": density(cold, tissues.cold, "CD8"),
    "CD8, intermediate": density(intermediate, tissues.intermediate, "CD8"),
    "CD8, hot": density(hot, tissues.hot, "CD8"),
    "CD8 residence": cellDays(cold, "CD8") / Math.max(0.5, exits),
    "proliferating CD8":
      (KI67 * happened(whole(intermediate), "division", "CD8", "")) / Math.max(1, cellDays(intermediate, "CD8")),
    "tumor growth, mouse": Math.log(Math.max(grown, 1e-3)) / RUN_IN,
    "kills per fresh CTL": fresh,
    "kills, exhausted over fresh": exhausted / Math.max(fresh, 1e-3),
    "TGF-β": level(intermediate, "tgfb"),
    lactate: level(intermediate, "lactate") / 1e9,
    "NK cells": density(intermediate, tissues.intermediate, "NK"),
    MDSC: density(intermediate, tissues.intermediate, "M-MDSC", "PMN-MDSC"),
    macrophages: density(intermediate, tissues.intermediate, "macrophage"),
    "CD4 helpers": density(intermediate, tissues.intermediate, "CD4"),
    "Treg share of CD4": mean(helpers),
    "survival, 3 nM IFN-γ, 48 h": survival(apoptosis, { ifng: 3000, hours: 48 }),
    "survival, with 1 nM TNF, 24 h": survival(apoptosis, { ifng: 3000, tnf: 1000, hours: 24 }),
    "survival, with 1 nM TNF, 48 h": survival(apoptosis, { ifng: 3000, tnf: 1000, hours: 48 }),
    "survival, 300 pM IFN-γ, 72 h": survival(apoptosis, { ifng: 300, hours: 72 }),
  };
}

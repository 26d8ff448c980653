/** A scenario in words: cells, section, fields with their budget and reach, mechanisms, cadences, what was set. */

import type { Cadence } from "../engine/model.js";
import { parameterRows } from "./assumed.js";
import type { BudgetRow } from "./budget.js";
import { citedSources } from "./cite.js";
import { durationWords } from "./duration-words.js";
import type { Experiment } from "./laboratory.js";

function cadencesOf({ model, domain }: Experiment): (readonly [what: string, every: string])[] {
  const slow = [
    ...new Set(model.plans.flatMap((plan) => plan.rates.flatMap((rate) => (rate.every === 6 ? [rate.column] : [])))),
  ];
  const fields = (cadence: Cadence) =>
    model.ligands.flatMap(({ title, every = 1 }) => (every === cadence ? [title] : [])).join(", ");
  return [
    ["signalling, drugs, what cells taste of all fields", "1 min"],
    [`fields (${fields(1)})`, "1 min"],
    [`slow fields (${fields(6)})`, "6 min"],
    ...(domain.geometry === "mixed" ? [] : [["mechanics", "0.5 min, walking cells 0.1 min"] as const]),
    ["contacts and hits", "1 min"],
    ["division, death, egress", "6 min"],
    [`slow columns (${slow.sort().join(", ")})`, "6 min"],
  ];
}

export function descriptionOf(experiment: Experiment, budget: readonly BudgetRow[]) {
  const { scenario, tissue, domain, biology, clones } = experiment;
  const millilitres = domain.width * domain.height * domain.thickness * 1e-12;
  const json = {
    schema: "ifng-lab/describe@1",
    name: scenario.name,
    days: scenario.duration.value / 1440,
    domain,
    cells: tissue.report.counts,
    cellsPerMl: tissue.count / millilitres,
    coveredArea: tissue.report.coveredArea,
    radiusScale: tissue.report.scaleFactor,
    closure: domain.geometry === "mixed" ? "mixed" : "sheet",
    clones: clones.slice(1).map((c) => c.name),
    fields: budget,
    mechanisms: biology.mechanisms.map((m) => ({ name: m.name, claim: m.claim, equation: m.equation })),
    parameters: scenario.parameters.map(({ address, text, from }) => ({ address, text, from })),
    cadences: Object.fromEntries(cadencesOf(experiment)),
    known: parameterRows(biology).map(({ address, value, unit, origin, source }) => ({
      address,
      value,
      unit,
      origin,
      source,
    })),
    sources: citedSources(experiment, "").map(({ key }) => key),
    warnings: [...experiment.warnings, ...budgetWarnings(budget)],
  };
  const text = [
    `${scenario.name} · ${durationWords(scenario.duration.value)} · seed ${scenario.seed}`,
    "",
    `tissue      ${Math.round(domain.width)} × ${Math.round(domain.height)} µm, section ${domain.thickness} µm ${closureOf(experiment)}`,
    `cells       ${Object.entries(json.cells)
      .map(([type, n]) => `${n} ${type}`)
      .join(
        ", ",
      )}; ${json.cellsPerMl.toExponential(1)} per ml, ${Math.round(json.coveredArea * 100)} % covered${json.radiusScale < 1 ? `, radii × ${json.radiusScale.toFixed(3)}` : ""}`,
    `clones      ${json.clones.join(", ")}`,
    "",
    "field         level if evenly spread     reach      against what reads it",
    ...budget.map(
      (row) =>
        `${row.title.padEnd(14)}${levelOf(row).padEnd(27)}${`${Math.round(row.reach)} µm`.padEnd(11)}${row.readers
          .map((r) => `${r.what} ${significant(r.ratio)} ×${outOfBudget(r.ratio) ? " (!)" : ""}`)
          .join(", ")}`,
    ),
    "",
    ...cadencesOf(experiment).map(([what, every]) => `${`${what} `.padEnd(72)}every ${every}`),
    "",
    `mechanisms  ${biology.mechanisms.map((m) => m.name).join(", ")}`,
    `sources     ${json.sources.length}, as BibTeX: ifng cite`,
    ...(json.parameters.length > 0
      ? ["", ...json.parameters.map((p) => `set         ${p.address} = ${p.text} (${p.from})`)]
      : []),
    "",
    "parameters, for --set and `parameters:`",
    ...json.known.map(
      ({ address, value, unit, origin, source }) => `  ${address} = ${value} ${unit} (${origin}, ${source})`,
    ),
    ...(json.warnings.length > 0 ? [""] : []),
    ...json.warnings.map((warning) => `warning     ${warning}`),
  ].join("\n");
  return { json, text };
}

const closureOf = ({ domain: { geometry, voxel, boundary } }: Experiment) =>
  geometry === "mixed"
    ? "(mixed: no places, contacts by mass action)"
    : `(closure: sheet, no gradient through the section), voxel ${voxel} µm, ${boundary}`;

/** A field that nobody makes is silent, not out of its budget. */
export const outOfBudget = (ratio: number) => ratio > 0 && (ratio < 0.05 || ratio > 20);

export function budgetWarnings(budget: readonly BudgetRow[]): string[] {
  return budget.flatMap((row) =>
    row.readers
      .filter((r) => outOfBudget(r.ratio))
      .map(
        (r) =>
          `${row.title} at ${levelOf(row)} is ${significant(r.ratio)} × the half-maximum of ${r.what}: a constant, not a signal`,
      ),
  );
}

const significant = (value: number) => String(Number(value.toPrecision(2)));

const molar = ["pM", "nM", "µM", "mM"] as const;

/** In the molar unit that leaves at most three digits before the point. */
function levelOf({ level, unit }: BudgetRow): string {
  if (unit !== "pM") return `${significant(level)} ${unit}`;
  let value = level;
  let step = 0;
  for (; value >= 1000 && step < molar.length - 1; step++) value /= 1000;
  return `${significant(value)} ${molar[step]}`;
}

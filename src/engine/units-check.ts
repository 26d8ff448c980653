/**
 * Units of every expression of every mechanism, in every namespace.
 *
 * d(x)/dt has x's unit per min, a factor and a load are pure numbers, a hazard is per min, a field in pM takes molecules/min,
 * any other field its unit·µm³/min. Counts (molecules, cells) may be left out on one side, as in the rest of the laboratory.
 */
import { dimensionOfTree } from "../equation/dimensions.js";
import { LabError } from "../equation/error.js";
import { type Space, treeOf } from "../equation/tree.js";
import { compatible, dimensionOf, formatDimension, sameDimension } from "../equation/units.js";
import type { AnyLaw, Mechanism, Population } from "./declare.js";
import type { Biology } from "./model.js";
import { shortName } from "./quantities.js";

const engineUnits: Readonly<Record<string, string>> = {
  radius: "µm",
  adultRadius: "µm",
  pressure: "µm/min",
  engaged: "1",
  chance: "1",
};

/** @throws LabError for the first expression whose units do not agree, or that is not an expression. */
export function checkUnits(biology: Biology): void {
  for (const m of biology.mechanisms) for (const use of usesOf(m, biology)) checkUse(m, use, biology);
}

/** One expression and the unit it must have; undefined: any. */
interface Use {
  readonly what: string;
  readonly law: AnyLaw;
  readonly unit: string | undefined;
}

function usesOf(m: Mechanism, biology: Biology): Use[] {
  const own = (column: string) => columnUnit(m.actsOn, column, biology) ?? "1";
  const partner = (column: string) => columnUnit(m.partner ?? [], column, biology) ?? "1";
  const fieldUnit = (name: string) => biology.ligands.find((l) => l.name === name)?.unit ?? "1";
  const flow = (name: string) => (fieldUnit(name) === "pM" ? "molecules/min" : `${fieldUnit(name)}·µm3/min`);
  const each = <T>(of: Readonly<Record<string, T>> | undefined, uses: (name: string, value: T) => readonly Use[]) =>
    Object.entries(of ?? {}).flatMap(([name, value]) => [...uses(name, value)]);
  const amount = (what: string, value: number | AnyLaw, unit: string): Use[] =>
    typeof value === "number" ? [] : [{ what, law: value, unit }];
  return [
    ...each(m.rate, (column, law) => [{ what: `the rate of ${column}`, law, unit: `${own(column)}/min` }]),
    ...each(m.start, (column, law) => [{ what: `the start of ${column}`, law, unit: own(column) }]),
    ...each(m.quantity, (name, q) => [{ what: name, law: q.law, unit: q.unit }]),
    ...each(m.factor, (target, law) =>
      (typeof law === "function" ? [law] : Object.values(law)).map((one) => ({
        what: `the factor of ${target}`,
        law: one,
        unit: "1",
      })),
    ),
    ...each(m.load, (target, law) => [{ what: `the load of ${target}`, law, unit: "1" }]),
    ...each(m.secretion, (field, law) => [{ what: `the secretion of ${field}`, law, unit: flow(field) }]),
    ...each(m.uptake, (field, law) =>
      "clearance" in law
        ? [{ what: `the clearance of ${field}`, law: law.clearance, unit: "µm3/min" }]
        : [
            { what: `the uptake of ${field}`, law: law.maximalRate, unit: flow(field) },
            { what: `the half-maximum for ${field}`, law: law.halfMaximum, unit: fieldUnit(field) },
          ],
    ),
    ...(m.bond
      ? [
          { what: "the on-rate", law: m.bond.onRate, unit: "1/min" },
          { what: "the off-rate", law: m.bond.offRate, unit: "1/min" },
        ]
      : []),
    ...each(m.event, (name, event) => [
      "hazard" in event.when
        ? { what: `the hazard of ${name}`, law: event.when.hazard, unit: "1/min" }
        : { what: `the condition of ${name}`, law: event.when.crosses, unit: undefined },
      ...event.what.flatMap((effect) => {
        if ("set" in effect) return amount(`${name}, set`, effect.to, own(effect.set));
        if ("mutate" in effect) return amount(`${name}, mutate`, effect.to, "1");
        if ("addToPartner" in effect) return amount(`${name}, add`, effect.amount, partner(effect.addToPartner));
        return "add" in effect ? amount(`${name}, add`, effect.add, own(effect.to)) : [];
      }),
    ]),
    ...(m.entry ? [{ what: "the influx", law: m.entry.flux, unit: "1/µm2/min" }] : []),
    ...(m.egress ? [{ what: "the egress", law: m.egress, unit: "1/min" }] : []),
    ...(m.motion
      ? [
          { what: "the speed", law: m.motion.speed, unit: "µm/min" },
          { what: "the persistence", law: m.motion.persistence, unit: "min" },
        ]
      : []),
    ...each(m.motion?.taxis, (field, law) => [{ what: `the taxis to ${field}`, law, unit: "1" }]),
    ...each(m.course, (name, law) => [
      { what: `the course of ${name}`, law, unit: `${m.compartment![name]!.unit}/min` },
    ]),
    ...(m.dose
      ? [
          {
            what: "the gain of a dose",
            law: m.dose.gain,
            unit: `${m.compartment![m.dose.into]!.unit}/${m.dose.unit.replaceAll("/", "·")}`,
          },
        ]
      : []),
  ];
}

function checkUse(m: Mechanism, { what, law, unit }: Use, biology: Biology): void {
  const owner = `${m.name}, ${what}`;
  const units = (space: Space, name: string) => unitOf(m, space, name, biology);
  const dimension = dimensionOfTree(treeOf(law, owner), units, owner);
  if (unit === undefined || dimension === undefined || sameDimension(dimension, dimensionOf(unit))) return;
  const got = formatDimension(dimension);
  const whole = dimension.every((exponent) => Number.isInteger(exponent));
  if (whole && compatible(got, unit)) return;
  throw new LabError({
    kind: "units",
    what: `${owner}: has the unit ${got}, expected ${unit}`,
    waysOut: ["mend the unit of a parameter", "convert by a parameter with a unit"],
  });
}

function columnUnit(populations: readonly Population[], column: string, { lineages }: Biology): string | undefined {
  const found = lineages.find((l) => populations.some((p) => p.lineage === l.name) && l.columns[column]);
  return found?.columns[column]?.unit ?? engineUnits[column];
}

function unitOf(m: Mechanism, space: Space, name: string, biology: Biology): string | undefined {
  switch (space) {
    case "parameter":
      return m.parameters[name]?.unit ?? "1";
    case "here":
      return biology.ligands.find((l) => l.name === name)?.unit ?? "1";
    case "body":
      if (m.census?.[name]) return "1/µm2";
      return biology.mechanisms.flatMap((other) => other.compartment?.[name]?.unit ?? [])[0] ?? "1";
    case "clone":
      return "1";
    default: {
      const given = Object.keys((space === "self" ? m.given : m.givenByPartner) ?? {}).find(
        (q) => shortName(q) === name,
      );
      if (given !== undefined)
        return biology.mechanisms.find((o) => given === `${o.name}.${name}`)?.quantity?.[name]?.unit;
      return m.quantity?.[name]?.unit ?? columnUnit(space === "self" ? m.actsOn : (m.partner ?? []), name, biology);
    }
  }
}

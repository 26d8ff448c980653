/**
 * Composition: mechanisms, lineages and ligands become one model.
 *
 * Two rules. Terms add: d(x)/dt is the sum of all rates that name x. Factors multiply: a quantity is its law times the
 * factors (and under one denominator of loads) that others declare for it. Terms and factors apply in the order of
 * mechanism names, so the result does not depend on the order of files.
 */
import { nearest } from "../equation/error.js";
import { toEngine } from "../equation/units.js";
import type { AnyLaw, Mechanism, Population } from "./declare.js";
import type { Biology, BoundLaw, CensusNode, Model, TypePlan } from "./model.js";
import { planOf } from "./plan.js";
import { shortName, trouble } from "./quantities.js";
import { readsOf } from "./trace.js";

/**
 * @param overrides parameter values by `mechanism.parameter`, in engine units.
 * @throws LabError when two mechanisms publish one name, a factor aims at an unknown quantity, a law reads a column its
 * cells lack, or quantities read each other in a circle (both files are named).
 */
export function compose(biology: Biology, overrides: Readonly<Record<string, number>> = {}): Model {
  const mechanisms = [...biology.mechanisms].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parameters: Record<string, Record<string, number>> = {};
  for (const m of mechanisms) {
    parameters[m.name] = Object.fromEntries(
      Object.entries(m.parameters).map(([key, p]) => [key, overrides[`${m.name}.${key}`] ?? toEngine(p.value, p.unit)]),
    );
  }
  for (const l of biology.ligands)
    parameters[l.name] = {
      diffusivity: overrides[`${l.name}.diffusivity`] ?? toEngine(l.diffusivity.value, l.diffusivity.unit),
      decay: overrides[`${l.name}.decay`] ?? toEngine(l.decay.value, l.decay.unit),
    };
  const bind = (m: Mechanism, law: AnyLaw): BoundLaw => ({
    mechanism: m.name,
    law,
    parameters: parameters[m.name]!,
    constant: constantOf(law, parameters[m.name]!),
  });

  const publisher = new Map<string, Mechanism>();
  for (const m of mechanisms)
    for (const name of Object.keys(m.quantity ?? {})) {
      const earlier = publisher.get(name);
      if (earlier)
        throw trouble(
          `"${name}" is published by both ${earlier.name} and ${m.name}`,
          "rename one of them",
          `leave out one of the two mechanisms`,
        );
      publisher.set(name, m);
    }
  const quantities = [...publisher.keys()].sort();
  checkTargets(mechanisms, publisher);

  const exportedNames = new Set<string>();
  for (const m of mechanisms) for (const q of Object.keys(m.givenByPartner ?? {})) exportedNames.add(shortName(q));

  const given = mechanisms.flatMap((m) => [
    ...Object.entries(m.given ?? {}),
    ...Object.entries(m.givenByPartner ?? {}),
  ]);
  const plans: TypePlan[] = [];
  for (const lineage of biology.lineages) {
    for (const type of Object.keys(lineage.cellTypes)) {
      const acting = mechanisms.filter((m) => m.actsOn.some((p) => covers(p, lineage.name, type)));
      plans.push(planOf(lineage, type, acting, { bind, parameters, quantities, exportedNames, given, biology }));
    }
  }
  const compartments = mechanisms.flatMap((m) =>
    Object.entries(m.compartment ?? {}).map(([name, c]) => ({
      mechanism: m.name,
      name,
      unit: c.unit,
      parameters: parameters[m.name]!,
      rate: m.course![name]!,
    })),
  );
  const censuses: CensusNode[] = mechanisms.flatMap((m) =>
    Object.entries(m.census ?? {}).map(([name, { lineage, types }]) => ({
      mechanism: m.name,
      name,
      lineage,
      types: types.map((type) => plans.findIndex((plan) => plan.name === type)),
    })),
  );
  const ofTheBody = [...compartments, ...censuses].map(({ name }) => name);
  const twice = ofTheBody.find((name, i) => ofTheBody.indexOf(name) < i);
  if (twice !== undefined)
    throw trouble(`two mechanisms keep "${twice}" in the body`, "rename one of them", "leave out one of the two");
  return {
    lineages: biology.lineages,
    ligands: biology.ligands,
    mechanisms,
    plans,
    compartments,
    censuses,
    genome: biology.genome,
    quantities,
    parameters,
  };
}

function constantOf(law: AnyLaw, parameters: Readonly<Record<string, number>>): number | undefined {
  const { self, other, here, body, clone } = readsOf(law);
  const nothing = {};
  const fixed = self.size + other.size + here.size + body.size + clone.size === 0;
  return fixed
    ? law({ self: nothing, other: nothing, here: nothing, body: nothing, clone: nothing }, parameters)
    : undefined;
}

export const covers = (population: Population, lineage: string, type: string) =>
  population.lineage === lineage && population.types.includes(type);

/** Every factor and load must aim at a published quantity. One aimed at a removed mechanism falls silent with it. */
function checkTargets(mechanisms: readonly Mechanism[], publisher: ReadonlyMap<string, Mechanism>): void {
  const known = [...publisher].map(([name, m]) => `${m.name}.${name}`);
  const present = new Set(mechanisms.map((m) => m.name));
  for (const m of mechanisms)
    for (const target of [...Object.keys(m.factor ?? {}), ...Object.keys(m.load ?? {})]) {
      const owner = target.slice(0, target.lastIndexOf("."));
      if (known.includes(target) || !present.has(owner)) continue;
      throw trouble(
        `${m.name} aims at "${target}", which nobody publishes`,
        `the nearest published quantity is "${nearest(target, known) ?? known[0]}"`,
        `publish it in ${owner}`,
      );
    }
}

import { describe, expect, it } from "vitest";
import { compose } from "../engine/compose.js";
import type { AnyLaw, Mechanism } from "../engine/declare.js";
import type { Model, TypePlan } from "../engine/model.js";
import { readsOf } from "../engine/trace.js";
import { toEngine } from "../equation/units.js";
import { biology, claims, references } from "./index.js";

const model = compose(biology);
const without = (name: string) =>
  compose({ ...biology, mechanisms: biology.mechanisms.filter((m) => m.name !== name) });

/** Every expression of a mechanism. */
function lawsOf(m: Mechanism): AnyLaw[] {
  const found: AnyLaw[] = [];
  const visit = (value: unknown) => {
    if (typeof value === "function") found.push(value as AnyLaw);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  const { actsOn: _, partner: __, senses: ___, parameters: ____, entry, ...declared } = m;
  visit([declared, entry?.flux]);
  return found;
}

/** Everything a plan does, a line each: who declares it, and what it aims at. */
function linesOf({ plans, compartments, censuses }: Model): string[] {
  const ofPlan = (plan: TypePlan) => [
    ...[...plan.exported, ...plan.quantities].flatMap((q) => [
      `${q.mechanism} | quantity ${q.qualified}`,
      ...[...q.factors, ...q.loads].map((line) => `${line.mechanism} | ${line.line} on ${q.qualified}`),
    ]),
    ...plan.rates.flatMap((rate) => rate.terms.map((term) => `${term.mechanism} | d(${rate.column})/dt`)),
    ...plan.exchanges.flatMap((e) =>
      [...e.secretion, ...e.clearance, ...e.saturable.map((s) => s.maximalRate)].map(
        (law) => `${law.mechanism} | ${e.field}`,
      ),
    ),
    ...plan.starts.map((start) => `${start.law.mechanism} | start of ${start.column}`),
    ...plan.events.map((event) => `${event.mechanism} | event ${event.name}`),
    ...plan.egress.map((law) => `${law.mechanism} | egress`),
    ...plan.entries.map((entry) => `${entry.flux.mechanism} | entry of ${entry.into}`),
    ...(plan.bond ? [`${plan.bond.onRate.mechanism} | bond`] : []),
    ...(plan.motion ? [`${plan.motion.speed.mechanism} | motion`] : []),
  ];
  return [
    ...plans.flatMap((plan) => ofPlan(plan).map((line) => `${plan.name} | ${line}`)),
    ...[...compartments, ...censuses].map((c) => `body | ${c.mechanism} | ${c.name}`),
  ].sort();
}

/** Lines that the ledger can hold: what accounted quantities lose to whom, and what events record. */
function ledgerLinesOf({ plans }: Model): Set<string> {
  return new Set(
    plans.flatMap((plan) => [
      ...[...plan.exported, ...plan.quantities].flatMap((q) =>
        q.account === undefined
          ? []
          : [
              `${q.mechanism} | ${plan.name} ${q.account} potential`,
              ...[...q.factors, ...q.loads].map((l) => `${l.mechanism} | ${plan.name} ${q.account} ${l.line}`),
            ],
      ),
      ...plan.events.flatMap((e) =>
        e.event.what.flatMap((w) => ("die" in w ? [`${e.mechanism} | ${plan.name} death ${w.die}`] : [])),
      ),
    ]),
  );
}

describe.each(biology.mechanisms.map((m) => [m.name, m] as const))("%s", (name, m) => {
  it("has a known source, a unit and a plausible value for every parameter", () => {
    for (const [key, p] of Object.entries(m.parameters)) {
      expect(references, `${key}: source ${p.source}`).toHaveProperty([p.source]);
      expect(toEngine(p.value, p.unit), key).toBeTypeOf("number");
      expect(p.meaning.length, key).toBeGreaterThan(9);
      if (!p.range) continue;
      expect(p.value, key).toBeGreaterThanOrEqual(p.range[0]);
      expect(p.value, key).toBeLessThanOrEqual(p.range[1]);
    }
  });

  it("uses every parameter it declares, and says what it leaves out", () => {
    const used = new Set(lawsOf(m).flatMap((law) => [...readsOf(law).parameters]));
    expect(Object.keys(m.parameters).filter((key) => !used.has(key))).toEqual([]);
    expect(m.leavesOut.length).toBeGreaterThan(3);
    expect(m.equation.length).toBeGreaterThan(3);
  });

  it("takes its own terms, factors and events with it when its file is removed, and nothing else", () => {
    const own = (line: string) => line.includes(`| ${name} |`) || line.includes(` on ${name}.`);
    expect(linesOf(without(name))).toEqual(linesOf(model).filter((line) => !own(line)));
  });

  it("takes only its own lines out of the ledger", () => {
    const published = Object.entries(m.quantity ?? {}).flatMap(([, q]) => (q.account ? [` ${q.account} `] : []));
    const before = ledgerLinesOf(model);
    const after = ledgerLinesOf(without(name));
    const gone = [...before].filter((line) => !after.has(line));
    expect([...after].filter((line) => !before.has(line))).toEqual([]);
    expect(
      gone.filter((line) => !line.startsWith(`${name} |`) && !published.some((account) => line.includes(account))),
    ).toEqual([]);
  });
});

describe("claims", () => {
  it.each(claims.map((claim) => [claim.id, claim] as const))(
    "%s names mechanisms and a switch that exist",
    (_, claim) => {
      const names = biology.mechanisms.map((m) => m.name);
      expect(names).toEqual(expect.arrayContaining([...claim.mechanisms]));
      if ("without" in claim.switch) expect(names).toContain(claim.switch.without);
      if ("lost" in claim.switch) expect(biology.genome).toHaveProperty(claim.switch.lost);
      const parameters = biology.mechanisms.flatMap((m) => Object.keys(m.parameters).map((key) => `${m.name}.${key}`));
      if ("set" in claim.switch) expect(parameters).toEqual(expect.arrayContaining(Object.keys(claim.switch.set)));
    },
  );
});

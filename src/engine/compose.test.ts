import { describe, expect, it } from "vitest";
import { compose } from "./compose.js";
import { lineage, type Mechanism, mechanism } from "./declare.js";
import type { Biology } from "./model.js";

const cell = lineage({
  name: "cell",
  cellTypes: { A: { diameter: 10, source: "x", meaning: "a cell" } },
  columns: { level: { symbol: "y", unit: "1", initial: 0, meaning: "a level" } },
});
const k = { symbol: "k", value: 1, unit: "1/min", meaning: "a rate", origin: "assumed", source: "x" } as const;
const shared = { claim: "c", equation: "e", leavesOut: "l" };
const producer = mechanism({
  ...shared,
  name: "producer",
  actsOn: [cell],
  parameters: { k },
  quantity: { output: { unit: "1/min", meaning: "output", law: (_, p) => p.k } },
  rate: { level: ({ self }) => self.output },
});
const brake = mechanism({
  ...shared,
  name: "brake",
  actsOn: [cell],
  parameters: {},
  factor: { "producer.output": () => 0.5 },
});
const of = (...mechanisms: Mechanism[]): Biology => ({
  lineages: [cell],
  ligands: [],
  genome: { GENE: 2 },
  mechanisms,
});

describe("composition", () => {
  it("does not depend on the order of files", () => {
    const [a, b] = [compose(of(producer, brake)), compose(of(brake, producer))];
    expect(JSON.stringify(a.plans)).toBe(JSON.stringify(b.plans));
    expect(a.plans[0]!.quantities[0]!.factors.map((f) => f.line)).toEqual(["brake"]);
  });

  it("converts parameters to engine units and takes overrides", () => {
    const slow = mechanism({
      ...producer,
      name: "producer",
      parameters: { k: { ...k, value: 60, unit: "1/h" } },
    } as never);
    expect(compose(of(slow)).parameters.producer!.k).toBeCloseTo(1, 12);
    expect(compose(of(producer), { "producer.k": 7 }).parameters.producer!.k).toBe(7);
  });

  it("lets a factor fall silent with the mechanism it aims at", () => {
    expect(compose(of(brake)).plans[0]!.quantities).toEqual([]);
  });

  it("names the nearest quantity when a factor misses its aim", () => {
    const astray = mechanism({
      ...shared,
      name: "astray",
      actsOn: [cell],
      parameters: {},
      factor: { "producer.outptu": () => 1 },
    });
    expect(() => compose(of(producer, astray))).toThrow(/astray aims at "producer.outptu".*producer.output/s);
  });

  it("names both files when two publish one name", () => {
    const twin = mechanism({ ...producer, name: "twin" } as never);
    expect(() => compose(of(producer, twin))).toThrow(/"output" is published by both producer and twin/);
  });

  it("names the files of a circle", () => {
    const circle = (name: string, reads: string) =>
      mechanism({
        ...shared,
        name,
        actsOn: [cell],
        given: { [`${reads}.${reads}Q`]: 0 },
        parameters: {},
        quantity: {
          [`${name}Q`]: {
            unit: "1",
            meaning: "q",
            law: (at: never) => (at as { self: Record<string, number> }).self[`${reads}Q`]!,
          },
        },
      } as never);
    expect(() => compose(of(circle("one", "two"), circle("two", "one")))).toThrow(
      /circle: one\.oneQ → two\.twoQ → one\.oneQ|circle: two/,
    );
  });

  it.each([
    ["a column that cells lack", { rate: { levle: () => 1 } }, /writes "levle".*level/s],
    [
      "an unknown name of the cell",
      { rate: { level: (at: never) => (at as { self: { levl: number } }).self.levl } },
      /no "levl".*level/s,
    ],
    [
      "an undeclared parameter",
      { rate: { level: (_: never, p: never) => (p as { q: number }).q } },
      /undeclared parameter "q"/,
    ],
    [
      "an unknown gene",
      { rate: { level: (at: never) => (at as { clone: { GEN: number } }).clone.GEN } },
      /unknown gene or trait "GEN".*GENE/s,
    ],
    [
      "a field it does not sense",
      { rate: { level: (at: never) => (at as { here: { oil: number } }).here.oil } },
      /reads the field "oil" without/,
    ],
    [
      "a partner in a law of one cell",
      { rate: { level: (at: never) => (at as { other: { level: number } }).other.level } },
      /pair laws only/,
    ],
  ])("refuses %s", (_, declared, words) => {
    const wrong = mechanism({ ...shared, name: "wrong", actsOn: [cell], parameters: {}, ...declared } as never);
    expect(() => compose(of(wrong))).toThrow(words);
  });

  it("evaluates what only slow events read every six minutes, and what contacts read every minute", () => {
    const division = mechanism({
      ...shared,
      name: "division",
      actsOn: [cell],
      parameters: { k },
      quantity: { divisionRate: { unit: "1/min", meaning: "rate", law: (_, p) => p.k } },
      event: { divide: { when: { hazard: ({ self }) => self.divisionRate }, every: 6, what: [{ divide: true }] } },
    });
    const every = compose(of(producer, division)).plans[0]!.quantities.map((q) => [q.name, q.every]);
    expect(Object.fromEntries(every)).toEqual({ divisionRate: 6, output: 1 });
  });
});

describe("types of the contract", () => {
  it("refuse names and units that were not declared", () => {
    const compileOnly = () => {
      // @ts-expect-error an undeclared parameter
      mechanism({ ...shared, name: "a", actsOn: [cell], parameters: { k }, rate: { level: (_, p) => p.q } });
      // @ts-expect-error a column no cell has
      mechanism({ ...shared, name: "a", actsOn: [cell], parameters: { k }, rate: { levle: (_, p) => p.k } });
      // @ts-expect-error an unknown unit
      mechanism({ ...shared, name: "a", actsOn: [cell], parameters: { k: { ...k, unit: "furlong" } } });
    };
    expect(compileOnly).toBeTypeOf("function");
  });
});

describe("names in every shape", () => {
  const at = (space: string, name: string) => (sight: never) =>
    (sight as Record<string, Record<string, number>>)[space]![name]!;
  it.each([
    [
      "an event",
      { event: { e: { when: { hazard: at("self", "levl") }, what: [{ die: "x" }] } } },
      /event e: A cells have no "levl".*level/s,
    ],
    [
      "the amount of an event",
      { event: { e: { when: { hazard: () => 1 }, what: [{ set: "level", to: at("self", "levl") }] } } },
      /"levl"/,
    ],
    [
      "a motion",
      { motion: { speed: at("self", "levl"), persistence: () => 1 } },
      /motion, speed: A cells have no "levl"/,
    ],
    [
      "a partner",
      { partner: [cell], bond: { onRate: at("other", "levl"), offRate: () => 1 } },
      /on-rate: the partner has no "levl".*level/s,
    ],
    [
      "a partner of an event outside a bond",
      { partner: [cell], event: { e: { when: { hazard: at("other", "level") }, what: [{ die: "x" }] } } },
      /"other" exists in pair laws only/,
    ],
    [
      "another lineage's type",
      { event: { e: { when: { hazard: () => 1 }, what: [{ become: "B" }] } } },
      /cell cells cannot become "B"; they can become A/,
    ],
  ])("are refused in %s", (_, declared, words) => {
    const wrong = mechanism({ ...shared, name: "wrong", actsOn: [cell], parameters: {}, ...declared } as never);
    expect(() => compose(of(wrong))).toThrow(words);
  });
});

import { describe, expect, it } from "vitest";
import { compose } from "./compose.js";
import { lineage, type Mechanism, mechanism, select } from "./declare.js";
import { addCell, createState, type State } from "./state.js";
import { Stepper } from "./step.js";

const cell = lineage({
  name: "cell",
  cellTypes: {
    A: { diameter: 10, source: "x", meaning: "a cell" },
    B: { diameter: 10, source: "x", meaning: "a target" },
  },
  columns: {
    level: { symbol: "y", unit: "1", initial: 1, meaning: "a level" },
    slow: { symbol: "s", unit: "1", initial: 0, every: 6, meaning: "a slow level" },
    budget: { symbol: "b", unit: "1", initial: 8, meaning: "a budget" },
  },
});
const shared = { claim: "c", equation: "e", leavesOut: "l" };
const per = (value: number) =>
  ({ symbol: "k", value, unit: "1/min", meaning: "a rate", origin: "assumed", source: "x" }) as const;

function tissue(
  mechanisms: readonly Mechanism[],
  types: readonly string[],
  seed = 1,
  spacing = 30,
  room?: number,
): State {
  const model = compose({ lineages: [cell], ligands: [], genome: {}, mechanisms });
  const side = Math.ceil(Math.sqrt(types.length));
  const domain = {
    width: side * spacing,
    height: side * spacing,
    depth: 0,
    thickness: 20,
    voxel: 10,
    boundary: "closed",
  } as const;
  const state = createState(model, domain, [{ name: "host", genome: {} }], seed, room);
  for (const [i, type] of types.entries())
    addCell(state, { type, x: ((i % side) + 0.5) * spacing, y: (Math.floor(i / side) + 0.5) * spacing });
  return state;
}

function run(state: State, minutes: number): State {
  const stepper = new Stepper(state);
  for (let t = 0; t < minutes; t++) stepper.step();
  return state;
}
const many = (n: number, type = "A") => Array.from({ length: n }, () => type);
const rows = (state: State) => state.tables.get("cell")!;

describe("rates", () => {
  it("follow the exact solution where they are affine in their own column, at any stiffness", () => {
    for (const k of [0.01, 1, 30]) {
      const decay = mechanism({
        ...shared,
        name: "decay",
        actsOn: [cell],
        parameters: { k: per(k) },
        rate: { level: ({ self }, p) => p.k * (3 - self.level) },
      });
      const level = rows(run(tissue([decay], ["A"]), 20)).float("level")[0]!;
      expect(level).toBeCloseTo(3 - 2 * Math.exp(-k * 20), 5);
    }
  });

  it("of slow columns come to the same course at every sixth minute", () => {
    const decay = mechanism({
      ...shared,
      name: "decay",
      actsOn: [cell],
      parameters: { k: per(0.004) },
      rate: { slow: ({ self }, p) => p.k * (2 - self.slow) },
    });
    expect(rows(run(tissue([decay], ["A"]), 600)).float("slow")[0]!).toBeCloseTo(2 - 2 * Math.exp(-0.004 * 600), 5);
  });

  it("of timers run down at their own pace, whatever winds them up", () => {
    const timer = mechanism({
      ...shared,
      name: "timer",
      actsOn: [cell],
      parameters: { k: per(1) },
      rate: { budget: ({ self }, p) => select(self.slow, p.k * (8 - self.budget), select(self.budget, -p.k, 0)) },
    });
    const state = tissue([timer], ["A", "A"]);
    rows(state).float("slow").set([1, 0]);
    const budget = rows(run(state, 5)).float("budget");
    expect(budget[0]).toBe(8);
    expect(budget[1]).toBe(3);
  });

  it("add up, whichever mechanism names the column", () => {
    const up = mechanism({
      ...shared,
      name: "up",
      actsOn: [cell],
      parameters: { k: per(0.5) },
      rate: { level: (_, p) => p.k },
    });
    const down = mechanism({
      ...shared,
      name: "down",
      actsOn: [cell],
      parameters: { k: per(0.2) },
      rate: { level: (_, p) => -p.k },
    });
    expect(rows(run(tissue([up, down], ["A"]), 10)).float("level")[0]!).toBeCloseTo(1 + 0.3 * 10, 5);
  });
});

describe("hazards", () => {
  const death = (k: number, every: 1 | 6) =>
    mechanism({
      ...shared,
      name: "death",
      actsOn: [cell],
      parameters: { k: per(k) },
      event: { die: { when: { hazard: (_, p) => p.k }, every, what: [{ die: "age" }] } },
    });

  it.each([1, 6] as const)(
    "kill at their rate when looked at every %i min, and a rate off by a tenth would be seen",
    (every) => {
      const n = 4000;
      const minutes = 120;
      const left = rows(run(tissue([death(0.01, every)], many(n)), minutes)).count;
      const survival = Math.exp(-0.01 * minutes);
      const deviation = Math.sqrt(n * survival * (1 - survival));
      expect(Math.abs(left - n * survival)).toBeLessThan(3 * deviation);
      expect(Math.abs(n * Math.exp(-0.011 * minutes) - n * survival)).toBeGreaterThan(3.4 * deviation);
    },
  );

  it("count every death in the ledger", () => {
    const state = run(tissue([death(0.02, 1)], many(200)), 50);
    const counted = state.ledger
      .close(50)
      .filter((e) => e.event === "death")
      .reduce((sum, e) => sum + e.count, 0);
    expect(counted).toBe(200 - rows(state).count);
  });
});

describe("division", () => {
  const division = mechanism({
    ...shared,
    name: "division",
    actsOn: [cell],
    parameters: {},
    event: { divide: { when: { crosses: ({ self }) => self.budget - 7.5 }, what: [{ divide: true }] } },
    inherit: { budget: "halve", slow: "zero" },
  });

  it("halves the volume, gives columns as inherited, and new ids that only grow", () => {
    const state = tissue([division], ["A", "A"], 1, 60);
    rows(state).float("slow").fill(5, 0, 2);
    run(state, 1);
    const table = rows(state);
    expect(table.count).toBe(4);
    expect([...table.id.subarray(0, 4)]).toEqual([1, 2, 3, 4]);
    for (let row = 0; row < 4; row++) {
      expect(table.float("radius")[row]! ** 3).toBeCloseTo(5 ** 3 / 2, 3);
      expect(table.float("budget")[row]).toBe(4);
      expect(table.float("slow")[row]).toBe(0);
      expect(table.float("level")[row]).toBe(1);
    }
  });

  it("lets daughters grow to full size where a mechanism says so", () => {
    const growth = mechanism({
      ...shared,
      name: "growth",
      actsOn: [cell],
      parameters: { k: per(0.05) },
      rate: { radius: ({ self }, p) => p.k * (self.adultRadius - self.radius) },
    });
    const radius = (minutes: number) =>
      rows(run(tissue([division, growth], ["A"], 1, 60), minutes)).float("radius")[0]!;
    expect(radius(1)).toBeCloseTo(5 * 2 ** (-1 / 3), 5);
    expect(radius(121)).toBeCloseTo(5 - (5 - 5 * 2 ** (-1 / 3)) * Math.exp(-0.05 * 120), 3);
  });

  it("is refused in words where no memory was set aside for daughters", () => {
    const state = tissue([division], many(60), 1, 30, 100);
    expect(() => run(state, 1)).toThrow(
      /more than 100 cell cells, for which memory was set aside; allow more with --max-cells/,
    );
  });
});

describe("mutation", () => {
  const loss = mechanism({
    ...shared,
    name: "loss",
    actsOn: [cell],
    clone: ["geneA"],
    parameters: { k: per(0.01) },
    event: {
      lose: {
        when: { hazard: ({ clone }, p) => p.k * clone.geneA },
        what: [{ mutate: "geneA", to: ({ clone }) => clone.geneA - 1 }],
      },
    },
    rate: { slow: ({ clone }) => clone.geneA },
  });

  it("moves cells to a clone that is made once, and that laws see from then on", () => {
    const model = compose({ lineages: [cell], ligands: [], genome: { geneA: 2 }, mechanisms: [loss] });
    const domain = { width: 600, height: 600, depth: 0, thickness: 20, voxel: 10, boundary: "closed" } as const;
    const wild = { name: "wild", genome: { geneA: 2 } };
    const state = createState(model, domain, [{ name: "host", genome: { geneA: 2 } }, wild], 1);
    for (let i = 0; i < 400; i++)
      addCell(state, { type: "A", clone: "wild", x: 15 + 30 * (i % 20), y: 15 + 30 * Math.floor(i / 20) });
    const stepper = new Stepper(state);
    for (let t = 0; t < 60; t++) stepper.step();
    expect(state.clones.list.map(({ name, parent }) => [name, parent])).toEqual([
      ["host", undefined],
      ["wild", undefined],
      ["wild, geneA 1", "wild"],
      ["wild, geneA 0", "wild, geneA 1"],
    ]);
    const count = (clone: number) =>
      rows(state)
        .clone.subarray(0, 400)
        .filter((c) => c === clone).length;
    const kept = Math.exp(-0.01 * 2 * 60);
    expect(Math.abs(count(1) - 400 * kept)).toBeLessThan(3 * Math.sqrt(400 * kept * (1 - kept)));
    const before = rows(state).float("slow").slice(0, 400);
    for (let t = 0; t < 6; t++) stepper.step();
    const clones = rows(state).clone.subarray(0, 400);
    for (let row = 0; row < 400; row++)
      if (clones[row] === 3) expect(rows(state).float("slow")[row]! - before[row]!).toBeLessThanOrEqual(6);
    const losses = state.ledger.close(66).filter((e) => e.event === "mutation");
    expect(losses.reduce((sum, e) => sum + e.count, 0)).toBe(400 - count(1) + count(3));
  });
});

describe("bonds", () => {
  const binding = (off: number) =>
    mechanism({
      ...shared,
      name: "binding",
      actsOn: [cell.only("A")],
      partner: [cell.only("B")],
      parameters: { off: per(off) },
      bond: { onRate: () => 1000, offRate: (_, p) => p.off },
    });
  const hit = mechanism({
    ...shared,
    name: "hit",
    actsOn: [cell.only("A")],
    partner: [cell.only("B")],
    parameters: { k: per(0.5) },
    quantity: { hits: { unit: "1/min", meaning: "hits", across: "bond", account: "hit", law: (_, p) => p.k } },
    event: {
      strike: {
        when: { hazard: ({ self }) => self.hits },
        while: "bound",
        what: [{ addToPartner: "level", amount: 1 }],
      },
    },
  });
  const shield = mechanism({
    ...shared,
    name: "shield",
    actsOn: [cell.only("A")],
    partner: [cell.only("B")],
    parameters: {},
    factor: { "hit.hits": ({ other }) => other.slow },
  });
  const pair = (mechanisms: Mechanism[]) => {
    const state = tissue(mechanisms, ["A", "B"], 1, 40);
    const table = rows(state);
    table.float("x").set([40, 50]);
    table.float("y").set([40, 40]);
    return state;
  };

  it("form where a seeker touches its partner, and only there", () => {
    expect(rows(run(pair([binding(0)]), 1)).partner[0]).toBe(2);
    expect(rows(run(tissue([binding(0)], ["A", "B"], 1, 40), 5)).partner[0]).toBe(0);
    expect(rows(run(pair([binding(0)]), 1)).partner[1]).toBe(0);
  });

  it("leave the partner's factor its own line in the ledger: what was possible = what was done + what was lost", () => {
    const state = pair([binding(0), hit, shield]);
    rows(state).float("slow")[1] = 0.25;
    run(state, 41);
    const lines = Object.fromEntries(
      state.ledger
        .close(41)
        .filter((e) => e.event === "hit")
        .map((e) => [e.cause, e.count]),
    );
    expect(lines.potential).toBeCloseTo(40 * 0.5, 4);
    expect(lines.shield).toBeCloseTo(40 * 0.5 * 0.75, 4);
  });

  it("free the seeker when the partner dies", () => {
    const death = mechanism({
      ...shared,
      name: "death",
      actsOn: [cell.only("B")],
      parameters: {},
      event: { die: { when: { crosses: ({ self }) => self.level - 3 }, what: [{ die: "struck" }] } },
    });
    const state = run(pair([binding(0), hit, death]), 60);
    expect(rows(state).count).toBe(1);
    expect(rows(state).partner[0]).toBe(0);
  });

  it("end when the seeker becomes another type, which binds others or nobody", () => {
    const change = mechanism({
      ...shared,
      name: "change",
      actsOn: [cell.only("A")],
      parameters: {},
      event: { change: { when: { crosses: ({ self }) => 5 - self.budget }, what: [{ become: "B" }] } },
      rate: { budget: () => -1 },
    });
    expect(rows(run(pair([binding(0), hit, change]), 2)).partner[0]).toBe(2);
    const { type, partner } = rows(run(pair([binding(0), hit, change]), 12));
    expect([...type.subarray(0, 2)]).toEqual([1, 1]);
    expect(partner[0]).toBe(0);
  });
});

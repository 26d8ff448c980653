import { describe, expect, it } from "vitest";
import { compose } from "./compose.js";
import { lineage, type Mechanism, max, mechanism } from "./declare.js";
import { settle } from "./start.js";
import { addCell, createState } from "./state.js";
import { Stepper } from "./step.js";

const cell = lineage({
  name: "cell",
  cellTypes: {
    A: { diameter: 10, source: "x", meaning: "a cell" },
    B: { diameter: 10, source: "x", meaning: "another" },
  },
  columns: {
    active: { symbol: "a", unit: "min", initial: 0, meaning: "time active" },
    silent: { symbol: "s", unit: "min", initial: 7, meaning: "time left silent" },
    seen: { symbol: "n", unit: "1", initial: 0, meaning: "crowd over its capacity" },
  },
});
const shared = { claim: "c", equation: "e", leavesOut: "l" };
const minutes = (value: number) =>
  ({ symbol: "t", value, unit: "min", meaning: "a time", origin: "assumed", source: "x" }) as const;
const cycle = mechanism({
  ...shared,
  name: "cycle",
  actsOn: [cell.only("A")],
  parameters: { active: minutes(60), silent: minutes(240) },
  start: {
    silent: ({ self }, p) => max(0, p.silent - self.chance * (p.active + p.silent)),
    active: ({ self }, p) => max(0, self.chance * (p.active + p.silent) - p.silent),
  },
});

function tissue(mechanisms: readonly Mechanism[], types: readonly string[], depth = 0) {
  const model = compose({ lineages: [cell], ligands: [], genome: {}, mechanisms });
  const domain = { width: 400, height: 200, depth, thickness: 20, voxel: 20, boundary: "closed" } as const;
  const state = createState(model, domain, [{ name: "host", genome: {} }], 5, types.length + 8);
  for (const [i, type] of types.entries()) settle(state, type, addCell(state, { type, x: i % 400, y: 100 }));
  return state;
}

describe("the start of a tissue", () => {
  it("spreads cells evenly over their cycle, and a cycle a tenth longer would be seen", () => {
    const n = 4000;
    const table = tissue([cycle], Array(n).fill("A")).tables.get("cell")!;
    const [silent, active] = [table.float("silent"), table.float("active")];
    let silentCells = 0;
    let sum = 0;
    for (let row = 0; row < n; row++) {
      expect(Math.min(silent[row]!, active[row]!)).toBe(0);
      if (silent[row]! > 0) silentCells++;
      sum += silent[row]! - active[row]!;
    }
    const share = 240 / 300;
    const deviation = Math.sqrt((share * (1 - share)) / n);
    expect(Math.abs(silentCells / n - share)).toBeLessThan(3 * deviation);
    expect(0.1 * share).toBeGreaterThan(3 * deviation);
    expect(Math.abs(sum / n - 90)).toBeLessThan((3 * 300) / Math.sqrt(12 * n));
  });

  it("leaves others, and all without the mechanism, at their initial values", () => {
    const { tables } = tissue([cycle], ["B"]);
    expect(tables.get("cell")!.float("silent")[0]).toBe(7);
    expect(tissue([], ["A"]).tables.get("cell")!.float("silent")[0]).toBe(7);
  });

  it("refuses what is not there at time 0", () => {
    const early = { ...cycle, start: { silent: (at: { self: { active: number } }) => at.self.active } };
    expect(() => tissue([early], ["A"])).toThrow(/start of silent: reads "active", which is not there at time 0/);
  });
});

describe("a census", () => {
  const watched = mechanism({
    ...shared,
    name: "crowd",
    actsOn: [cell],
    census: { crowd: cell.only("A") },
    parameters: { capacity: { ...minutes(1e-3), unit: "1/µm2" } },
    rate: { seen: ({ self, body }, p) => body.crowd / p.capacity - self.seen },
  });
  it("counts a population per tissue area, in a section and in a block, every minute", () => {
    for (const [depth, sections] of [
      [0, 1],
      [100, 5],
    ] as const) {
      const state = tissue([watched], ["A", "A", "B", "A"], depth);
      new Stepper(state).step();
      expect(state.body.crowd).toBeCloseTo(3 / (400 * 200 * sections), 15);
      // Told in the same minute: the exact step of ds/dt = n − s from 0.
      const seen = (3 / (400 * 200 * sections) / 1e-3) * (1 - Math.exp(-1));
      expect(state.tables.get("cell")!.float("seen")[2]).toBeCloseTo(seen, 6);
    }
  });
});

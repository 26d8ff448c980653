import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { addCell, createState, type State } from "../../engine/state.js";
import { Stepper } from "../../engine/step.js";
import { biology } from "../index.js";

/** Tumor cells that breathe freely and that nobody attacks. */
function tumor(cells: number, parameters: Record<string, number>): State {
  const kept = ["tumor-growth", "immunoediting", "jak-stat", "antigen-presentation"];
  const mechanisms = biology.mechanisms.filter((m) => kept.includes(m.name));
  const model = compose({ ...biology, mechanisms }, parameters);
  const side = Math.ceil(Math.sqrt(cells));
  const size = 20 * side;
  const domain = { width: size, height: size, depth: 0, thickness: 20, voxel: 20, boundary: "closed" } as const;
  const clones = ["host", "wild type"].map((name) => ({ name, genome: biology.genome }));
  const state = createState(model, domain, clones, 4, 16 * cells);
  for (let i = 0; i < cells; i++)
    addCell(state, { type: "tumor", clone: "wild type", x: 10 + 20 * (i % side), y: 10 + 20 * Math.floor(i / side) });
  return state;
}

function run(state: State, minutes: number): State {
  const stepper = new Stepper(state);
  for (let t = 0; t < minutes; t++) stepper.step();
  return state;
}

describe("immunoediting", () => {
  it("takes copies at the rate of divisions, and a rate off by a tenth would be seen", () => {
    // Divisions by the oxygen of the medium, 38 mmHg: h = 38/43.
    const perMinute = (0.23 / 1440) * (38 / 43);
    const parameters = { "immunoediting.firstHit": 0.05, "immunoediting.secondHit": 0, "immunoediting.antigenLoss": 0 };
    const state = run(tumor(2500, parameters), 720);
    const events = state.ledger.close(720);
    const sum = (event: string) => events.filter((e) => e.event === event).reduce((n, e) => n + e.count, 0);
    const mutations = sum("mutation");
    // Five genes of two copies each, of cells whose number grows a little.
    const expected = 2500 * ((Math.exp(perMinute * 720) - 1) * 0.05 * 10);
    expect(sum("division")).toBeGreaterThan(200);
    expect(Math.abs(mutations - expected)).toBeLessThan(3 * Math.sqrt(expected) + 0.06 * expected);
  });

  it("makes no mutant where nobody divides", () => {
    const state = run(tumor(100, { "tumor-growth.divisionRate": 0, "immunoediting.firstHit": 1 }), 120);
    expect(state.clones.list).toHaveLength(2);
  });

  it("hides a cell from T cells only when both copies of B2M are gone", () => {
    const state = tumor(4, {});
    const one = state.clones.mutated(1, "B2M", 1);
    const none = state.clones.mutated(one, "B2M", 0);
    const table = state.tables.get("tumor")!;
    table.clone.set([1, one, none, 1]);
    run(state, 1);
    const surface = table.scratch.get("quantity: surfaceMhc")!;
    expect(surface[1]).toBe(surface[0]);
    expect(surface[2]).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { compose } from "./compose.js";
import { bindingRate } from "./mixed-contacts.js";
import { addCell, createState, type Domain, type State } from "./state.js";
import { Stepper } from "./step.js";

const KILLERS = 3000;
const TUMOR = 600;

/** Killers among tumor cells of 8 µm radius, after their first minute. */
function afterOneMinute(area: number, parameters: Record<string, number>, depth = 0): State {
  const model = compose(biology, parameters);
  const side = Math.sqrt(area);
  const domain: Domain = {
    ...{ width: side, height: side, depth, thickness: 20, voxel: 10, boundary: "closed", geometry: "mixed" },
  };
  const state = createState(model, domain, [{ name: "host", genome: biology.genome }], 7, KILLERS + TUMOR + 64);
  for (let i = 0; i < KILLERS + TUMOR; i++)
    addCell(state, { type: i < KILLERS ? "CD8" : "tumor", x: 0, y: 0, radius: i < KILLERS ? 4 : 8 });
  const stepper = new Stepper(state);
  stepper.relax();
  stepper.step();
  return state;
}

function boundShare({ tables }: State): number {
  const { partner, count } = tables.get("T")!;
  return partner.subarray(0, count).reduce((sum, p) => sum + (p > 0 ? 1 : 0), 0) / KILLERS;
}

/** Surfaces within 1 µm: 4 + 8 + 1. */
const R = 13;
/** On-rate at a target of unit MHC-I, 1/min, for an engagement rate of 1. */
const K = 0.5;

describe("contacts by mass action", () => {
  it("are limited by the on-rate in a crowd, by meeting among few, and absent for one at rest that touches nobody", () => {
    expect(bindingRate(0.5, 50, 10)).toBeCloseTo(0.5, 10);
    expect(bindingRate(1e6, 1e-4, 0.01)).toBeCloseTo(0.01, 5);
    expect(bindingRate(0.5, 0, 0)).toBe(0);
    expect(bindingRate(0.5, 0.1, 0)).toBe(0);
  });

  it.each([
    ["a crowd", 300 * 300, 1],
    ["few targets", 1500 * 1500, 1],
    ["few targets that bind at once", 1500 * 1500, 200],
  ])("bind in %s as often as the law of moving discs says (within 7 %%)", (_, area, engagementRate) => {
    const density = TUMOR / area;
    const rate = bindingRate(engagementRate * K, density * Math.PI * R * R, density * 2 * R * 10);
    const share = boundShare(afterOneMinute(area, { "immune-synapse.engagementRate": engagementRate }));
    expect(share / (1 - Math.exp(-rate))).toBeGreaterThan(0.93);
    expect(share / (1 - Math.exp(-rate))).toBeLessThan(1.07);
  });

  it("bind in a block as often as moving spheres do (within 10 %)", () => {
    const density = TUMOR / (400 * 400 * 100);
    const rate = bindingRate(K, (density * 4 * Math.PI * R ** 3) / 3, density * Math.PI * R * R * 10);
    const share = boundShare(afterOneMinute(400 * 400, {}, 100));
    expect(share / (1 - Math.exp(-rate))).toBeGreaterThan(0.9);
    expect(share / (1 - Math.exp(-rate))).toBeLessThan(1.1);
  });

  it("choose among all targets alike", () => {
    const state = afterOneMinute(300 * 300, {});
    const { partner, count } = state.tables.get("T")!;
    const chosen = [...partner.subarray(0, count)].filter((id) => id > 0);
    const half = chosen.filter((id) => id <= KILLERS + TUMOR / 2).length / chosen.length;
    expect(Math.abs(half - 0.5)).toBeLessThan(3 / Math.sqrt(chosen.length));
    expect(Math.min(...chosen)).toBeGreaterThan(KILLERS);
  });
});

import { describe, expect, it } from "vitest";
import { biology } from "../../biology/index.js";
import { uniform } from "../../numerics/random.js";
import { parseAxis } from "../tip/axis.js";
import { vocabularyOf } from "../vocabulary.js";
import { type CalibrationPlan, type CalibrationTask, calibrate } from "./calibration.js";
import { calibrationCsv, calibrationPage } from "./calibration-page.js";
import type { Values } from "./fit.js";

const vocabulary = vocabularyOf(biology);
const axis = (text: string, ...by: string[]) => ({ ...parseAxis(text, "axis", vocabulary), by });
const growth = axis("tumor-growth.divisionRate=0.1..0.4 1/day", "growth");
const decay = axis("t-cell-turnover.egressRate=0.1..10 1/day", "stay");
const idle = axis("nk-traffic.egressRate=0.1..0.5 1/day", "growth", "stay");

/** A world that is known: one target follows the first axis, one the second, none the third; shipped 0.23 and 1/3 per day. */
async function known({ settings, seed }: CalibrationTask): Promise<Values> {
  const set = Object.fromEntries(settings.map((text) => text.split("="))) as Record<string, string>;
  const of = (address: string, usual: number) => Number.parseFloat(set[address] ?? `${usual}`);
  const noise = 1 + 0.05 * (uniform(seed, 1, 1, 1) - 0.5);
  return {
    growth: of("tumor-growth.divisionRate", 0.23) * noise,
    stay: noise / of("t-cell-turnover.egressRate", 1 / 3),
  };
}

const plan: CalibrationPlan = {
  axes: [growth, decay, idle],
  targets: [
    { id: "growth", unit: "1/day", low: 0.2, high: 0.25 },
    { id: "stay", unit: "day", low: 0.5, high: 1 },
  ],
  points: 60,
  seedsPerPoint: 2,
  generations: 12,
  pointsPerGeneration: 8,
  comparison: 6,
  space: 0,
  seed: 1,
};

describe("a calibration", () => {
  it("moves what misses its band and can be told, and leaves the rest", async () => {
    const found = await calibrate(plan, known);
    expect(found.identified.map(({ yes }) => yes)).toEqual([true, true, false]);
    expect(found.verdict).toBe("moved");
    expect(found.candidate!.loss).toBe(0);
    expect(found.candidate!.settings.map((text) => text.split("=")[0])).not.toContain("nk-traffic.egressRate");
    const page = calibrationPage(found, "npm run calibrate");
    expect(page).toContain("**Moved**");
    expect(page + calibrationCsv(found)).not.toMatch(/NaN|undefined|Infinity/);
    expect(calibrationCsv(found).trim().split("\n").length).toBe(1 + 1 + 60 + 12 * 8 + 1);
  });

  it("keeps the shipped values, and looks no further, where they satisfy all bands", async () => {
    const targets = plan.targets.map((target) => (target.id === "stay" ? { ...target, low: 2, high: 4 } : target));
    const found = await calibrate({ ...plan, targets }, known);
    expect([found.verdict, found.descent.length, found.candidate]).toEqual(["all bands hold", 0, undefined]);
    expect(calibrationPage(found, "npm run calibrate")).toContain("**Kept**");
  });

  it("keeps the shipped values where no parameter can reach the band", async () => {
    const targets = plan.targets.map((target) => (target.id === "stay" ? { ...target, id: "growth" } : target));
    const found = await calibrate({ ...plan, axes: [idle], targets }, known);
    expect(found.identified[0]!.yes).toBe(false);
    expect(found.verdict).toBe("nothing can be told");
    expect(calibrationPage(found, "npm run calibrate")).toContain("no parameter can be told");
  });

  it("keeps the shipped values where the candidate fits worse in space", async () => {
    const places = async (task: CalibrationTask) => {
      const { growth: found, stay } = await known(task);
      return { growth: found!, stay: task.geometry === "space" ? stay! / 5 : stay! };
    };
    const found = await calibrate({ ...plan, space: 2 }, places);
    expect(found.verdict).toBe("worse in space");
    expect(calibrationPage(found, "npm run calibrate")).toContain("in space the fit is worse");
  });

  it("finds the same again, whatever the order in which answers come", async () => {
    const scrambled = async (task: CalibrationTask) => {
      await new Promise((done) => setTimeout(done, (task.seed * 7) % 5));
      return known(task);
    };
    const small = { ...plan, points: 10, generations: 2 };
    expect(calibrationCsv(await calibrate(small, scrambled))).toBe(calibrationCsv(await calibrate(small, known)));
  });
});

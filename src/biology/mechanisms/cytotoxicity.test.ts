import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { uniform } from "../../numerics/random.js";
import { biology } from "../index.js";

const { parameters } = compose(biology);
const { hitRate } = parameters.cytotoxicity as { hitRate: number };
const { repairRate, lethalDose } = parameters["lethal-damage"] as { repairRate: number; lethalDose: number };

/** Minutes until a CTL that never leaves has killed its target, by Monte Carlo. */
function held(cell: number): number {
  let damage = 0;
  for (let t = 1; ; t++) {
    damage *= Math.exp(-repairRate);
    if (uniform(5, cell, t, 1) < 1 - Math.exp(-hitRate)) damage += 1;
    if (damage >= lethalDose) return t;
  }
}

describe("cytotoxicity", () => {
  it("kills a held target in 1.6 h on average, most within 3 h [weigelin2021]", () => {
    const n = 4000;
    const times = Array.from({ length: n }, (_, cell) => held(cell) / 60);
    const mean = times.reduce((a, b) => a + b) / n;
    const deviation = Math.sqrt(times.reduce((sum, t) => sum + (t - mean) * (t - mean), 0) / n);
    expect(Math.abs(mean - 1.6)).toBeLessThan(0.05 + (3 * deviation) / Math.sqrt(n));
    expect(times.filter((t) => t < 3).length / n).toBeCloseTo(0.9, 1);
  });
});

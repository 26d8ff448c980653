import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { matrixBarrier } from "./matrix-barrier.js";

const speed = (micromolar: number) =>
  lawsOf(matrixBarrier).factor("t-cell-motility.walkingSpeed")({ here: { collagen: micromolar * 1e6 } });

describe("matrix-barrier", () => {
  it("leaves free tissue alone, slows T cells to a third at 200 µM, and stops them at 450 µM", () => {
    expect(speed(0)).toBe(1);
    expect(speed(200)).toBeCloseTo(1 / 3, 6);
    expect(speed(450)).toBeCloseTo(0, 12);
    expect(speed(2000)).toBe(0);
  });
});

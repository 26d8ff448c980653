import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import type { AnyLaw } from "../../engine/declare.js";
import { biology } from "../index.js";
import { nicheCrowding } from "./niche-crowding.js";

const p = compose(biology).parameters["niche-crowding"]!;
const left = (perMm2: number) =>
  (nicheCrowding.factor!["il2-proliferation.proliferationRate"] as AnyLaw)({ body: { cd8Density: perMm2 * 1e-6 } }, p);

describe("niche-crowding", () => {
  it("halves division at half of the capacity, and stops it there", () => {
    expect(left(0)).toBe(1);
    expect(left(750)).toBeCloseTo(0.5, 12);
    expect(left(1500)).toBeCloseTo(0, 12);
    expect(left(4000)).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";

describe("macrophage-chemokines", () => {
  it("multiplies what macrophages make, and leaves tumor cells alone", () => {
    const { plans } = compose(biology);
    const factorsOf = (type: string) =>
      plans.find((plan) => plan.name === type)!.quantities.find((q) => q.name === "chemokineOutput")!.factors;
    expect(factorsOf("macrophage").map((f) => [f.mechanism, f.constant])).toEqual([["macrophage-chemokines", 5]]);
    expect(factorsOf("tumor")).toEqual([]);
  });
});

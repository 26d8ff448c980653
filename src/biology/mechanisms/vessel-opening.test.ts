import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { vesselOpening } from "./vessel-opening.js";

const opening = (ifng: number) => lawsOf(vesselOpening).quantity("opening")({ here: { ifng } });

describe("vessel-opening", () => {
  it("is 0.3 at rest, 0.65 at 10 pM IFN-γ, and whole at much", () => {
    expect(opening(0)).toBeCloseTo(0.3, 12);
    expect(opening(10)).toBeCloseTo(0.65, 12);
    expect(opening(1e9)).toBeCloseTo(1, 6);
  });
});

import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { monocyteMaturation } from "./monocyte-maturation.js";

describe("monocyte-maturation", () => {
  it("takes a day on average and makes an uncommitted macrophage", () => {
    expect(lawsOf(monocyteMaturation).event("mature")({}) * 1440).toBeCloseTo(1, 12);
    expect(monocyteMaturation.event!.mature!.what).toEqual([
      { set: "m1", to: 0 },
      { set: "m2", to: 0 },
      { become: "macrophage" },
    ]);
  });
});

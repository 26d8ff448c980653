import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { class2Presentation } from "./class-2-presentation.js";

const presented = (mhc2: number, antigenicity = 1, CIITA = 2) =>
  lawsOf(class2Presentation).quantity("presented")({ self: { mhc2 }, clone: { antigenicity, CIITA } });

describe("class-2-presentation", () => {
  it("goes with MHC-II and antigen, and needs CIITA", () => {
    expect(presented(0.8)).toBeCloseTo(0.8, 12);
    expect(presented(0.8, 0.5)).toBeCloseTo(0.4, 12);
    expect(presented(0.8, 1, 0)).toBe(0);
    expect(presented(0.8, 1, 1)).toBe(presented(0.8));
  });
});

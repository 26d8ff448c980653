import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { mdscSuppression } from "./mdsc-suppression.js";

const load = lawsOf(mdscSuppression).load("cytotoxicity.hitRate");
const at = (nitricOxide: number, arginase: number) => load({ here: { nitricOxide, arginase } });

describe("mdsc-suppression", () => {
  it("is no load without suppressors, nor in the reference tumor with 20 per mm²", () => {
    expect(at(0, 0)).toBe(0);
    expect(at(960, 0.135)).toBeLessThan(0.01);
  });

  it("adds nitric oxide and arginase, each capped at three before the reference is taken off", () => {
    expect(at(1500, 0)).toBeCloseTo(2 - 1.28, 9);
    expect(at(1500, 0.16)).toBeGreaterThan(at(1500, 0));
    expect(at(1e6, 1e6)).toBeCloseTo(6 - 1.28 - 2.19, 9);
  });
});

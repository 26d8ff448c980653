import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";

const stemness = (ifng: number, lost: string[] = []) =>
  culture({ biology, type: "tumor", lost, hours: 240, medium: () => ({ ifng }) }).stemness!.at(-1)!;

describe("low-dose-stemness", () => {
  it.each([
    [1, 0.4],
    [3, 0.63],
    [10, 0.54],
    [30, 0.2],
    [100, 0.07],
    [300, 0.05],
  ])("at %i pM is %f, within 0.03: a band that high doses leave [song2019]", (ifng, expected) => {
    expect(Math.abs(stemness(ifng) - expected)).toBeLessThan(0.03);
  });

  it("is not for a deaf clone, and stays at high dose in one without STAT1", () => {
    expect(stemness(3, ["JAK1"])).toBe(0);
    expect(stemness(3, ["IFNGR1"])).toBe(0);
    expect(stemness(100, ["STAT1"])).toBeGreaterThan(0.9);
  });
});

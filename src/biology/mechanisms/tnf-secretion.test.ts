import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tnfSecretion } from "./tnf-secretion.js";

describe("tnf-secretion", () => {
  it("follows the burst: 10 molecules per second at its height, nothing between bursts", () => {
    const tnf = (secreting: number) => lawsOf(tnfSecretion).secretion("tnf")({ self: { secreting } }) / 60;
    expect(tnf(1)).toBeCloseTo(10, 12);
    expect(tnf(0)).toBe(0);
  });
});

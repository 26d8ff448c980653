import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { adenosineProduction } from "./adenosine-production.js";

const adenosine = (oxygen: number) => lawsOf(adenosineProduction).secretion("adenosine")({ here: { oxygen } }) / 60;

describe("adenosine-production", () => {
  it("is full without oxygen, half at 10 mmHg, and falls as oxygen rises", () => {
    expect(adenosine(0)).toBeCloseTo(1e5, 6);
    expect(adenosine(10)).toBeCloseTo(5e4, 6);
    expect(adenosine(40)).toBeLessThan(6e3);
  });
});

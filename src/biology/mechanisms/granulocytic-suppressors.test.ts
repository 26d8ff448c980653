import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { granulocyticSuppressors } from "./granulocytic-suppressors.js";
import { monocyticSuppressors } from "./monocytic-suppressors.js";

const arginase = (ifng: number) => lawsOf(granulocyticSuppressors).secretion("arginase")({ here: { ifng } });

describe("granulocytic-suppressors", () => {
  it("do not suppress without IFN-γ, and as much as monocytic ones with all of it [movahedi2008]", () => {
    expect(arginase(0)).toBe(0);
    expect(arginase(1e12) / lawsOf(monocyticSuppressors).secretion("arginase")({})).toBeCloseTo(1, 6);
    expect(arginase(10) / arginase(1e12)).toBeCloseTo(0.5, 6);
  });
});

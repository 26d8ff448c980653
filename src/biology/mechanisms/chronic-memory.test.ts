import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";

const day = 24;
const exposed = (ifng: number, days: number, total: number, lost: string[] = []) =>
  culture({ biology, type: "tumor", lost, hours: total * day, medium: (h) => ({ ifng: h < days * day ? ifng : 0 }) });
const chronic = exposed(294, 21, 21 + 28);
const at = (column: string, days: number) => chronic[column]![60 * day * days]!;

describe("chronic-memory", () => {
  it("reaches 0.76 after three weeks at 294 pM", () => {
    expect(at("memory", 21)).toBeCloseTo(0.76, 1);
  });

  it.each([
    [7, 2.7],
    [14, 2.2],
    [28, 1.6],
  ])("keeps PD-L1 up without any IFN-γ: %i days after washout %f-fold", (days, fold) => {
    expect(Math.abs(at("pdl1", 21 + days) / fold - 1)).toBeLessThan(0.07);
  });

  it("does not form at 3 pM, where PD-L1 is already half induced, nor in a deaf clone", () => {
    expect(exposed(3, 14, 14).memory!.at(-1)!).toBeLessThan(0.01);
    expect(exposed(294, 14, 14, ["JAK1"]).memory!.at(-1)!).toBe(0);
  });
});

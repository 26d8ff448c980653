import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { lag3 } from "./lag3.js";

const laws = lawsOf(lag3);
const signal = (exhaustion: number, mhc2: number) =>
  laws.quantity("lag3Signal")({ self: { exhaustion }, other: { mhc2 } });

describe("lag3", () => {
  it("needs a worn killer and a tumor cell with MHC-II", () => {
    expect(signal(0, 1)).toBe(0);
    expect(signal(1, 0)).toBe(0);
    expect(signal(1, 0.3)).toBeCloseTo(0.5, 12);
  });

  it("takes half of the division in full, and no hits", () => {
    expect(laws.factor("il2-proliferation.il2Drive")({ self: { lag3Signal: 1 } })).toBe(0.5);
    expect(Object.keys(lag3.factor!)).toEqual(["il2-proliferation.il2Drive"]);
  });
});

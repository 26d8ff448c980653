import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tigit } from "./tigit.js";

describe("tigit", () => {
  it("spares fresh killers, and takes three tenths of the division of worn ones", () => {
    const laws = lawsOf(tigit);
    const division = (exhaustion: number) =>
      laws.factor("il2-proliferation.il2Drive")({
        self: { tigitSignal: laws.quantity("tigitSignal")({ self: { exhaustion } }) },
      });
    expect(division(0)).toBe(1);
    expect(division(1)).toBeCloseTo(0.7, 12);
  });
});

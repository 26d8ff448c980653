import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { exhaustion } from "./exhaustion.js";

const p = compose(biology).parameters.exhaustion!;
const DAY = 1440;
const at = (of: { tcrSignal: number; inhibition?: number; ifng?: number; x?: number; fixation?: number }) => ({
  self: { tcrSignal: of.tcrSignal, inhibition: of.inhibition ?? 0, exhaustion: of.x ?? 0, fixation: of.fixation ?? 0 },
  here: { ifng: of.ifng ?? 0 },
});
const wear = (of: Parameters<typeof at>[0]) => DAY * exhaustion.rate!.exhaustion!(at(of), p);
const fixing = (of: Parameters<typeof at>[0]) => DAY * exhaustion.rate!.fixation!(at(of), p);

describe("exhaustion", () => {
  it("takes five days of antigen, half as long under PD-1 or saturating IFN-γ", () => {
    expect(wear({ tcrSignal: 1 })).toBeCloseTo(0.2, 10);
    expect(wear({ tcrSignal: 1, inhibition: 1 })).toBeCloseTo(0.4, 10);
    expect(wear({ tcrSignal: 1, ifng: 1e9 })).toBeCloseTo(0.4, 6);
  });

  it("reverts in a week without antigen, unless it is fixed", () => {
    expect(wear({ tcrSignal: 0 })).toBeCloseTo(-1 / 7, 4);
    expect(wear({ tcrSignal: 0, fixation: 1 })).toBeCloseTo(0, 12);
  });

  it("is fixed only where it is deep", () => {
    expect(fixing({ tcrSignal: 1, x: 0.5 })).toBe(0);
    expect(fixing({ tcrSignal: 1, x: 0.7 })).toBeCloseTo(1 / 6, 10);
  });
});

import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { tregIl2Sink } from "./treg-il2-sink.js";

const p = compose(biology).parameters["treg-il2-sink"]!;
const uptake = tregIl2Sink.uptake!.il2 as { maximalRate: (at: unknown, p: unknown) => number };
const rate = (il2: number) => uptake.maximalRate({ here: { il2 } }, p) / 60;

describe("treg-il2-sink", () => {
  it("takes up 3 molecules/s, and three times that where IL-2 has raised its receptor", () => {
    expect(rate(0)).toBeCloseTo(3, 12);
    expect(rate(50)).toBeCloseTo(6, 12);
    expect(rate(1e6)).toBeCloseTo(9, 4);
  });
});

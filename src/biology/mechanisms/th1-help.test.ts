import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { th1Help } from "./th1-help.js";

const laws = lawsOf(th1Help);
const help = (th1: number, helperSignal: number, roomForHelp: number) =>
  laws.event("license")({ self: { th1, helperSignal }, other: { roomForHelp } });

describe("th1-help", () => {
  it("comes from committed cells on antigen, hardly from naive ones", () => {
    expect(help(0.5, 1, 1)).toBeCloseTo(0.05, 12);
    expect(help(0.02, 1, 1)).toBeLessThan(0.001);
    expect(help(1, 0, 1)).toBe(0);
  });

  it("does nothing to a partner that does not listen, such as a tumor cell", () => {
    expect(help(1, 1, 0)).toBe(0);
  });

  it("feeds 6 molecules of IL-2 per second while primed and on antigen", () => {
    expect(laws.secretion("il2")({ self: { primed: 10, helperSignal: 1 } }) / 60).toBeCloseTo(6, 12);
    expect(laws.secretion("il2")({ self: { primed: 0, helperSignal: 1 } })).toBe(0);
  });
});

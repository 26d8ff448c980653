import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { select } from "../../engine/declare.js";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { antigenRecognition } from "./antigen-recognition.js";
import { ifngSecretion } from "./ifng-secretion.js";

/** T cells whose receptor signals from 2 h on: the signal is a quantity of the cell alone here. */
const signalling = {
  ...antigenRecognition,
  factor: {},
  quantity: {
    tcrSignal: {
      unit: "1",
      meaning: "antigen from 2 h on",
      law: (at: { here: { oxygen: number } }) => select(at.here.oxygen - 20, 1, 0),
    },
  },
  senses: biology.ligands.filter((l) => l.name === "oxygen"),
} as unknown as typeof antigenRecognition;
const withSignal = {
  ...biology,
  mechanisms: biology.mechanisms.map((m) => (m === antigenRecognition ? signalling : m)),
};
const run = (signalAt: (hours: number) => boolean, hours: number) =>
  culture({ biology: withSignal, type: "CD8", hours, medium: (h) => ({ oxygen: signalAt(h) ? 38 : 0 }) });

describe("ifng-secretion", () => {
  it("begins 20 min after the first contact and rises with 30 min", () => {
    const { secreting } = run((h) => h >= 2, 4);
    expect(secreting![120 + 19]!).toBe(0);
    expect(secreting![120 + 20 + 30]!).toBeCloseTo(1 - Math.exp(-1), 1);
  });

  it("stops within half an hour of the contact's end, and restarts without a lag [slifka1999]", () => {
    const { secreting } = run((h) => h < 3 || h >= 5, 6);
    expect(secreting![180 + 30]! / secreting![180]!).toBeLessThan(0.1);
    expect(secreting![300 + 60]! / secreting![180]!).toBeGreaterThan(0.8);
  });

  it("finds cells anywhere in their cycle: 18 of 24.6 h silent, then in a burst so far, all licensed [han2012]", () => {
    const p = compose(biology).parameters["ifng-secretion"]!;
    const at = (column: string, chance: number) => ifngSecretion.start![column]!({ self: { chance } }, p);
    for (const chance of [0, 0.3, 18 / 24.6, 0.9, 1]) {
      expect(at("refractory", chance)).toBeCloseTo(Math.max(0, 18 - 24.6 * chance) * 60, 6);
      expect(at("burst", chance)).toBeCloseTo(Math.max(0, 24.6 * chance - 18) * 60, 6);
      expect(at("licence", chance)).toBe(20);
    }
  });

  it("never comes from a cell without antigen", () => {
    expect(run(() => false, 6).secreting!.every((s) => s === 0)).toBe(true);
    expect(ifngSecretion.quantity!.ifngOutput!.law({ self: { secreting: 0 } }, { maximalRate: 1800 })).toBe(0);
  });
});

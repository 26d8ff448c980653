import { biology, parseScenario, vocabularyOf } from "ifng-lab";
import { parameterRows } from "ifng-lab/experiment/assumed";
import { parseAxis, rangeText } from "ifng-lab/experiment/tip/axis";
import { describe, expect, it } from "vitest";
import { setAxis } from "../document/axis-edit";
import { setParameter, switchOff } from "../document/overrides";
import { presets } from "../document/presets";
import type { Knowledge } from "../engine/protocol";
import { axesFor, groundOf, standOf, usualAxes } from "./axes";

const vocabulary = vocabularyOf(biology);
const read = (text: string) => parseScenario(text, "scenario", vocabulary);
const parameters = parameterRows(biology) as unknown as Knowledge["parameters"];
const text = presets[0]!.text;
const scenario = read(text);

describe("the axes of a scenario", () => {
  const choices = axesFor(scenario, parameters);

  it("are such as `ifng tip` reads, and this scenario stands on each of them", () => {
    expect(choices.map(({ axis }) => axis.address)).toEqual(expect.arrayContaining(Object.values(usualAxes)));
    for (const { axis } of choices) {
      expect(parseAxis(rangeText(axis), "--x", vocabulary)).toEqual(axis);
      const here = standOf(scenario, axis, parameters)!;
      expect(here, axis.address).toBeGreaterThanOrEqual(axis.low);
      expect(here, axis.address).toBeLessThanOrEqual(axis.high);
    }
  });

  it("leave out what is switched off, and densities where the tissue is a table", () => {
    const addresses = (given: string) => axesFor(read(given), parameters).map(({ axis }) => axis.address);
    expect(addresses(switchOff(text, "adaptive-resistance"))).not.toContain("adaptive-resistance.pdl1Induction");
    const table = text.replace(/generate:[\s\S]*?(?=clones:)/, "cells: nest.csv\n");
    expect(addresses(table).filter((address) => address.startsWith("tissue."))).toEqual([]);
    expect(addresses(table).length).toBeGreaterThan(2);
  });

  it("set in the text, put the scenario there and leave the ground as it is", () => {
    for (const { axis } of choices) {
      const value = standOf(scenario, axis, parameters) === axis.high ? axis.low : axis.high;
      const there = read(setAxis(text, axis.address, value, axis.unit));
      expect(there.warnings).toEqual([]);
      expect(standOf(there, axis, parameters)).toBeCloseTo(value, 9);
      expect(groundOf(there, [axis]), axis.address).toBe(groundOf(scenario, [axis]));
      const other = choices.find((choice) => choice.axis !== axis)!.axis;
      expect(groundOf(there, [other]), axis.address).not.toBe(groundOf(scenario, [other]));
    }
  });

  it("change one number in the text, or add one cell type", () => {
    expect(setAxis(text, "tissue.cd8", 178.9, "1/mm2")).toBe(text.replace("400 /mm2", "178.9 /mm2"));
    const without = text.replace(/ *treg:.*\n/, "");
    const added = setAxis(without, "tissue.treg", 60, "1/mm2");
    expect(added).toContain("    cd8: { density: 400 /mm2 }\n");
    expect(added).toContain("    treg: { density: 60 /mm2 }\n");
    expect(read(added).tissue).toEqual(scenario.tissue);
  });
});

describe("the ground of a map", () => {
  const axes = [{ address: usualAxes.x }, { address: usualAxes.y }];
  const ground = groundOf(scenario, axes);

  it("is another when anything besides the axes differs", () => {
    for (const other of [
      setParameter(text, "ifng.decay", "5e-5 1/s"),
      switchOff(text, "exhaustion"),
      text.replace("5 days", "6 days"),
      text.replace("treg: { density: 60", "treg: { density: 61"),
      text.replace("fraction: 5 %", "fraction: 6 %"),
      `${text}therapy:\n  - { drug: pembrolizumab, dose: 200 mg, from: day 1 }\n`,
    ])
      expect(groundOf(read(other), axes)).not.toBe(ground);
  });

  it("is the same under another name, seed or cadence", () => {
    const other = text
      .replace("seed: 1", "seed: 7")
      .replace("every: 2 h", "every: 3 h")
      .replace(/^name:.*$/m, "name: x");
    expect(groundOf(read(other), axes)).toBe(ground);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical.js";
import { parseOverride, parseScenario, scenarioJsonSchema, type Vocabulary } from "./scenario.js";

const vocabulary: Vocabulary = {
  parameters: {
    "adaptive-resistance.pdl1Induction": { unit: "fold", range: [5, 20], source: "x" },
    "ifng-secretion.maximalRate": { unit: "molecules/s", range: [1, 300], source: "x" },
    "ifng-consumption.halfMaximum": { unit: "pM", range: [10, 3000], source: "x" },
  },
  mechanisms: ["growth-arrest", "adaptive-resistance"],
  genes: ["JAK1", "B2M"],
  drugs: { pembrolizumab: { doseUnits: ["mg", "mg/kg"] } },
  presets: {
    consumption: {
      confined: { "ifng-consumption.halfMaximum": "50 pM" },
      field: { "ifng-consumption.halfMaximum": "2 nM" },
    },
  },
};

const sample = `# the sample of the design
ifng-lab: 1
name: Adaptive resistance
duration: 10 days
seed: 7
tissue:
  generate: { size: [1 mm, 1 mm], pattern: inflamed, tumor: { density: 4000 /mm2 }, cd8: { density: 150 /mm2 } }
clones:
  - { name: wild type }
  - { name: deaf, fraction: 5 %, lost: [JAK1], antigenicity: 1 }
therapy:
  - { drug: pembrolizumab, dose: 200 mg, every: 3 weeks, times: 4, from: day 3 }
preset: { consumption: field }
parameters:
  adaptive-resistance.pdl1Induction: 10 fold
without: [growth-arrest]
observe: { every: 6 h, snapshots: { every: 1 day } }
`;
const read = (text: string) => parseScenario(text, "s.yaml", vocabulary);
const change = (from: string | RegExp, to: string) => () => read(sample.replace(from, to));

describe("a scenario", () => {
  it("is read, converted to engine units, and keeps what was written", () => {
    const scenario = read(sample);
    expect(scenario.duration).toEqual({ text: "10 days", value: 14_400 });
    expect(scenario.tissue).toEqual({
      source: {
        generate: {
          width: 1000,
          height: 1000,
          depth: 0,
          sections: 1,
          pattern: "inflamed",
          densities: { tumor: 0.004, cd8: 0.00015 },
        },
      },
      thickness: 20,
      voxel: 10,
      boundary: "closed",
      geometry: "space",
    });
    expect(scenario.clones.map(({ name, fraction }) => [name, fraction])).toEqual([
      ["wild type", 0.95],
      ["deaf", 0.05],
    ]);
    expect(scenario.therapy).toEqual([
      {
        drug: "pembrolizumab",
        dose: { text: "200 mg", value: 200e6, published: 200, unit: "mg" },
        every: { text: "3 weeks", value: 30_240 },
        times: 4,
        from: 4320,
      },
    ]);
    expect(scenario.parameters.map(({ address, value, from }) => [address, value, from])).toEqual([
      ["ifng-consumption.halfMaximum", 2000, "preset"],
      ["adaptive-resistance.pdl1Induction", 10, "scenario"],
    ]);
    expect(scenario.observe).toEqual({ every: 360, snapshots: 1440 });
    expect(scenario.warnings).toEqual([]);
  });

  it("may be short, and may name a table", () => {
    const scenario = read(
      '{ "ifng-lab": 1, "name": "a", "duration": "1 day", "tissue": { "cells": "b.csv", "columns": "nsclc", "where": "x_um < 463" } }',
    );
    expect(scenario.tissue.source).toEqual({
      cells: { file: "b.csv", columns: "nsclc", where: "x_um < 463", micronsPerPixel: undefined },
    });
    expect(scenario.clones).toEqual([{ name: "wild type", fraction: 1, lost: [], antigenicity: 1 }]);
    expect(scenario.seed).toBe(1);
  });

  it.each<[string, () => unknown, string]>([
    [
      "a misspelt key",
      change("duration:", "duraton:"),
      's.yaml:4:1: duraton: unknown key (did you mean "duration"?); use one of: ifng-lab',
    ],
    [
      "a misspelt key further down",
      change("cd8:", "cd9:"),
      's.yaml:7:85: tissue.generate.cd9: unknown key (did you mean "cd8"?)',
    ],
    [
      "a misspelt key in a list",
      change("every: 3", "evry: 3"),
      's.yaml:12:42: therapy[0].evry: unknown key (did you mean "every"?)',
    ],
    ["a missing key", change("duration: 10 days\n", ""), 'duration: is missing; add "duration" to the file'],
    ["a missing key further down", change("drug: pembrolizumab, ", ""), "s.yaml:12:5: therapy[0].drug: is missing"],
    ["a bare number", change("10 days", "10"), 's.yaml:4:11: duration: needs a unit, e.g. "10 days"'],
    ["a bare number in quotes", change("10 days", '"10"'), 's.yaml:4:11: duration: 10 needs a unit, e.g. "10 days"'],
    [
      "a bare parameter",
      change("10 fold", "10"),
      's.yaml:15:38: parameters.adaptive-resistance.pdl1Induction: needs a unit, e.g. "0.05 1/h"',
    ],
    [
      "a negative dose",
      change("200 mg", "-200 mg"),
      "s.yaml:12:34: therapy[0].dose: the dose -200 mg is negative; give a dose above zero",
    ],
    ["a dose of another kind", change("200 mg", "200 min"), "pembrolizumab is not dosed in min (but in mg, mg/kg)"],
    ["a bare dose", change("200 mg", "200"), 'therapy[0].dose: needs a unit, e.g. "200 mg"'],
    [
      "an unknown drug",
      change("pembrolizumab", "pembrolizumb"),
      'unknown drug "pembrolizumb" (did you mean "pembrolizumab"?)',
    ],
    [
      "an unknown gene",
      change("JAK1", "JAK"),
      's.yaml:10:41: clones[1].lost[0]: unknown gene "JAK" (did you mean "JAK1"?)',
    ],
    ["antigen beyond all lines", change("antigenicity: 1 }", "antigenicity: 101 }"), "antigenicity"],
    [
      "an unknown mechanism",
      change("[growth-arrest]", "[growth-arest]"),
      's.yaml:16:11: without[0]: unknown mechanism "growth-arest" (did you mean "growth-arrest"?)',
    ],
    [
      "an unknown parameter",
      change("pdl1Induction", "pdl1Inducton"),
      'unknown parameter "adaptive-resistance.pdl1Inducton" (did you mean "adaptive-resistance.pdl1Induction"?)',
    ],
    [
      "an unknown preset",
      change("consumption: field", "consumption: feild"),
      'unknown choice of the preset consumption "feild" (did you mean "field"?)',
    ],
    ["a word of JavaScript", change("growth-arrest", "constructor"), 'unknown mechanism "constructor"'],
    ["another dimension", change("10 fold", "10 min"), '"min" (min) cannot be read as "fold" (1)'],
    ["a misspelt unit", change("3 weeks", "3 weks"), '"weks" is not a unit (did you mean "weeks"?)'],
    [
      "an unknown pattern",
      change("pattern: inflamed", "pattern: inflammed"),
      '"inflammed" is not known (did you mean "inflamed"?)',
    ],
    ["a negative density", change("4000 /mm2", "-4 /mm2"), "tissue.generate.tumor.density: -4 /mm2 is negative"],
    ["no duration at all", change("10 days", "0 days"), "duration: 0 days is zero"],
    ["fractions above 1", change("5 %", "105 %"), "too large"],
    ["doses without an interval", change("every: 3 weeks, ", ""), "4 doses need an interval"],
    [
      "a future format",
      change("ifng-lab: 1", "ifng-lab: 2\nnovelty: 3"),
      "this scenario is of format 2; this version reads 1; upgrade ifng-lab",
    ],
    ["no format", change("ifng-lab: 1\n", ""), "ifng-lab: is missing"],
    ["two tissues", change("  generate:", "  cells: a.csv\n  generate:"), "has both `generate` and `cells`"],
    ["a key twice", change("seed: 7", "seed: 7\nseed: 8"), "s.yaml:6:1: Map keys must be unique"],
    ["broken YAML", change("[1 mm, 1 mm]", "[1 mm, 1 mm"), "s.yaml:"],
    ["nothing", () => read("# only words\n"), "s.yaml: is empty"],
    ["a list", () => read("- a\n"), "s.yaml:1:1: "],
  ])("refuses %s: where, what, and two ways out", (_, attempt, words) => {
    expect(attempt).toThrow(words);
    expect(attempt).toThrow(/; .+, or /);
  });

  it("lists every fault at once", () => {
    expect(() => read(sample.replace("JAK1", "JAK").replace("pembrolizumab", "x"))).toThrow(
      /unknown drug[\s\S]*\n[\s\S]*unknown gene/,
    );
  });

  it("warns of a parameter outside its plausible range, and runs", () => {
    expect(read(sample.replace("10 fold", "50 fold")).warnings).toEqual([
      "adaptive-resistance.pdl1Induction: 50 fold lies outside the plausible range 5–20 fold",
    ]);
  });

  it("has a JSON Schema with every key described", () => {
    const schema = scenarioJsonSchema() as {
      properties: Record<string, unknown>;
      required: string[];
      additionalProperties: boolean;
    };
    expect(Object.keys(schema.properties)).toContain("tissue");
    expect(schema.required).toEqual(["ifng-lab", "name", "duration", "tissue"]);
    expect(schema.additionalProperties).toBe(false);
  });
});

describe("an override", () => {
  it("is read like a parameter of the scenario", () => {
    expect(parseOverride("ifng-secretion.maximalRate=0 1/s", vocabulary)).toMatchObject({ value: 0, from: "set" });
    expect(parseOverride('ifng-secretion.maximalRate="30 molecules/s"', vocabulary).value).toBe(1800);
  });

  it.each([
    ["ifng-secretion.maximalRate", "is not an override"],
    ["ifng-secretion.maximalRate=3", '3 needs a unit, e.g. "150 molecules/s"'],
    ["ifng-secretion.maximalRat=3 1/s", 'did you mean "ifng-secretion.maximalRate"'],
  ])("refuses %s", (text, words) => {
    expect(() => parseOverride(text, vocabulary)).toThrow(words);
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order of keys, and reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson({ b: [1e21, -0, 0.1], a: { d: undefined, c: null } })).toBe(
      '{"a":{"c":null},"b":[1e+21,0,0.1]}',
    );
    expect(() => canonicalJson({ a: Number.NaN })).toThrow("NaN");
  });
});

import { describe, expect, it } from "vitest";
import { biology } from "../../biology/index.js";
import { prepare } from "../laboratory.js";
import { parseScenario } from "../scenario.js";
import { vocabularyOf } from "../vocabulary.js";
import { between, parseAxis, rangeText, setAlong, valueAlong, valuesOf } from "./axis.js";
import { borderOf, changeOf, endOf, orderStatistics } from "./border.js";
import { phaseMapHtml, phaseMapObject, phaseMapSvg, phaseMapWords, throwsCsv } from "./report.js";
import { phaseMap } from "./study.js";
import { type Fate, fateOf, type Throw } from "./twin.js";

const vocabulary = vocabularyOf(biology);
const axis = (text: string) => parseAxis(text, "--x", vocabulary);
const scenario = parseScenario(
  `
ifng-lab: 1
name: small
duration: 5 days
tissue:
  generate: { size: [150 um, 150 um], tumor: { density: 3000 /mm2 }, cd8: { density: 300 /mm2 } }
clones: [{ name: a }, { name: b, fraction: 20 %, antigenicity: 30 % }]
`,
  "small.yaml",
  vocabulary,
);

describe("an axis", () => {
  it("is spaced by factors where it spans five or more, else evenly, and keeps its ends", () => {
    expect(valuesOf(axis("adaptive-resistance.pdl1Induction=1..16 fold"), 5)).toEqual([1, 2, 4, 8, 16]);
    expect(valuesOf(axis("tissue.cd8=100..300 /mm2"), 3)).toEqual([100, 200, 300]);
    expect(between(axis("clones.antigenicity=0..1 1"), 0, 1, 0.25)).toBe(0.25);
  });

  it("takes each end in a unit of its own", () => {
    const { low, high, unit } = axis("tumor-growth.divisionRate=0.01 1/h..0.48 1/day");
    expect(unit).toBe("1/day");
    expect(low).toBeCloseTo(0.24, 12);
    expect(high).toBe(0.48);
  });

  it("sets a parameter, a density or the antigenicity of all clones, in engine units", () => {
    const growth = setAlong(scenario, axis("tumor-growth.divisionRate=0.1..0.5 1/day"), 0.36, vocabulary);
    expect(growth.parameters.at(-1)).toMatchObject({ address: "tumor-growth.divisionRate", value: 0.36 / 1440 });
    const { source } = setAlong(scenario, axis("tissue.cd8=100..300 /mm2"), 200, vocabulary).tissue;
    expect("generate" in source && source.generate.densities.cd8).toBeCloseTo(200e-6, 12);
    const dim = setAlong(scenario, axis("clones.antigenicity=10..100 %"), 50, vocabulary);
    expect(dim.clones.map((clone) => clone.antigenicity)).toEqual([0.5, 0.5]);
  });

  it.each(["tumor-growth.divisionRate=0.1..0.5 1/day", "tissue.cd8=100..300 1/mm2", "clones.antigenicity=10..100 %"])(
    "%s tells where a scenario stands on it, and is written as it is read",
    (text) => {
      const own = axis(text);
      expect(valueAlong(setAlong(scenario, own, own.high, vocabulary), own)).toBeCloseTo(own.high, 9);
      expect(axis(rangeText(own))).toEqual(own);
    },
  );

  it("has no place for what differs between clones, and the declared value for what is left alone", () => {
    expect(valueAlong(scenario, axis("clones.antigenicity=10..100 %"))).toBeUndefined();
    expect(valueAlong(scenario, axis("tumor-growth.divisionRate=0.1..0.5 1/day"), 0.23)).toBe(0.23);
    expect(valueAlong(scenario, axis("tissue.treg=1..300 /mm2"))).toBe(0);
  });

  it.each([
    ["tissue.cd8=5", /is not a range/],
    ["tissue.cd9=1..2 /mm2", /did you mean "tissue.cd8"/],
    ["tissue.cd8=5..5 /mm2", /is empty/],
    ["tissue.cd8=1..2", /needs a unit/],
    ["tissue.cd8=1..2 days", /cannot be read as/],
    ["clones.antigenicity=0.5..200 1", /more than 100/],
  ])("%s is refused in words", (text, words) => expect(() => axis(text)).toThrow(words));

  it("warns beyond the plausible range", () => {
    expect(axis("adaptive-resistance.pdl1Induction=1..1000 fold").warnings.join()).toMatch(/1000 fold lies outside/);
  });
});

describe("a border", () => {
  it("lies where the fewest answers are wrong, on the side where the answers are", () => {
    expect(changeOf([true, true, false, true, false, false], "low")).toEqual({ change: 2, wrong: 1 });
    expect(endOf([[false, true, true]])).toBe("high");
    expect(
      endOf([
        [true, true],
        [true, true],
      ]),
    ).toBeUndefined();
  });

  it("has an interval of order statistics, of at least 95 % from six seeds on", () => {
    expect(orderStatistics(5)).toEqual({ rank: 1, confidence: 1 - 2 / 32 });
    expect(orderStatistics(6)).toEqual({ rank: 1, confidence: 1 - 2 / 64 });
    expect(orderStatistics(10).rank).toBe(2);
    expect(orderStatistics(10).confidence).toBeCloseTo(0.9785, 4);
    expect(orderStatistics(20).rank).toBe(6);
    const { median, interval } = borderOf("escape", "high", [4, 1, 3, 2, Number.POSITIVE_INFINITY, 5], []);
    expect(median).toBe(3.5);
    expect(interval).toEqual([1, Number.POSITIVE_INFINITY]);
  });
});

/** A tumor that escapes above x = 3 + seed/10 and is eradicated below half of that; the order of answers is scrambled. */
async function known({ values, seed }: Throw): Promise<Fate> {
  await new Promise((done) => setTimeout(done, (seed * 7 + values[0]! * 3) % 5));
  const [x, y = 1] = values as [number, number?];
  const border = (3 + seed / 10) * y;
  const outcome = x > border ? "escape" : x < border / 2 ? "eradication" : "control";
  return { values, seed, outcome, burdenRatio: x };
}

describe("a phase map", () => {
  const plan = { x: axis("adaptive-resistance.pdl1Induction=1..16 fold"), points: 5, seeds: [1, 2, 3], halvings: 7 };

  it("finds known borders to a hundredth, along every row of a second axis", async () => {
    const y = parseAxis("tissue.cd8=1..2 /mm2", "--y", vocabulary);
    const map = await phaseMap({ ...plan, y }, known);
    expect(map.places.length).toBe(25);
    for (const { y: row, borders } of map.rows) {
      const [low, high] = borders;
      expect([low!.side, low!.lies, high!.side, high!.lies]).toEqual(["eradication", "low", "escape", "high"]);
      expect(high!.median / (3.2 * row!)).toBeCloseTo(1, 2);
      expect(low!.median / (1.6 * row!)).toBeCloseTo(1, 2);
    }
  });

  it("says the same whatever the order in which throws end, in words, tables and pictures", async () => {
    const [one, other] = [
      await phaseMap(plan, known),
      await phaseMap(plan, async (what) => {
        await new Promise((done) => setTimeout(done, 12 - 3 * what.seed));
        return known(what);
      }),
    ];
    expect(throwsCsv(one)).toBe(throwsCsv(other));
    expect(phaseMapWords(one)).toContain("the tumor escapes above adaptive-resistance.pdl1Induction = 3.19 fold");
    const experiment = prepare(scenario);
    expect(phaseMapObject(one, experiment).rows[0]!.borders.length).toBe(2);
    expect(phaseMapSvg(one)).toMatch(/^<svg xmlns/);
    for (const mark of ["▲", "●", "▼"]) expect(phaseMapSvg(one)).toContain(`>${mark}</text>`);
    const html = phaseMapHtml(one, experiment, "ifng tip");
    expect(html).toContain("the tumor is eradicated below");
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("says so where there is one fate only", async () => {
    const map = await phaseMap(plan, async (what) => ({ ...what, outcome: "control", burdenRatio: 1 }));
    expect(phaseMapWords(map)).toContain("no tipping point");
  });
});

describe("a throw", () => {
  it("is the scenario's own twin, and many killers clear what few do not", async () => {
    const x = axis("tissue.cd8=20..2000 /mm2");
    const fate = (value: number) => fateOf(prepare(scenario), undefined, [x], { values: [value], seed: 1 }, vocabulary);
    const [few, many] = [await fate(20), await fate(2000)];
    expect(few.outcome).toBe("escape");
    expect(many.burdenRatio).toBeLessThan(0.5 * few.burdenRatio);
    expect((await fate(20)).burdenRatio).toBe(few.burdenRatio);
  });
});

import { wcagContrast } from "culori";
import { phaseMapFigure } from "ifng-lab/experiment/figures/phase-map";
import { standaloneSvg } from "ifng-lab/experiment/figures/standalone";
import { axisOf, valuesOf } from "ifng-lab/experiment/tip/axis";
import { describe, expect, it } from "vitest";
import { type PhaseAsk, type PhaseState, throwsOf } from "../engine/phase-job";
import { fatePalette } from "../tokens";
import { isBeyond, nearestTo, pictureOf, rowsOf, shortly, spoken, thrownAt, unitWords } from "./phase-picture";

const x = axisOf("adaptive-resistance.pdl1Induction", "fold", 1, 16);
const y = axisOf("tissue.cd8", "1/mm2", 100, 300);
const ask: PhaseAsk = { text: "", seed: 4, x, y, points: 5, seeds: 3 };
const throws = throwsOf(ask);

/** A tumor that escapes where PD-L1 is high and seeds are odd. */
const fates = throws.map(({ values, seed }) => {
  const outcome = values[0]! < 3 ? "eradication" : values[0]! > 5 || seed % 2 ? "escape" : "control";
  return { values, seed, outcome, burdenRatio: values[0]! } as const;
});
const state = (known: number): PhaseState => ({ ask, status: "drawing", fates: fates.slice(0, known), total: 75 });

describe("the throws of a map", () => {
  it("come once each, coarse places before those between, and one seed after the other", () => {
    expect(new Set(throws.map(({ values, seed }) => `${values} ${seed}`)).size).toBe(75);
    expect(throws.map(({ seed }) => seed)).toEqual([...Array(25).fill(4), ...Array(25).fill(5), ...Array(25).fill(6)]);
    const [coarse, next] = [throws.slice(0, 4), throws.slice(0, 9)];
    const columns = (list: typeof throws) => [...new Set(list.map(({ values }) => values[0]))];
    expect(columns(coarse)).toEqual([1, 16]);
    expect(columns(next).sort((a, b) => a! - b!)).toEqual([1, 4, 16]);
  });

  it("of a finer map hold those of a coarser one", () => {
    const finer = new Set(valuesOf(x, 9));
    expect(valuesOf(x, 5).every((value) => finer.has(value))).toBe(true);
  });
});

describe("a map on the page", () => {
  it("fills in, and says of each place what is known", () => {
    const early = rowsOf(state(4)).flat();
    expect(early.filter(({ place }) => place).length).toBe(4);
    expect(spoken(early[1]!.place, 0)).toBe("not thrown yet");
    const [, , mixed] = rowsOf(state(75))[0]!;
    const seeds = thrownAt(state(75), mixed!.values);
    expect(spoken(mixed!.place, seeds)).toBe("control 2 of 3, escape 1 of 3");
    expect(shortly(mixed!.place, seeds)).toBe("● 2 · ▼ 1");
  });

  it("marks where the run stands, on the map or at its edge, in words for the file too", () => {
    expect(nearestTo(state(75), [3.9, 290])).toEqual({ column: 2, row: 4 });
    expect(isBeyond(state(75), [3.9, 290])).toBe(false);
    expect(isBeyond(state(75), [40, 290])).toBe(true);
    for (const here of [
      [3.9, 290],
      [40, 0],
      [0, 1e6],
    ]) {
      const svg = standaloneSvg(phaseMapFigure(pictureOf(state(75), "light", here)));
      expect(svg).toContain("you are here");
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      for (const [, cx, cy] of svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)) {
        expect(Number(cx)).toBeLessThanOrEqual(330);
        expect(Number(cy)).toBeLessThanOrEqual(344);
      }
    }
    expect(phaseMapFigure(pictureOf(state(75), "dark", undefined)).text).not.toContain("you are here");
  });

  it("has marks that are read on their colours in both themes", () => {
    for (const theme of Object.values(fatePalette))
      for (const [colour, ink] of Object.values(theme)) expect(wcagContrast(colour, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it("writes units as people do", () => {
    expect(["1", "1/mm2", "cells/mm2/day", "fold"].map(unitWords)).toEqual(["", "/mm²", "cells/mm²/day", "fold"]);
  });
});

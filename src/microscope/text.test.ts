import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { channelsNamed, presets } from "./channels.js";
import { lookNamed } from "./looks/look.js";
import { markers } from "./markers.js";
import { readable } from "./number.js";
import { plateOf } from "./plate.js";
import type { Raster } from "./png.js";
import { glyphOf, hasGlyph } from "./stroke-font.js";
import { widthOf, wrapped, write } from "./text.js";
import { mixedTissue } from "./tissue.fixture.js";

const blank = (width: number, height: number): Raster => ({
  width,
  height,
  rgba: new Uint8ClampedArray(4 * width * height),
});
const inkOf = (text: string, height = 20) => {
  const raster = blank(300, 60);
  write(raster, text, 10, 40, { height, colour: [255, 255, 255] });
  return raster.rgba;
};

describe("the stroke font", () => {
  it("covers digits, letters and the signs of labels", () => {
    const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    for (const character of `${latin}µγαβ·−–-+%/(),.:;<>≤≥×²³ \u202f`)
      expect(hasGlyph(character), character).toBe(true);
    expect(hasGlyph("漢")).toBe(false);
  });

  it("covers whatever a legend can say of this biology", () => {
    const looks = ["types:ifng", "he", "ihc", "clones", "state:pdl1", "field:ifng"].map((text) => lookNamed(text));
    const lit = Object.values(presets).map((channels) => lookNamed("if", channels));
    const legends = [...looks, ...lit].map(
      (look) => plateOf(mixedTissue(), look, { width: 240, height: 120 }).picture.legend,
    );
    const words = [
      ...legends.flatMap(({ title, entries, bars, notes }) => [
        title,
        ...entries.map((e) => e.label),
        ...bars.flatMap((b) => [b.label, b.unit]),
        ...notes,
      ]),
      ...markers.map((m) => m.name),
      ...biology.lineages.flatMap((l) => [
        ...Object.keys(l.cellTypes),
        ...Object.values(l.columns).flatMap((c) => [c.meaning, c.unit]),
      ]),
      ...biology.ligands.flatMap((l) => [l.title, l.unit]),
      ...[1.2e-7, -3.25, 12345.6, 0].map((value) => readable(value)),
    ];
    const lacking = new Set([...words.join("")].filter((character) => !hasGlyph(character)));
    expect([...lacking]).toEqual([]);
  });

  it("draws every glyph differently, within its line", () => {
    const seen = new Map<string, string>();
    for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789µγ·+%/()") {
      if ("Il".includes(character)) continue; // the same stroke, as in most sans serifs
      const ink = inkOf(character).join();
      expect(ink).toMatch(/255/);
      expect(seen.get(ink), `${character} looks like ${seen.get(ink)}`).toBeUndefined();
      seen.set(ink, character);
      for (const [x0, y0, x1, y1] of glyphOf(character).pieces) {
        expect(Math.min(x0, x1)).toBeGreaterThanOrEqual(0);
        expect(Math.min(y0, y1)).toBeGreaterThanOrEqual(-3);
        expect(Math.max(y0, y1)).toBeLessThanOrEqual(11);
      }
    }
  });

  it("grows with its height, and says how wide it will be", () => {
    expect(widthOf("IFN-γ", { height: 20 })).toBeCloseTo(2 * widthOf("IFN-γ", { height: 10 }), 9);
    const end = write(blank(300, 60), "200 µm", 10, 40, { height: 20, colour: [255, 255, 255] });
    expect(end - 10).toBeCloseTo(widthOf("200 µm", { height: 20 }), 9);
  });

  it("wraps words into the width it is given", () => {
    const pen = { height: 9 };
    const text = "each channel spans the first to the ninety-ninth percentile";
    const lines = wrapped(text, 120, pen);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(widthOf(line, pen)).toBeLessThanOrEqual(120);
  });
});

describe("channels", () => {
  it("are found however a marker is spelt", () => {
    expect(channelsNamed("cd8, pdl1,PSTAT1").map((c) => c.name)).toEqual(["CD8", "PD-L1", "pSTAT1"]);
    expect(channelsNamed("Magenta green")).toBe(presets["magenta-green"]);
  });

  it.each([
    ["CD9", /no marker "CD9" \(did you mean "CD8"\?\)/],
    ["DAPI,pSTAT1,IRF1,FOXP3", /all lie in the nucleus/],
    ["CD8,CD8", /named twice/],
    ["", /0 channels/],
    ["CD8,CD4,CD68,CD163,CD11c,CD56,CD20,PD-L1", /8 channels/],
  ])("%s is refused in words", (text, words) => {
    expect(() => channelsNamed(text)).toThrow(words);
  });
});

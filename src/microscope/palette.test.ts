import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { presets } from "./channels.js";
import { alteredClone, cloneColours, colourOf, ground, type Rgb, typeColours } from "./palette.js";
import { themes } from "./plate.js";

const eyes: Record<string, (colour: Color) => Color> = {
  normal: (colour) => colour,
  protan: filterDeficiencyProt(1) as (colour: Color) => Color,
  deutan: filterDeficiencyDeuter(1) as (colour: Color) => Color,
  tritan: filterDeficiencyTrit(1) as (colour: Color) => Color,
};
const all = Object.entries({ ...typeColours, "altered clone": alteredClone });
const difference = differenceCiede2000();

describe("the palette of cell types", () => {
  it.each(Object.entries(eyes))("keeps every two types apart in %s vision", (_, see) => {
    for (const [i, [first, a]] of all.entries())
      for (const [second, b] of all.slice(0, i))
        expect(difference(see(parse(a)!)!, see(parse(b)!)!), `${first} and ${second}`).toBeGreaterThanOrEqual(11.5);
  });

  it.each(Object.entries(eyes))("keeps every two clones apart in %s vision", (_, see) => {
    for (const [i, a] of cloneColours.entries())
      for (const b of cloneColours.slice(0, i))
        expect(difference(see(parse(a)!)!, see(parse(b)!)!), `${a} and ${b}`).toBeGreaterThanOrEqual(11.5);
  });

  it.each(Object.entries(eyes))("keeps the two lights of the magenta-green preset far apart in %s vision", (_, see) => {
    const [a, b] = presets["magenta-green"].map(({ colour }) => see(parse(colour)!)!);
    expect(difference(a!, b!)).toBeGreaterThanOrEqual(30);
  });

  it.each(cloneColours)("shows the clone %s on the dark ground", (colour) => {
    expect(wcagContrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(all)("shows %s on the dark ground", (_, colour) => {
    expect(wcagContrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(["dark", "light"] as const)("keeps the words of the %s panel readable", (ground) => {
    const css = ([r, g, b]: Rgb) => `rgb(${r}, ${g}, ${b})`;
    const { paper, ink, muted } = themes[ground];
    for (const words of [ink, muted]) expect(wcagContrast(css(words), css(paper))).toBeGreaterThanOrEqual(4.5);
  });

  it("knows every type of the biology", () => {
    const types = biology.lineages.flatMap((l) => Object.keys(l.cellTypes));
    expect(types.filter((type) => !(type in typeColours))).toEqual([]);
    expect(colourOf("an unknown type")).toBe(typeColours.other);
  });
});

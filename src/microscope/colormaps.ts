/** Colormaps as tables of 256 colours: cividis for fields, viridis for states of cells; both even in lightness. */
import { interpolateCividis, interpolateViridis } from "d3-scale-chromatic";
import type { Rgb } from "./palette.js";

export type Colormap = readonly Rgb[];

const tableOf = (interpolate: (t: number) => string): Colormap =>
  Array.from({ length: 256 }, (_, i) => {
    const css = interpolate(i / 255);
    if (css.startsWith("#")) {
      const value = Number.parseInt(css.slice(1), 16);
      return [value >> 16, (value >> 8) & 255, value & 255];
    }
    const [red = 0, green = 0, blue = 0] = css.match(/\d+/g)!.map(Number);
    return [red, green, blue];
  });

export const cividis = tableOf(interpolateCividis);
export const viridis = tableOf(interpolateViridis);

/** Colour at 0 ≤ t ≤ 1. */
export const colourAt = (map: Colormap, t: number): Rgb => map[Math.round(Math.min(1, Math.max(0, t)) * 255)]!;

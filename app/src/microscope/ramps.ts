/** Colour ramps of 256 steps: cividis for fields, viridis for states of cells; even in lightness, safe for all eyes. */
import { interpolateCividis, interpolateViridis } from "d3-scale-chromatic";
import type { Rgb } from "../tokens";

const rampOf = (interpolate: (t: number) => string): readonly Rgb[] =>
  Array.from({ length: 256 }, (_, i) => {
    const css = interpolate(i / 255);
    if (css.startsWith("#")) {
      const value = Number.parseInt(css.slice(1), 16);
      return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
    }
    const [red = 0, green = 0, blue = 0] = css.match(/\d+/g)!.map((part) => Number(part) / 255);
    return [red, green, blue];
  });

export const cividis = rampOf(interpolateCividis);
export const viridis = rampOf(interpolateViridis);

export const rampAt = (ramp: readonly Rgb[], t: number): Rgb => ramp[Math.round(255 * Math.min(1, Math.max(0, t)))]!;

export const rampBytes = (ramp: readonly Rgb[]): Uint8Array =>
  Uint8Array.from(ramp.flatMap(([r, g, b]) => [255 * r, 255 * g, 255 * b, 255]));

/** A CSS gradient of a ramp, from left to right. */
export const gradientOf = (ramp: readonly Rgb[]): string =>
  `linear-gradient(to right, ${[0, 32, 64, 96, 128, 160, 192, 224, 255]
    .map((i) => `rgb(${ramp[i]!.map((c) => Math.round(255 * c)).join(" ")})`)
    .join(", ")})`;

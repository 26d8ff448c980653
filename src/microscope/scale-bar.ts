/** The scale bar: a round length in µm (1-2-5), about a sixth of the picture. */
import type { Rgb } from "./palette.js";
import type { Raster } from "./png.js";
import { roundBelow } from "./round-steps.js";
import { fill, widthOf, write } from "./text.js";
import type { View } from "./view.js";

const SHARE = 1 / 5;
const MARGIN = 14;
const THICK = 4;

export interface ScaleBar {
  /** µm. */
  readonly length: number;
  readonly pixels: number;
  readonly label: string;
}

/** The longest round length that takes at most a fifth of the width. */
export function scaleBarOf({ width, pixelsPerMicron }: Pick<View, "width" | "pixelsPerMicron">): ScaleBar {
  const length = roundBelow((SHARE * width) / pixelsPerMicron);
  const label = length >= 1000 ? `${length / 1000} mm` : `${length} µm`;
  return { length, pixels: length * pixelsPerMicron, label };
}

export function drawScaleBar(raster: Raster, view: View, ground: "dark" | "light"): void {
  const bar = scaleBarOf(view);
  const [ink, paper]: [Rgb, Rgb] =
    ground === "dark"
      ? [
          [255, 255, 255],
          [10, 12, 16],
        ]
      : [
          [21, 25, 30],
          [255, 255, 255],
        ];
  const pen = { height: 10, colour: ink, bold: true };
  const inner = Math.max(bar.pixels, widthOf(bar.label, pen));
  const top = view.height - MARGIN - 34;
  fill(raster, { x: MARGIN, y: top, width: inner + 20, height: 34 }, paper, 0.72);
  write(raster, bar.label, MARGIN + 10, top + 18, pen);
  fill(raster, { x: MARGIN + 10, y: top + 23, width: bar.pixels, height: THICK }, ink);
}

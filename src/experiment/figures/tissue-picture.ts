/** A tissue picture with its scale bar, and the key to its colours: cell types, or a colour bar with its unit. */
import { scaleLinear } from "d3-scale";
import { type Colormap, colourAt } from "../../microscope/colormaps.js";
import type { Picture } from "../../microscope/looks.js";
import { pngUrl } from "../../microscope/png.js";
import { at, el, type Markup } from "./markup.js";
import { percent, readable } from "./number.js";

/** Round lengths in µm; the longest below a third of the picture is drawn. */
const lengths = [10, 20, 50, 100, 200, 500, 1000, 2000] as const;

export function tissuePicture(picture: Picture, words: string): Markup {
  const { width, height, pixelsPerMicron } = picture;
  const micron = lengths.filter((length) => length * pixelsPerMicron < width / 3).at(-1) ?? lengths[0];
  const bar = micron * pixelsPerMicron;
  const scale = width / 380;
  return el(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      class: "picture",
      role: "img",
      "aria-label": `${words}; scale bar ${micron} µm`,
    },
    el("image", { href: pngUrl(picture), width, height }),
    el("rect", {
      x: 8 * scale,
      y: height - 32 * scale,
      width: bar + 16 * scale,
      height: 25 * scale,
      rx: 3 * scale,
      fill: "#0e1116",
      "fill-opacity": 0.72,
    }),
    el("rect", { x: 16 * scale, y: height - 14 * scale, width: bar, height: 3 * scale, fill: "#ffffff" }),
    el(
      "text",
      { x: 16 * scale, y: height - 18 * scale, style: `fill:#fff;font-size:${at(11 * scale)}px` },
      `${micron} µm`,
    ),
  );
}

const WIDTH = 380;

export function colourBar(map: Colormap, range: NonNullable<Picture["range"]>, quantity: string): Markup {
  const x = scaleLinear([range.low, range.high], [8, WIDTH - 8]);
  const clipped = range.clipped > 0.001 ? `, ${percent(range.clipped)} beyond the ends` : "";
  const step = (WIDTH - 16) / 64;
  return el(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} 44`,
      role: "img",
      "aria-label": `colour bar: ${quantity} from ${readable(range.low)} to ${readable(range.high)}${clipped}`,
    },
    Array.from({ length: 64 }, (_, i) =>
      el("rect", {
        x: at(8 + i * step),
        y: 0,
        width: at(step + 0.5),
        height: 12,
        fill: `rgb(${colourAt(map, i / 63).join(",")})`,
      }),
    ),
    x.ticks(5).map((tick) => el("text", { x: at(x(tick)), y: 25, class: "tick middle" }, readable(tick))),
    el("text", { x: WIDTH / 2, y: 40, class: "tick middle" }, quantity + clipped),
  );
}

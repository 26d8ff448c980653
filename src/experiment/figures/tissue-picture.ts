/** A tissue picture with its scale bar, the key to its colours, and its colour bars with their units. */
import { colourAt } from "../../microscope/colormaps.js";
import type { ColourBar, Legend } from "../../microscope/legend.js";
import { pngUrl } from "../../microscope/png.js";
import type { Picture } from "../../microscope/render.js";
import { ticksOf } from "../../microscope/round-steps.js";
import { scaleBarOf } from "../../microscope/scale-bar.js";
import { key } from "./bars.js";
import { at, el, type Markup } from "./markup.js";
import { count, percent, readable } from "./number.js";

export function tissuePicture(picture: Picture, words: string): Markup {
  const { width, height } = picture;
  const bar = scaleBarOf(picture);
  const scale = width / 380;
  const [ink, paper] = picture.legend.ground === "dark" ? ["#ffffff", "#0e1116"] : ["#15191e", "#ffffff"];
  return el(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      class: "picture",
      role: "img",
      "aria-label": `${words}; scale bar ${bar.label}`,
    },
    el("image", { href: pngUrl(picture), width, height }),
    el("rect", {
      x: 8 * scale,
      y: height - 32 * scale,
      width: at(bar.pixels + 16 * scale),
      height: 25 * scale,
      rx: 3 * scale,
      fill: paper,
      "fill-opacity": 0.72,
    }),
    el("rect", { x: 16 * scale, y: height - 14 * scale, width: at(bar.pixels), height: 3 * scale, fill: ink }),
    el(
      "text",
      { x: 16 * scale, y: height - 18 * scale, style: `fill:${ink};font-size:${at(11 * scale)}px` },
      bar.label,
    ),
  );
}

/** Key, colour bars and notes of a picture. */
export const pictureLegend = ({ entries, bars, notes }: Legend): Markup[] => [
  ...(entries.length > 0
    ? [
        key(
          entries.map(({ label, colour, count: n }) => ({
            name: label,
            colour: `rgb(${colour.join(",")})`,
            ...(n !== undefined && { words: count(n) }),
          })),
        ),
      ]
    : []),
  ...bars.map(colourBar),
  ...(notes.length > 0 ? [el("p", { class: "muted" }, notes.join(" · "))] : []),
];

const WIDTH = 380;

function colourBar({ label, unit, colormap, range }: ColourBar): Markup {
  const span = range.high - range.low;
  const x = (value: number) => 8 + ((WIDTH - 16) * (value - range.low)) / span;
  const clipped = range.clipped > 0.001 ? `, ${percent(range.clipped)} beyond the ends` : "";
  const step = (WIDTH - 16) / 64;
  return el(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} 44`,
      role: "img",
      "aria-label": `colour bar: ${label} in ${unit} from ${readable(range.low)} to ${readable(range.high)}${clipped}`,
    },
    Array.from({ length: 64 }, (_, i) =>
      el("rect", {
        x: at(8 + i * step),
        y: 0,
        width: at(step + 0.5),
        height: 12,
        fill: `rgb(${colourAt(colormap, i / 63)
          .map((value) => Math.round(value))
          .join(",")})`,
      }),
    ),
    ticksOf(range.low, range.high, 5).map((tick) =>
      el("text", { x: at(x(tick)), y: 25, class: "tick middle" }, readable(tick)),
    ),
    el("text", { x: WIDTH / 2, y: 40, class: "tick middle" }, unit + clipped),
  );
}

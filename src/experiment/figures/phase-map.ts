/** Fates over a range: shares of the seeds as columns along one axis, or as squares over two, with the borders on top. */
import { scaleLinear, scaleLog } from "d3-scale";
import { at, el, type Markup } from "./markup.js";
import { percent, readable } from "./number.js";

export interface AxisLine {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly logarithmic: boolean;
  readonly values: readonly number[];
}

export interface Shares {
  readonly x: number;
  /** Where there is a second axis. */
  readonly y?: number | undefined;
  readonly parts: readonly { readonly name: string; readonly share: number; readonly colour: string }[];
}

export interface BorderLine {
  readonly name: string;
  readonly colour: string;
  /** From low to high y, or one; x may lie beyond the axis. */
  readonly points: readonly {
    readonly y?: number | undefined;
    readonly x: number;
    readonly low: number;
    readonly high: number;
  }[];
}

const WIDTH = 640;
const HEIGHT = 400;
const margin = { left: 70, right: 16, top: 30, bottom: 46 } as const;

export function phaseMapFigure(
  title: string,
  x: AxisLine,
  y: AxisLine | undefined,
  places: readonly Shares[],
  borders: readonly BorderLine[],
): Markup {
  const across = scaleOf(x, margin.left, WIDTH - margin.right);
  const up = y
    ? scaleOf(y, HEIGHT - margin.bottom, margin.top)
    : scaleLinear([0, 1], [HEIGHT - margin.bottom, margin.top]);
  const wide = (WIDTH - margin.left - margin.right) / x.values.length;
  const high = (HEIGHT - margin.top - margin.bottom) / (y?.values.length ?? 1);
  const words = places.map(
    ({ x: value, y: other, parts }) =>
      `${readable(value)}${other === undefined ? "" : `, ${readable(other)}`}: ${parts
        .filter(({ share }) => share > 0)
        .map(({ name, share }) => `${name} ${percent(share)}`)
        .join(", ")}`,
  );
  const clamp = (value: number) => at(across(Math.min(x.high, Math.max(x.low, value))));
  return el(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `${title}. ${words.join("; ")}` },
    places.map(({ x: value, y: other, parts }) => {
      const top = other === undefined ? margin.top : up(other) - high / 2;
      let from = 0;
      return parts
        .filter(({ share }) => share > 0)
        .map(({ share, colour }) => {
          const begin = from;
          from += share;
          return el("rect", {
            x: at(across(value) - wide / 2 + 1),
            y: at(top + begin * (high - 2) + 1),
            width: at(wide - 2),
            height: at(share * (high - 2)),
            fill: colour,
          });
        });
    }),
    borders.map(({ name, colour, points }) => [
      y
        ? el("path", {
            d: points
              .filter((point) => Number.isFinite(point.x))
              .map((point, k) => `${k === 0 ? "M" : "L"}${clamp(point.x)},${at(up(point.y!))}`)
              .join(""),
            fill: "none",
            stroke: colour,
            "stroke-width": 3,
            "aria-label": name,
          })
        : points.map((point) => [
            el("rect", {
              x: clamp(point.low),
              y: margin.top,
              width: at(Math.max(1, clamp(point.high) - clamp(point.low))),
              height: HEIGHT - margin.top - margin.bottom,
              fill: colour,
              "fill-opacity": 0.25,
            }),
            el("line", {
              x1: clamp(point.x),
              x2: clamp(point.x),
              y1: margin.top,
              y2: HEIGHT - margin.bottom,
              stroke: colour,
              "stroke-width": 3,
            }),
          ]),
    ]),
    x.values.map((value) =>
      el("text", { x: at(across(value)), y: HEIGHT - margin.bottom + 17, class: "tick middle" }, readable(value)),
    ),
    (y?.values ?? [0, 0.5, 1]).map((value) =>
      el("text", { x: margin.left - 8, y: at(up(value)) + 4, class: "tick end" }, y ? readable(value) : percent(value)),
    ),
    el("text", { x: (margin.left + WIDTH - margin.right) / 2, y: HEIGHT - 8, class: "tick middle" }, x.title),
    el("text", { x: 8, y: 11, class: "tick" }, y ? y.title : "share of the seeds"),
  );
}

/** From the middle of the first column to the middle of the last. */
function scaleOf({ low, high, logarithmic, values }: AxisLine, from: number, to: number) {
  const half = (to - from) / values.length / 2;
  return (logarithmic ? scaleLog() : scaleLinear()).domain([low, high]).range([from + half, to - half]);
}

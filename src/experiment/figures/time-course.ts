/** Time courses: one line per series, with a ribbon from the lowest to the highest seed where there are several. */
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { at, el, type Markup } from "./markup.js";
import { readable } from "./number.js";

export interface Series {
  readonly name: string;
  readonly colour: string;
  /** Same times for all series. */
  readonly middle: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

export interface TimeCourse {
  readonly title: string;
  /** With its unit. */
  readonly yAxis: string;
  readonly hours: readonly number[];
  readonly series: readonly Series[];
  /** Lower end of the y axis; default 0. */
  readonly from?: number;
}

const WIDTH = 400;
const HEIGHT = 240;
const margin = { left: 52, right: 12, top: 30, bottom: 34 } as const;
const MOST_POINTS = 500;

export function timeCourse({ title, yAxis, hours, series, from = 0 }: TimeCourse): Markup {
  const days = hours.map((h) => h / 24);
  const finite = series.flatMap((s) => [...(s.high ?? s.middle)]).filter(Number.isFinite);
  const top = finite.reduce((a, b) => Math.max(a, b), from + 1e-9);
  const x = scaleLinear([days[0] ?? 0, days.at(-1) ?? 1], [margin.left, WIDTH - margin.right]);
  const y = scaleLinear([from, top], [HEIGHT - margin.bottom, margin.top]).nice(4);
  const every = Math.max(1, Math.ceil(days.length / MOST_POINTS));
  const kept = days.map((_, i) => i).filter((i) => i % every === 0 || i === days.length - 1);
  const known = (values: readonly number[]) => kept.filter((i) => Number.isFinite(values[i]!));
  const path = (values: readonly number[]) =>
    line<number>(
      (i) => at(x(days[i]!)),
      (i) => at(y(values[i]!)),
    )(known(values)) ?? "";
  const ribbon = ({ low, high }: Series) =>
    low && high
      ? (area<number>(
          (i) => at(x(days[i]!)),
          (i) => at(y(low[i]!)),
          (i) => at(y(high[i]!)),
        )(known(low)) ?? "")
      : undefined;
  const words = series.map((s) => `${s.name} ${readable(s.middle[0]!)} to ${readable(s.middle.at(-1)!)}`).join("; ");
  return el(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `${title}, ${yAxis}, from day 0: ${words}` },
    el("text", { x: 0, y: 12, class: "title" }, title),
    y
      .ticks(4)
      .map((tick) => [
        el("line", { x1: margin.left, x2: WIDTH - margin.right, y1: at(y(tick)), y2: at(y(tick)), class: "grid" }),
        el("text", { x: margin.left - 6, y: at(y(tick)) + 4, class: "tick end" }, readable(tick)),
      ]),
    x
      .ticks(6)
      .map((tick) =>
        el("text", { x: at(x(tick)), y: HEIGHT - margin.bottom + 15, class: "tick middle" }, readable(tick)),
      ),
    el("text", { x: (margin.left + WIDTH - margin.right) / 2, y: HEIGHT - 4, class: "tick middle" }, "days"),
    el("text", { x: WIDTH - margin.right, y: 12, class: "tick end" }, yAxis),
    series.map((s) => (s.low ? el("path", { d: ribbon(s), fill: s.colour, "fill-opacity": 0.16 }) : undefined)),
    series.map((s) =>
      el("path", { d: path(s.middle), fill: "none", stroke: s.colour, "stroke-width": 2, "stroke-linejoin": "round" }),
    ),
  );
}

/** Estimates with their intervals on one axis, a row each. */
import { scaleLinear } from "d3-scale";
import { at, el, type Markup } from "./markup.js";
import { readable } from "./number.js";

export interface IntervalRow {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly colour: string;
}

const WIDTH = 720;
const NAMES = 320;
const NUMBERS = 150;
const LINE = 26;

export function intervals(title: string, axis: string, rows: readonly IntervalRow[]): Markup {
  const ends = rows.flatMap(({ low, high, value }) => [low, high, value]).filter(Number.isFinite);
  const x = scaleLinear([Math.min(-0.1, ...ends), Math.max(0.2, ...ends)], [NAMES, WIDTH - NUMBERS]).nice(5);
  const bottom = rows.length * LINE + 8;
  const signed = (value: number) => (Number.isFinite(value) ? value.toFixed(2).replace("-", "\u2212") : "–");
  const words = rows.map(({ name, value, low, high }) => `${name} ${signed(value)}, ${signed(low)} to ${signed(high)}`);
  return el(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${bottom + 34}`,
      class: "bars",
      role: "img",
      "aria-label": `${title}: ${words.join("; ")}`,
    },
    x
      .ticks(5)
      .map((tick) => [
        el("line", { x1: at(x(tick)), x2: at(x(tick)), y1: 4, y2: bottom, class: "grid" }),
        el("text", { x: at(x(tick)), y: bottom + 15, class: "tick middle" }, readable(tick)),
      ]),
    el("line", { x1: at(x(0)), x2: at(x(0)), y1: 0, y2: bottom, style: "stroke:var(--muted);stroke-width:1.5" }),
    rows.map(({ name, value, low, high, colour }, i) => {
      const y = i * LINE + 18;
      const known = Number.isFinite(low) && Number.isFinite(high);
      return [
        el("text", { x: NAMES - 12, y: y + 4, class: "end" }, name),
        known
          ? el("line", {
              x1: at(x(low)),
              x2: at(x(high)),
              y1: y,
              y2: y,
              stroke: colour,
              "stroke-width": 3,
              "stroke-linecap": "round",
            })
          : undefined,
        Number.isFinite(value) ? el("circle", { cx: at(x(value)), cy: y, r: 5.5, fill: colour }) : undefined,
        el(
          "text",
          { x: WIDTH - NUMBERS + 14, y: y + 4, class: "tick" },
          known ? `${signed(value)}  (${signed(low)} to ${signed(high)})` : signed(value),
        ),
      ];
    }),
    el("text", { x: (NAMES + WIDTH - NUMBERS) / 2, y: bottom + 31, class: "tick middle" }, axis),
  );
}

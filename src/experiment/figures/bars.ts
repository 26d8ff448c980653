/** Horizontal bars with their numbers, and one bar split into shares. */
import { scaleLinear } from "d3-scale";
import { at, el, type Markup } from "./markup.js";
import { percent, readable } from "./number.js";

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly colour: string;
}

const WIDTH = 620;
const LINE = 24;
const NAMES = 260;

export function bars(title: string, unit: string, list: readonly Bar[]): Markup {
  const largest = list.reduce((a, b) => Math.max(a, b.value), 0);
  const x = scaleLinear([0, largest || 1], [0, WIDTH - NAMES - 90]);
  const height = list.length * LINE + 8;
  const words = list.map((bar) => `${bar.name} ${readable(bar.value)}`).join(", ");
  return el(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, class: "bars", role: "img", "aria-label": `${title} (${unit}): ${words}` },
    list.map(({ name, value, colour }, i) => [
      el("text", { x: NAMES - 10, y: i * LINE + 17, class: "label end" }, name),
      el("rect", {
        x: NAMES,
        y: i * LINE + 5,
        width: at(Math.max(value > 0 ? 1 : 0, x(value))),
        height: LINE - 9,
        rx: 2,
        fill: colour,
      }),
      el("text", { x: NAMES + at(x(value)) + 7, y: i * LINE + 17, class: "label" }, readable(value)),
    ]),
  );
}

/** One bar whose parts are shares of 1. */
export function splitBar(title: string, parts: readonly Bar[]): Markup {
  const shown = parts.filter((part) => part.value > 0);
  let from = 0;
  return el(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} 22`,
      class: "bars",
      role: "img",
      "aria-label": `${title}: ${shown.map((p) => `${p.name} ${percent(p.value)}`).join(", ")}`,
    },
    shown.map(({ value, colour }) => {
      const left = from * WIDTH;
      from += value;
      return el("rect", {
        x: at(left),
        y: 0,
        width: at(Math.max(1, value * WIDTH - 1)),
        height: 22,
        rx: 2,
        fill: colour,
      });
    }),
  );
}

/** What the colours of bars or lines stand for, each with an optional number. */
export const key = (
  list: readonly { readonly name: string; readonly colour: string; readonly words?: string }[],
): Markup =>
  el(
    "ul",
    { class: "key" },
    list.map(({ name, colour, words }) =>
      el("li", {}, el("span", { class: "swatch", style: `background:${colour}` }), words ? `${name} ${words}` : name),
    ),
  );

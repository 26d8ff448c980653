/** What a phase map says: in words, as one object, as a table of throws, and as a page with its picture. */

import { key } from "../figures/bars.js";
import { el, type Markup } from "../figures/markup.js";
import { percent, readable } from "../figures/number.js";
import { phaseMapFigure } from "../figures/phase-map.js";
import type { AxisLine } from "../figures/phase-map-layout.js";
import { standaloneSvg } from "../figures/standalone.js";
import type { Experiment } from "../laboratory.js";
import { outcomeColours, outcomeMarks } from "../report/outcome.js";
import { page } from "../report/page.js";
import { type Axis, valuesOf } from "./axis.js";
import type { Border } from "./border.js";
import { outcomes, type PhaseMap } from "./study.js";

const meaning = { eradication: "the tumor is eradicated", escape: "the tumor escapes" } as const;
const borderColours = { eradication: "#1f6f63", escape: "#9c3f14" } as const;

/** A number, or in words where it lies beyond the axis. */
const within = (value: number) => (Number.isFinite(value) ? value : value < 0 ? "below" : "above");

export function phaseMapObject(map: PhaseMap, { scenario }: Experiment) {
  const axis = ({ address, unit, low, high, logarithmic }: Axis) => ({ address, unit, low, high, logarithmic });
  return {
    schema: "ifng-lab/tip@1",
    name: scenario.name,
    days: scenario.duration.value / 1440,
    geometry: "mixed",
    x: axis(map.x),
    ...(map.y && { y: axis(map.y) }),
    seeds: map.seeds,
    throws: map.fates.length,
    places: map.places,
    rows: map.rows.map(({ y, borders }) => ({
      ...(y !== undefined && { y }),
      borders: borders.map((border) => ({
        ...border,
        bySeed: border.bySeed.map(within),
        median: within(border.median),
        interval: border.interval.map(within),
      })),
    })),
  };
}

export function throwsCsv({ x, y, fates }: Pick<PhaseMap, "x" | "y" | "fates">): string {
  const head = [x.address, ...(y ? [y.address] : []), "seed", "outcome", "burden_ratio", "cleared_on_day"];
  const lines = fates.map(({ values, seed, outcome, burdenRatio, clearedOn }) =>
    [...values, seed, outcome, Number(burdenRatio.toPrecision(6)), clearedOn ?? ""].join(","),
  );
  return `${[head.join(","), ...lines].join("\n")}\n`;
}

export function borderWords(
  { side, lies, median, interval, confidence, wavering, bySeed }: Border,
  axis: Axis,
): string {
  const say = (value: number) =>
    Number.isFinite(value) ? readable(value, 3) : value < 0 ? `below ${axis.low}` : `above ${axis.high}`;
  const range = `${say(interval[0])} to ${say(interval[1])}, ${percent(confidence)} interval`;
  const unsteady = wavering > 0 ? `; ${wavering} of ${bySeed.length} seeds change more than once` : "";
  return `${meaning[side]} ${lies === "low" ? "below" : "above"} ${axis.address} ${Number.isFinite(median) ? "= " : "at a value "}${say(median)} ${axis.unit} (median of ${bySeed.length} seeds; ${range})${unsteady}`;
}

export function phaseMapWords(map: PhaseMap): string {
  const lines = map.places.map(({ values, shares }) => {
    const said = Object.entries(shares).map(([outcome, share]) => `${outcome} ${readable(share, 2)}`);
    return `${values.map((value) => String(value).padEnd(10)).join("")}${said.join("  ")}`;
  });
  const tips = map.rows.flatMap(({ y, borders }) => {
    const at = y === undefined ? "" : `at ${map.y!.address} = ${y} ${map.y!.unit}: `;
    if (borders.length === 0) return [`${at}one fate over the whole range: no tipping point`];
    return borders.map((border) => at + borderWords(border, map.x));
  });
  const head = [map.x, ...(map.y ? [map.y] : [])].map(({ address, unit }) => `${address} (${unit})`).join(", ");
  return [head, ...lines, "", ...tips].join("\n");
}

/** The picture alone, as a file of its own. */
export const phaseMapSvg = (map: PhaseMap): string => standaloneSvg(figureOf(map, true));

function figureOf(map: PhaseMap, withKey = false): Markup {
  const line = (axis: Axis) => lineOf(axis, `${axis.address}, ${axis.unit}`, map.points);
  const places = map.places.map(({ values, shares }) => ({
    x: values[0]!,
    y: values[1],
    parts: Object.entries(shares).map(([name, share]) => ({
      name,
      share,
      colour: outcomeColours[name as keyof typeof outcomeColours],
      mark: outcomeMarks[name as keyof typeof outcomeMarks],
    })),
  }));
  const borders = (["eradication", "escape"] as const).map((side) => ({
    name: meaning[side],
    colour: borderColours[side],
    points: map.rows.flatMap(({ y, borders: own }) =>
      own
        .filter((border) => border.side === side)
        .map(({ median, interval: [low, high] }) => ({ y, x: median, low, high })),
    ),
  }));
  return phaseMapFigure({
    title: "Fates of the tumor",
    x: line(map.x),
    y: map.y && line(map.y),
    places,
    borders,
    withKey,
  });
}

export const lineOf = (axis: Axis, title: string, points: number): AxisLine => ({
  title,
  low: axis.low,
  high: axis.high,
  logarithmic: axis.logarithmic,
  values: valuesOf(axis, points),
});

export function phaseMapHtml(map: PhaseMap, { scenario }: Experiment, command: string): string {
  const borders = map.rows.flatMap(({ y, borders: own }) =>
    own.map((border) =>
      el("li", {}, y === undefined ? "" : `At ${readable(y)} ${map.y!.unit}: `, borderWords(border, map.x)),
    ),
  );
  const body = el(
    "main",
    {},
    el("h1", {}, `${scenario.name}: what tips it`),
    el(
      "p",
      { class: "muted" },
      `${map.fates.length} throws of the well-mixed twin over ${readable(scenario.duration.value / 1440)} days, ${map.seeds.length} seeds at each place.`,
    ),
    el("figure", {}, figureOf(map)),
    key(
      outcomes.map((name) => ({
        name: `${outcomeMarks[name]} ${name}`,
        colour: outcomeColours[name],
      })),
    ),
    el("h2", {}, "Tipping points"),
    borders.length > 0 ? el("ul", {}, borders) : el("p", {}, "One fate over the whole range."),
    el(
      "p",
      { class: "muted" },
      "For each seed the value at which its fate changes, by bisection. Lines in the picture are the medians, shades the intervals, from order statistics.",
    ),
    el("h2", {}, "What this does not show"),
    el(
      "p",
      {},
      "The twin has the cells, mechanisms and parameters of the tissue, but no places: nests, septa, gradients, niches and clusters are left out. Look at a few points in space before you believe a border: ",
      el("code", {}, "ifng run … --seeds 10 --set …"),
      ".",
    ),
    el("h2", {}, "How to repeat it"),
    el("pre", {}, `npx ${command}`),
  );
  return page(`${scenario.name}: what tips it`, body);
}

/** Fates over a range: shares of the seeds as columns along one axis, or as squares over two, with the borders on top. */
import { at, el, type Markup } from "./markup.js";
import { percent, readable } from "./number.js";
import { type AxisLine, type PhaseMapLayout, phaseMapLayout, type Size } from "./phase-map-layout.js";

export interface Shares {
  readonly x: number;
  /** Where there is a second axis. */
  readonly y?: number | undefined;
  readonly parts: readonly {
    readonly name: string;
    readonly share: number;
    readonly colour: string;
    /** A letter or sign on the colour, so that colour is not the only cue; and what it is written in. */
    readonly mark: string;
    readonly ink?: string;
  }[];
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

/** A point on the map, e.g. the run at hand. Beyond an axis it is drawn at the edge. */
export interface Here {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly ink: string;
  readonly halo: string;
}

export interface PhaseMapPicture {
  readonly title: string;
  readonly x: AxisLine;
  readonly y?: AxisLine | undefined;
  readonly places: readonly Shares[];
  readonly borders: readonly BorderLine[];
  readonly here?: Here | undefined;
  readonly size?: Size;
  /** What colours and marks stand for, below the map: for a file of its own. */
  readonly withKey?: boolean;
}

const [KEY, MARGIN] = [24, 12];
const INK = "#15191e";
/** Widths of a mark and of a number on an axis, in units of the picture. */
const [MARK, NUMBER] = [13, 34];

export function phaseMapFigure({ title, x, y, places, borders, here, size, withKey = false }: PhaseMapPicture): Markup {
  const layout = phaseMapLayout(x, y, size);
  const { width, height, left, right, top, bottom, across, up } = layout;
  const words = places.map(
    ({ x: value, y: other, parts }) =>
      `${readable(value)}${other === undefined ? "" : `, ${readable(other)}`}: ${parts
        .filter(({ share }) => share > 0)
        .map(({ name, share }) => `${name} ${percent(share)}`)
        .join(", ")}`,
  );
  const every = (room: number) => Math.max(1, Math.ceil(NUMBER / room));
  return el(
    "svg",
    {
      viewBox: `0 0 ${width} ${height + (withKey ? KEY : 0)}`,
      role: "img",
      "aria-label": `${title}. ${words.join("; ")}`,
    },
    places.map((place) => columns(place, layout)),
    borders.map((border) => lineOf(border, x, y, layout)),
    here && markOf(here, layout),
    x.values.map((value, k) =>
      k % every(layout.wide) === 0
        ? el("text", { x: at(across(value)), y: bottom + 17, class: "tick middle" }, readable(value))
        : undefined,
    ),
    (y?.values ?? [0, 0.5, 1]).map((value) =>
      el("text", { x: left - 8, y: at(up(value)) + 4, class: "tick end" }, y ? readable(value) : percent(value)),
    ),
    el("text", { x: (left + right) / 2, y: height - 8, class: "tick middle" }, x.title),
    el("text", { x: 8, y: top - 15, class: "tick" }, y ? y.title : "share of the seeds"),
    withKey ? keyOf(places[0]?.parts ?? [], layout) : undefined,
  );
}

/** Names side by side, each with its colour and mark. */
function keyOf(parts: Shares["parts"], { width, height }: PhaseMapLayout) {
  const [wide, y] = [(width - 2 * MARGIN) / parts.length, height + KEY / 2 - 6];
  return parts.map(({ name, colour, mark, ink = INK }, k) => [
    el("rect", { x: at(MARGIN + k * wide), y, width: 12, height: 12, rx: 2, fill: colour }),
    el("text", { x: at(MARGIN + k * wide + 6), y: y + 9, class: "middle", "font-size": 8, fill: ink }, mark),
    el("text", { x: at(MARGIN + k * wide + 17), y: y + 10 }, name),
  ]);
}

/** One place: its fates one below the other, each as high as its share. */
function columns({ x, y, parts }: Shares, { across, up, top, wide, high }: PhaseMapLayout) {
  const begin = y === undefined ? top : up(y) - high / 2;
  let from = 0;
  return parts
    .filter(({ share }) => share > 0)
    .map(({ share, colour, mark, ink = INK }) => {
      const [above, tall] = [begin + from * (high - 2) + 1, share * (high - 2)];
      from += share;
      return [
        el("rect", {
          x: at(across(x) - wide / 2 + 1),
          y: at(above),
          width: at(wide - 2),
          height: at(tall),
          fill: colour,
        }),
        tall < MARK || wide < MARK
          ? undefined
          : el("text", { x: at(across(x)), y: at(above + tall / 2 + 4), class: "middle mark", fill: ink }, mark),
      ];
    });
}

function lineOf({ name, colour, points }: BorderLine, x: AxisLine, y: AxisLine | undefined, layout: PhaseMapLayout) {
  const { across, up, top, bottom } = layout;
  const clamp = (value: number) => at(across(Math.min(x.high, Math.max(x.low, value))));
  if (y)
    return el("path", {
      d: points
        .filter((point) => Number.isFinite(point.x))
        .map((point, k) => `${k === 0 ? "M" : "L"}${clamp(point.x)},${at(up(point.y!))}`)
        .join(""),
      fill: "none",
      stroke: colour,
      "stroke-width": 3,
      "aria-label": name,
    });
  return points.map((point) => [
    el("rect", {
      x: clamp(point.low),
      y: top,
      width: at(Math.max(1, clamp(point.high) - clamp(point.low))),
      height: bottom - top,
      fill: colour,
      "fill-opacity": 0.25,
    }),
    el("line", {
      x1: clamp(point.x),
      x2: clamp(point.x),
      y1: top,
      y2: bottom,
      stroke: colour,
      "stroke-width": 3,
    }),
  ]);
}

/** A cross in a ring, with its words on the side that has room. */
function markOf({ x, y, words, ink, halo }: Here, { across, up, left, right, top, bottom }: PhaseMapLayout) {
  const within = (value: number, low: number, high: number) =>
    at(Math.min(high, Math.max(low, Number.isFinite(value) ? value : low)));
  const [cx, cy] = [within(across(x), left, right), Number.isFinite(up(y)) ? within(up(y), top, bottom) : bottom];
  const beside = cx > (left + right) / 2 ? 11 : -11;
  const cross = `M${at(cx - 11)},${cy}H${at(cx + 11)}M${cx},${at(cy - 11)}V${at(cy + 11)}`;
  const drawn = (stroke: string, width: number) => [
    el("circle", { cx, cy, r: 7, fill: "none", stroke, "stroke-width": width }),
    el("path", { d: cross, fill: "none", stroke, "stroke-width": width }),
  ];
  return el(
    "g",
    { class: "here" },
    drawn(halo, 5),
    drawn(ink, 2),
    el(
      "text",
      {
        x: at(cx + beside),
        y: at(cy - 15),
        class: beside > 0 ? "tick end" : "tick",
        fill: ink,
        stroke: halo,
        "stroke-width": 4,
        "paint-order": "stroke",
      },
      words,
    ),
  );
}

/** What came out against what was expected: a line for each quantity, its band, and a dot. */
import { scaleLinear, scaleLog } from "d3-scale";
import { at, el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import { type Band, bandHolds, bandWords, isGated, type RowResult } from "../validate.js";

const WIDTH = 720;
const NAMES = 300;
const NUMBERS = 210;
const LINE = 30;
/** Values that span more than this are drawn on a logarithm. */
const WIDE = 60;
const inside = "#4fa99b";
const outside = "#d9703f";
const printed = "#8a95a3";

export function bandFigure(row: RowResult): Markup {
  const words = row.expected.map((band) => `${band.quantity} ${measuredWords(band, row)}, ${bandWords(band)}`);
  return el(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${row.expected.length * LINE + 6}`,
      class: "bars",
      role: "img",
      "aria-label": `${row.id}: ${words.join("; ")}`,
    },
    row.expected.map((band, i) => line(band, row, i * LINE + LINE / 2 + 3)),
  );
}

const measuredWords = ({ quantity, unit }: Band, { measured }: RowResult): string => {
  const value = measured[quantity];
  return typeof value === "number" ? `${readable(value, 4)}${unit === "1" ? "" : ` ${unit}`}` : "not measured";
};

function line(band: Band, row: RowResult, y: number): Markup[] {
  const value = row.measured[band.quantity];
  const x = axis(band, value);
  const [left, right] = [NAMES, WIDTH - NUMBERS];
  const from = band.low === undefined ? left : at(x(band.low));
  const to = band.high === undefined ? right : at(x(band.high));
  const colour = !isGated(band) ? printed : bandHolds(band, value) ? inside : outside;
  return [
    el("text", { x: NAMES - 12, y: y + 4, class: "end" }, band.quantity),
    el("line", { x1: left, x2: right, y1: y, y2: y, class: "grid" }),
    ...(isGated(band)
      ? [
          el("rect", {
            x: from,
            y: y - 8,
            width: at(Math.max(2, to - from)),
            height: 16,
            rx: 3,
            fill: inside,
            "fill-opacity": 0.28,
          }),
        ]
      : []),
    ...(typeof value === "number" ? [el("circle", { cx: at(x(value)), cy: y, r: 5.5, fill: colour })] : []),
    el("text", { x: right + 14, y: y + 4, class: "tick" }, `${measuredWords(band, row)} · ${bandWords(band)}`),
  ];
}

function axis({ low, high }: Band, value: number | null | undefined): (v: number) => number {
  const ends = [low, high, value].filter((v): v is number => typeof v === "number");
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const place: [number, number] = [NAMES, WIDTH - NUMBERS];
  if (least > 0 && most / least > WIDE) return scaleLog([least / 2, most * 2], place);
  const room = 0.25 * Math.max(Math.abs(least), Math.abs(most), 1e-9);
  return scaleLinear([Math.min(0, least - (least < 0 ? room : 0)), Math.max(0, most + room)], place);
}

/** The time courses as one vector figure for print: 174 mm wide, 8 pt, on white. */
import { line } from "d3-shape";
import type { Told } from "../engine/frame";
import { number } from "../format";
import type { Chart } from "./charts";

/** mm. */
const [WIDTH, COLUMNS, HEIGHT, GAP] = [174, 2, 46, 8];
const [LEFT, TOP, BOTTOM] = [13, 9, 7];
const TEXT = 2.82; // 8 pt

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

export function coursesSvg(charts: readonly Chart[], told: readonly Told[], title: string): string {
  const rows = Math.ceil(charts.length / COLUMNS);
  const height = rows * (HEIGHT + GAP);
  const panels = charts.map((chart, i) => {
    const across = (WIDTH - GAP) / COLUMNS;
    const at = `translate(${(i % COLUMNS) * (across + GAP)} ${Math.floor(i / COLUMNS) * (HEIGHT + GAP)})`;
    return `<g transform="${at}">${panel(chart, told, across)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}mm" height="${height}mm" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter, Arial, sans-serif" font-size="${TEXT}">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    ...panels,
    "</svg>\n",
  ].join("\n");
}

function panel({ title, curves }: Chart, told: readonly Told[], across: number): string {
  const last = told.at(-1)?.hours ?? 1;
  const values = curves.flatMap(({ of }) => told.map(of)).filter((value) => value !== undefined);
  const top = Math.max(...values, 0) * 1.08 || 1;
  const x = (hours: number) => LEFT + ((across - LEFT) * hours) / Math.max(1, last);
  const y = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const axis = [0, 0.5, 1].map((share) => {
    const value = share * top;
    return `<line x1="${LEFT}" x2="${across}" y1="${y(value)}" y2="${y(value)}" stroke="#dfe4ea" stroke-width="0.2"/><text x="${LEFT - 1.5}" y="${y(value) + 1}" text-anchor="end" fill="#525c67">${number(value, 2)}</text>`;
  });
  const days = [0, last / 48, last / 24].map(
    (day) =>
      `<text x="${x(day * 24)}" y="${HEIGHT - 2}" text-anchor="${day === 0 ? "start" : day * 24 === last ? "end" : "middle"}" fill="#525c67">${number(day, 2)} d</text>`,
  );
  let place = across;
  const keys = [...curves].reverse().map(({ name, colour }) => {
    place -= 0.62 * TEXT * name.length + 5;
    return `<rect x="${place}" y="3.2" width="2.4" height="2.4" rx="0.6" fill="${colour}" stroke="#15191e" stroke-width="0.1"/><text x="${place + 3.4}" y="5.4">${escaped(name)}</text>`;
  });
  const paths = curves.map(({ colour, of }) => {
    const path = line<Told>(
      (row) => x(row.hours),
      (row) => y(of(row) ?? 0),
    ).defined((row) => of(row) !== undefined)(told);
    return `<path d="${path ?? ""}" fill="none" stroke="${colour}" stroke-width="0.5" stroke-linejoin="round"/>`;
  });
  return [`<text x="0" y="5.4" font-weight="600">${escaped(title)}</text>`, ...keys, ...axis, ...days, ...paths].join(
    "",
  );
}

/** What `ifng render` asks for, read from words: size, region, moment; and ranges that the frames of a film share. */
import type { Snapshot } from "../engine/snapshot.js";
import { LabError } from "../equation/error.js";
import { parseAs } from "../equation/units.js";
import { MEASURED, stateColumn } from "../microscope/columns.js";
import type { Look, Ranges } from "../microscope/looks/look.js";
import { readable } from "../microscope/number.js";
import { floorOf, rangeOf } from "../microscope/range.js";
import type { Region } from "../microscope/view.js";

const LEAST = 64;
const MOST = 8192;

/** "1280x800" → pixels. */
export function sizeOf(text: string): { readonly width: number; readonly height: number } {
  const match = /^(\d+)\s*[x×]\s*(\d+)$/i.exec(text.trim());
  const [width, height] = [Number(match?.[1]), Number(match?.[2])];
  if (match && [width, height].every((n) => n >= LEAST && n <= MOST)) return { width, height };
  throw refused(`--size "${text}" is not a size in pixels between ${LEAST} and ${MOST}`, [
    "write it as 1280x800",
    "leave it out (1280x800)",
  ]);
}

/** "100,100,400,300" → µm, within the tissue. */
export function regionOf(text: string, { width, height }: Snapshot): Region {
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers;
  const extent = `the tissue spans 0,0,${Math.floor(width)},${Math.floor(height)} µm`;
  const waysOut = ["write x0,y0,x1,y1 in µm, e.g. 0,0,200,150", "leave it out (the whole tissue)"];
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || x1 - x0 < 1 || y1 - y0 < 1)
    throw refused(`--region "${text}" is not a rectangle; ${extent}`, waysOut);
  if (x0 >= width || y0 >= height || x1 <= 0 || y1 <= 0)
    throw refused(`--region "${text}" misses the tissue; ${extent}`, waysOut);
  return { x0, y0, x1, y1 };
}

/** Which of the stored moments is meant by "day 2", "36 h" or "2 days": the nearest. @throws LabError outside the run. */
export function momentOf(text: string, minutes: readonly number[]): number {
  const days = /^day\s+([\d.]+)$/i.exec(text.trim())?.[1];
  const wanted = parseAs(days === undefined ? text : `${days} day`, "min", "day 2").engine;
  const [first, last] = [minutes[0]!, minutes.at(-1)!];
  if (wanted < first - 0.5 || wanted > last + 0.5)
    throw refused(`--at "${text}" lies outside the run, which spans ${dayWords(first)} to ${dayWords(last)}`, [
      `choose a stored moment: ${listed(minutes)}`,
      "run the scenario for longer (--days)",
    ]);
  return minutes.reduce((best, at, k) => (Math.abs(at - wanted) < Math.abs(minutes[best]! - wanted) ? k : best), 0);
}

/** "day 2", "day 0.5". */
export const dayWords = (minutes: number) => `day ${readable(minutes / 1440)}`;

function listed(minutes: readonly number[]): string {
  const shown = minutes.map(dayWords);
  return shown.length <= 8 ? shown.join(", ") : [...shown.slice(0, 4), "…", ...shown.slice(-3)].join(", ");
}

const refused = (what: string, waysOut: readonly string[]) => new LabError({ kind: "data", what, waysOut });

/** Ends of colour bars over all snapshots at once, so that a colour means the same in every frame. */
export function sharedRanges(snapshots: readonly Snapshot[], look: Look): Ranges {
  const field = look.kind === "field" || look.kind === "types" ? look.field : undefined;
  if (field !== undefined) {
    const values = snapshots.flatMap((s) => (s.fields[field] ? [s.fields[field].value] : []));
    return { [field]: rangeOf(pooled(values), 0) };
  }
  if (look.kind === "state" || look.kind === "ihc") {
    const columns = snapshots.map((snapshot) => stateColumn(snapshot, look.column));
    const { name, unit } = columns[0]!;
    return { [name]: rangeOf(pooled(columns.map((c) => c.values)), look.kind === "state" ? floorOf(unit) : undefined) };
  }
  if (look.kind !== "if") return {};
  const names = look.channels.flatMap(({ columns }) => columns.find((name) => snapshots[0]!.cells.columns[name]) ?? []);
  return Object.fromEntries(
    names.map((name) => [
      name,
      rangeOf(pooled(snapshots.map((s) => s.cells.columns[name]!)), name.startsWith(MEASURED) ? undefined : 0),
    ]),
  );
}

function pooled(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

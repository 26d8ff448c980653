/** `ifng render`: a run directory or a cell table under the virtual microscope, as a PNG or as the frames of a film. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Snapshot } from "../engine/snapshot.js";
import { LabError } from "../equation/error.js";
import { dayWords, momentOf, regionOf, sharedRanges, sizeOf } from "../experiment/render-plan.js";
import { snapshotOfTissue } from "../experiment/tissue-snapshot.js";
import { readSnapshots, type SnapshotFile } from "../formats/snapshot-file.js";
import { channelsNamed, presets } from "../microscope/channels.js";
import { type Look, lookNamed } from "../microscope/looks/look.js";
import { readable } from "../microscope/number.js";
import { type PlateOptions, plateOf } from "../microscope/plate.js";
import { pngOf } from "../microscope/png.js";
import { readTissueTable } from "./inputs.js";
import { progress } from "./progress.js";
import { claim, writeDirectory, writeFile } from "./run-directory.js";

export interface RenderOptions {
  readonly look: string;
  readonly channels?: string;
  readonly at?: string;
  readonly size: string;
  readonly region?: string;
  readonly film?: boolean;
  readonly out?: string;
  readonly replace?: boolean;
  readonly legend: boolean;
  readonly noise?: boolean;
  readonly positive?: number;
  readonly where?: string;
  readonly columns?: string;
  readonly json?: boolean;
}

/** What can be drawn: stored moments, and the words that name the tissue. */
interface Source extends SnapshotFile {
  readonly name: string;
  readonly timed: boolean;
}

export function render(path: string, options: RenderOptions): void {
  const source = open(path, options);
  const look = lookOf(options);
  const { width, height } = sizeOf(options.size);
  const first = source.read(0);
  const common = {
    width,
    height,
    bare: !options.legend,
    ...(options.region !== undefined && { region: regionOf(options.region, first) }),
  };
  if (options.film) film(source, look, common, options);
  else still(path, source, look, common, options);
}

function still(path: string, source: Source, look: Look, common: PlateOptions, options: RenderOptions): void {
  const index = options.at === undefined ? source.minutes.length - 1 : momentOf(options.at, source.minutes);
  const snapshot = source.read(index);
  const plate = plateOf(snapshot, look, { ...common, caption: captionOf(source, snapshot) });
  const target =
    options.out ?? `${basename(resolve(path)).replace(/\..*$/, "")}-${options.look.replaceAll(":", "-")}.png`;
  claim(target, options.replace === true || options.out === undefined);
  writeFile(target, pngOf(plate));
  const { picture } = plate;
  if (options.json)
    print({
      file: target,
      minutes: snapshot.minutes,
      width: plate.width,
      height: plate.height,
      pixelsPerMicron: picture.pixelsPerMicron,
      counts: picture.counts,
    });
  else
    say(
      `${target}: ${picture.legend.title}${source.timed ? `, ${dayWords(snapshot.minutes)}` : ""}; ${picture.legend.notes.join("; ")}`,
    );
}

function film(source: Source, look: Look, common: PlateOptions, options: RenderOptions): void {
  const target = options.out ?? "film";
  claim(target, options.replace === true);
  const snapshots = source.minutes.map((_, k) => source.read(k));
  const ranges = sharedRanges(snapshots, look);
  const files: Record<string, Uint8Array> = {};
  const bar = progress(false);
  snapshots.forEach((snapshot, k) => {
    const plate = plateOf(snapshot, look, { ...common, ranges, caption: captionOf(source, snapshot) });
    files[`frame-${String(k).padStart(4, "0")}.png`] = pngOf(plate);
    bar.at((k + 1) / snapshots.length, `frame ${k + 1} of ${snapshots.length}`);
  });
  bar.end();
  writeDirectory(target, files);
  if (options.json) print({ folder: target, frames: snapshots.length, minutes: source.minutes });
  else
    say(
      `${target}: ${snapshots.length} frames, ${dayWords(source.minutes[0]!)} to ${dayWords(source.minutes.at(-1)!)}`,
    );
}

const print = (value: object) => process.stdout.write(`${JSON.stringify({ schema: "ifng-lab/render@1", ...value })}\n`);
const say = (words: string) => process.stdout.write(`${words}\n`);

function lookOf({ look: text, channels, noise, positive }: RenderOptions): Look {
  const chosen = channels === undefined ? presets["adaptive-resistance"] : channelsNamed(channels);
  const look = lookNamed(text, chosen);
  if (channels !== undefined && look.kind !== "if")
    throw new LabError({
      kind: "usage",
      what: `--channels belongs to --look if, not to ${text}`,
      waysOut: ["choose --look if", "leave --channels out"],
    });
  if (look.kind === "if" && noise) return { ...look, shotNoise: true };
  if (look.kind === "ihc" && positive !== undefined) return { ...look, positive };
  return look;
}

function captionOf({ name, timed }: Source, { minutes, cells }: Snapshot): string[] {
  const moment = timed ? `${dayWords(minutes)}, ` : "";
  return [name, `${moment}${readable(cells.count, 7)} cells in the tissue`];
}

const TABLE = /\.(csv|tsv|txt)(\.gz)?$/i;
const STORED = "snapshots.bin";

function open(path: string, options: RenderOptions): Source {
  if (!existsSync(path)) throw missing(path, "there is no such run or cell table");
  if (TABLE.test(path)) {
    const snapshot = snapshotOfTissue(readTissueTable(path, options));
    const name = basename(path) + (options.where === undefined ? "" : `, ${options.where}`);
    return { name, timed: false, minutes: [0], read: () => snapshot };
  }
  if (!statSync(path).isDirectory()) throw missing(path, "it is neither a run directory nor a cell table");
  const file = join(path, STORED);
  if (!existsSync(file)) throw missing(path, `the run directory holds no ${STORED}`);
  const stored = readSnapshots(readFileSync(file), file);
  return { ...stored, name: nameOf(path), timed: true };
}

function nameOf(path: string): string {
  const file = join(path, "run.json");
  if (!existsSync(file)) return basename(resolve(path));
  const { name, seed } = JSON.parse(readFileSync(file, "utf8")) as { name: string; seed: number };
  return `${name}, seed ${seed}`;
}

const missing = (path: string, what: string) =>
  new LabError({
    kind: "data",
    what,
    where: { file: path },
    waysOut: ["make one: ifng run SCENARIO --out DIR", "give a cell table (.csv, .csv.gz, .tsv)"],
  });

/** `ifng map`: freeze a real tissue and say what IFN-γ does in it, and how sure that is. */
import { join } from "node:path";
import { mapCohort, type NamedMap, refuseSeveral } from "../experiment/map/cohort.js";
import { cohortHtml } from "../experiment/map/cohort-report.js";
import { mapTissue, type MapOptions as Options, type TissueMap } from "../experiment/map/map-tissue.js";
import { mapCsv, mapObject } from "../experiment/map/outputs.js";
import { mapHtml } from "../experiment/map/report.js";
import { importCells } from "../formats/import-cells.js";
import { insideRegion, markedIn } from "../formats/region.js";
import { columnMapOf, readTableFile } from "./inputs.js";
import { version } from "./package.js";
import { progress } from "./progress.js";
import { claim, writeDirectory } from "./run-directory.js";

export interface MapCommand {
  readonly columns?: string;
  readonly where?: string;
  readonly by?: string;
  readonly micronsPerPixel?: number;
  readonly secretors: string;
  readonly fitRegion?: string;
  readonly draws: number;
  readonly seed: number;
  readonly out?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const FILES = ["cells.csv", "map.json", "report.html"];

export function map(path: string, options: MapCommand): void {
  const started = performance.now();
  const table = readTableFile(path);
  const columns = columnMapOf(options.columns, table);
  const imported = importCells(table, options.by === undefined ? columns : { ...columns, group: options.by }, {
    where: options.where,
    micronsPerPixel: options.micronsPerPixel,
  });
  if (options.by === undefined) refuseSeveral(imported, columns.group);
  if (options.out !== undefined) claim(options.out, options.replace === true);
  const inside = options.fitRegion === undefined ? undefined : insideRegion(table, imported, options.fitRegion);
  const { secretors } = options;
  const marked = secretors === "contact" || secretors === "all" ? undefined : markedIn(table, imported, secretors);
  const pick = (flags: Uint8Array, cells: readonly number[]) => Uint8Array.from(cells, (i) => flags[i]!);
  const optionsOf = (cells: readonly number[]): Options => ({
    draws: options.draws,
    seed: options.seed,
    secretors: marked ? { column: secretors, marked: pick(marked, cells) } : (secretors as "contact" | "all"),
    ...(inside && { fitRegion: { expression: options.fitRegion!, inside: pick(inside, cells) } }),
  });

  const bar = progress(options.quiet === true);
  const onProgress = (done: number, words: string) => bar.at(done, words);
  const command = ["ifng map", path, ...repeatable(options)].join(" ");
  if (options.by === undefined) {
    const one = mapTissue(imported, { ...optionsOf([...imported.ids.keys()]), onProgress });
    bar.end();
    const object = { ...mapObject(one), secretorRule: secretors, ...provenance(options, started) };
    finish(options, object, [{ name: imported.file, map: one }], mapHtml(one, { command, version }), wordsOf(one));
    return;
  }
  const maps = mapCohort(imported, optionsOf, onProgress);
  bar.end();
  const tissues = maps.map(({ name, map: one }) => ({ name, ...mapObject(one) }));
  const cohort = { schema: "ifng-lab/map@1", table: imported.file, by: options.by, secretorRule: secretors, tissues };
  const object = { ...cohort, ...provenance(options, started) };
  finish(options, object, maps, cohortHtml(maps, { command, version, by: options.by }), cohortWords(maps, options.by));
}

const provenance = ({ out }: MapCommand, started: number) => ({
  version,
  wallSeconds: Number(((performance.now() - started) / 1000).toPrecision(3)),
  files: out === undefined ? [] : FILES,
});

function finish(options: MapCommand, object: object, maps: readonly NamedMap[], html: string, words: string): void {
  if (options.out !== undefined)
    writeDirectory(options.out, {
      "cells.csv": mapCsv(maps.map(({ map: one }) => one)),
      "map.json": `${JSON.stringify(object, null, 2)}\n`,
      "report.html": html,
    });
  process.stdout.write(options.json ? `${JSON.stringify(object)}\n` : `${words}\n`);
  if (options.out !== undefined && !options.quiet)
    process.stderr.write(`report: ${join(options.out, "report.html")}\n`);
}

function wordsOf(one: TissueMap): string {
  const { tissue, reach, saturation, balance, agreement, warnings } = one;
  const able = tissue.canSecrete.reduce((sum, can) => sum + can, 0);
  const { production, consumption, decay, imbalance, relativeResidual } = balance;
  const perSecond = (value: number) => (value / 60).toPrecision(4);
  return [
    `${tissue.count} cells, ${able} of which can secrete IFN-γ; λ ${reach.value.toFixed(0)} µm (${reach.low.toFixed(0)}–${reach.high.toFixed(0)} over draws)`,
    `saturation number ${saturation.value.toPrecision(2)} (${saturation.low.toPrecision(2)}–${saturation.high.toPrecision(2)})`,
    `balance: production ${perSecond(production)} = consumption ${perSecond(consumption)} + decay ${perSecond(decay)} molecules/s (open ${(100 * imbalance).toPrecision(2)} %, residual ${relativeResidual.toExponential(1)})`,
    ...warnings.map((words) => `warning: ${words}`),
    ...agreement.map(
      ({ marker, subset, rho, ci95, verdict, because }) =>
        `${marker} of ${subset}: ρ ${rho.toFixed(2)} (${ci95.map((end) => end.toFixed(2)).join(" to ")}); better than position and density alone: ${verdict} (${because})`,
    ),
  ].join("\n");
}

function cohortWords(maps: readonly NamedMap[], by: string): string {
  const rows = maps.map(({ name, map: one }) =>
    [
      name.padEnd(12),
      String(one.tissue.count).padStart(7),
      String(one.tissue.canSecrete.reduce((sum, can) => sum + can, 0)).padStart(9),
      one.reach.value.toFixed(0).padStart(6),
      one.saturation.value.toPrecision(2).padStart(10),
    ].join(" "),
  );
  return [`${by.padEnd(12)}   cells secretors  λ, µm saturation`, ...rows].join("\n");
}

/** The options that decide the result, as they were given. */
function repeatable(options: MapCommand): string[] {
  const given = (name: string, value: string | number | undefined) =>
    value === undefined ? [] : [`--${name} ${typeof value === "number" ? value : JSON.stringify(value)}`];
  return [
    ...given("columns", options.columns),
    ...given("where", options.where),
    ...given("by", options.by),
    ...given("microns-per-pixel", options.micronsPerPixel),
    ...(options.secretors === "contact" ? [] : given("secretors", options.secretors)),
    ...given("fit-region", options.fitRegion),
    ...(options.draws === 64 ? [] : given("draws", options.draws)),
    ...(options.seed === 1 ? [] : given("seed", options.seed)),
  ];
}

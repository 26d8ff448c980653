/** `ifng tip`: throw the well-mixed twin over a range and say where its fate changes. */
import { join } from "node:path";
import { LabError } from "../equation/error.js";
import { type Axis, parseAxis } from "../experiment/tip/axis.js";
import { phaseMapHtml, phaseMapObject, phaseMapSvg, phaseMapWords, throwsCsv } from "../experiment/tip/report.js";
import { phaseMap } from "../experiment/tip/study.js";
import { vocabularyOf } from "../experiment/vocabulary.js";
import { load, type ScenarioOptions } from "./inputs.js";
import { version } from "./package.js";
import { progress } from "./progress.js";
import { claim, writeDirectory } from "./run-directory.js";
import { throwers } from "./throwers.js";

export interface TipOptions extends ScenarioOptions {
  readonly x: string;
  readonly y?: string;
  readonly points: number;
  readonly seeds: number;
  readonly halvings: number;
  readonly threads: number;
  readonly out?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function tip(path: string, options: TipOptions): Promise<void> {
  const loaded = await load(path, options);
  const { experiment } = loaded;
  const vocabulary = vocabularyOf(experiment.biology);
  const x = parseAxis(options.x, "--x", vocabulary);
  const y = options.y === undefined ? undefined : parseAxis(options.y, "--y", vocabulary);
  const axes = y ? [x, y] : [x];
  if (x.address === y?.address) {
    const waysOut = ["vary something else along --y", "leave --y out"];
    throw new LabError({ kind: "usage", what: `--x and --y both vary ${x.address}`, waysOut });
  }
  if (options.out !== undefined) claim(options.out, options.replace === true);
  const say = (words: string) => void (options.quiet || process.stderr.write(`${words}\n`));
  for (const warning of [...experiment.warnings, ...axes.flatMap((axis) => axis.warnings)]) say(`warning: ${warning}`);

  const seeds = Array.from({ length: options.seeds }, (_, k) => experiment.scenario.seed + k);
  const places = options.points ** axes.length;
  const most = seeds.length * (places + (places / options.points) * options.halvings * 2);
  say(
    `${seeds.length * places} throws of the well-mixed twin, and up to ${most - seeds.length * places} to find the borders`,
  );
  const bar = progress(options.quiet === true);
  let done = 0;
  const crew = throwers(loaded, { path, options, axes }, options.threads);
  try {
    const map = await phaseMap({ x, y, points: options.points, seeds, halvings: options.halvings }, async (what) => {
      const fate = await crew.ask(what);
      bar.at(Math.min(1, ++done / most), `${done} throws, ${wordsAt(axes, fate.values)}: ${fate.outcome}`);
      return fate;
    });
    bar.end();
    const object = { ...phaseMapObject(map, experiment), version };
    if (options.out !== undefined)
      writeDirectory(options.out, {
        "tip.json": `${JSON.stringify(object, null, 2)}\n`,
        "throws.csv": throwsCsv(map),
        "map.svg": phaseMapSvg(map),
        "report.html": phaseMapHtml(map, experiment, ["ifng tip", path, ...repeatable(options)].join(" ")),
      });
    process.stdout.write(options.json ? `${JSON.stringify(object)}\n` : `${phaseMapWords(map)}\n`);
    if (options.out !== undefined) say(`report: ${join(options.out, "report.html")}`);
  } finally {
    crew.end();
  }
}

const wordsAt = (axes: readonly Axis[], values: readonly number[]) =>
  axes.map(({ address, unit }, k) => `${address} = ${values[k]} ${unit}`).join(", ");

/** The options that decide the result, as they were given. */
function repeatable(options: TipOptions): string[] {
  return [
    `--x ${JSON.stringify(options.x)}`,
    ...(options.y === undefined ? [] : [`--y ${JSON.stringify(options.y)}`]),
    `--points ${options.points}`,
    `--seeds ${options.seeds}`,
    `--halvings ${options.halvings}`,
    ...options.set.map((s) => `--set ${JSON.stringify(s)}`),
    ...options.mechanism.map((m) => `--mechanism ${m}`),
    ...options.without.map((m) => `--without ${m}`),
    ...(options.days === undefined ? [] : [`--days ${options.days}`]),
    ...(options.seed === undefined ? [] : [`--seed ${options.seed}`]),
  ];
}

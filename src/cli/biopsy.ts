/** `ifng biopsy`: read a run, or a real cell table, as a pathologist reads a sample. */
import { basename } from "node:path";
import { didYouMean, LabError } from "../equation/error.js";
import { biopsyOf } from "../experiment/biopsy/biopsy.js";
import { biopsyCells, biopsyCurves } from "../experiment/biopsy/biopsy-tables.js";
import { biopsyText } from "../experiment/biopsy/biopsy-text.js";
import { stainOf } from "../experiment/biopsy/blocks.js";
import { type Cut, takeSample } from "../experiment/biopsy/sample.js";
import { type CellType, cellTypes, isCellType } from "../formats/cell-types.js";
import { toCsv } from "../formats/csv.js";
import type { OutputTable } from "../formats/parquet.js";
import { type TissueOptions, tissueOf } from "./biopsy-tissue.js";
import { version } from "./package.js";
import { claim, writeDirectory } from "./run-directory.js";

export interface BiopsyOptions extends TissueOptions {
  readonly core?: readonly number[];
  readonly needle?: readonly number[];
  readonly section?: readonly number[] | true;
  readonly positive?: { readonly name: string; readonly threshold: number };
  readonly pair: readonly string[];
  readonly margin: number;
  readonly neighbourhoods: number;
  readonly seed: number;
  readonly out?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

const usualPairs = ["CD8:tumor", "tumor:CD8", "Treg:CD8"];

export async function biopsy(path: string, options: BiopsyOptions): Promise<void> {
  const sample = cutOf(options);
  const plan = {
    seed: options.seed,
    margin: options.margin,
    neighbourhoods: options.neighbourhoods,
    pairs: (options.pair.length > 0 ? options.pair : usualPairs).map(pairOf),
  };
  if (options.out !== undefined) claim(options.out, options.replace === true);
  const specimens = tissueOf(path, options).map((block) => takeSample(block, sample));
  const stains = specimens.map((specimen) => stainOf(specimen, options.positive));
  const report = biopsyOf(specimens, stains, plan);
  const json = {
    schema: "ifng-lab/biopsy@1",
    version,
    source: basename(path),
    sample,
    ...plan,
    specimens: report.specimens,
    compositions: report.compositions,
  };
  if (options.out !== undefined)
    writeDirectory(options.out, {
      "biopsy.json": `${JSON.stringify(json, null, 2)}\n`,
      "cells.csv": csv(biopsyCells(specimens, report)),
      "curves.csv": csv(biopsyCurves(report)),
    });
  process.stdout.write(options.json ? `${JSON.stringify(json)}\n` : `${biopsyText(report)}\n`);
}

function cutOf({ core, needle, section }: BiopsyOptions): Cut {
  if ([core, needle, section].filter((given) => given !== undefined).length > 1)
    throw new LabError({
      kind: "usage",
      what: "--core, --needle and --section exclude each other",
      waysOut: ["give one of them", "call ifng biopsy once for each"],
    });
  if (core) return { kind: "core", x: core[0]!, y: core[1]!, diameter: core[2]! };
  if (needle) {
    const [x, y, angle, length, width] = needle as [number, number, number, number, number];
    return { kind: "needle", x, y, angle, length, width };
  }
  return Array.isArray(section) ? { kind: "section", z: section[0]!, thickness: section[1]! } : { kind: "section" };
}

function pairOf(text: string): readonly [CellType, CellType] {
  const [from, to, ...more] = text.split(":");
  if (from === undefined || to === undefined || more.length > 0)
    throw new LabError({
      kind: "usage",
      what: `--pair: "${text}" is not two cell types`,
      waysOut: ["write --pair FROM:TO, e.g. CD8:tumor", "leave it out"],
    });
  return [typeOf(from), typeOf(to)];
}

function typeOf(name: string): CellType {
  if (isCellType(name)) return name;
  throw new LabError({
    kind: "data",
    what: `--pair: unknown cell type "${name}"${didYouMean(name, cellTypes)}`,
    waysOut: [`use two of: ${cellTypes.join(", ")}`, "leave --pair out"],
  });
}

function csv({ columns, rows }: OutputTable): string {
  return toCsv(
    columns.map(({ name }) => name),
    rows,
    columns.map(({ type }) => type),
  );
}

/** The files of the command line, of a run as far as it has come. */
import { cellsCsv, type Run, reportHtml, runSummary, timeseriesCsv } from "ifng-lab";
import { identityOf, inputsOf, type Source } from "ifng-lab/experiment/summary";
import type { Ask, ExportKind } from "./protocol";

/** @param worked seconds the engine has worked */
export async function exported(run: Run, { table, text }: Ask, worked: number, what: ExportKind): Promise<string> {
  const { experiment } = run;
  const result = await run.result();
  const sources: Source[] = table
    ? [
        { kind: "table", file: table.name, text: table.text },
        ...(table.map === undefined ? [] : [{ kind: "column map" as const, file: "map.yaml", text: table.map }]),
      ]
    : [];
  const about = {
    version: __VERSION__,
    identity: await identityOf(experiment, sources, __VERSION__),
    inputs: await inputsOf(sources),
    wallSeconds: worked,
    threads: 1,
    files: [],
  };
  if (what === "cells.csv") return cellsCsv(experiment, result);
  if (what === "timeseries.csv") return timeseriesCsv(experiment, [result]);
  const command = `ifng run scenario.yaml --seed ${run.seed}`;
  return reportHtml(experiment, [result], runSummary(experiment, [result], about), { scenarioText: text, command });
}

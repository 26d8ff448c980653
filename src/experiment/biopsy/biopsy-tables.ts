/** A biopsy as tables: a row per cell, a row per point of a curve. */
import type { OutputColumn, OutputTable } from "../../formats/parquet.js";
import type { BiopsyReport } from "./biopsy.js";
import type { Curve } from "./curve.js";
import { isAbsent, type Reading } from "./sampling-error.js";
import type { Specimen } from "./specimen.js";

const columns = (...named: readonly (readonly [string, OutputColumn["type"]])[]): OutputColumn[] =>
  named.map(([name, type]) => ({ name, type }));

/** Where each cell lies in the sample's own coordinates: compartment, depth below the border of its nest (negative outside), neighbourhood. */
export function biopsyCells(specimens: readonly Specimen[], { placed }: BiopsyReport): OutputTable {
  return {
    schema: "ifng-lab/biopsy-cells@1",
    columns: columns(
      ["specimen", "text"],
      ["id", "text"],
      ["type", "text"],
      ["x_um", "double"],
      ["y_um", "double"],
      ["compartment", "text"],
      ["depth_um", "double"],
      ["neighbourhood", "integer"],
    ),
    rows: specimens.flatMap((specimen, s) =>
      specimen.id.map((id, i) => {
        const { compartments, neighbourhood } = placed[s]!;
        const depth = compartments.depth[i]!;
        return [
          specimen.name,
          id,
          specimen.type[i]!,
          specimen.x[i]!,
          specimen.y[i]!,
          compartments.inNest[i] === 1 ? "nest" : "stroma",
          Number.isFinite(depth) ? depth : Number.NaN,
          neighbourhood[i]! + 1,
        ];
      }),
    ),
  };
}

/** Every curve with its bounds and what complete spatial randomness would give. */
export function biopsyCurves({ specimens }: BiopsyReport): OutputTable {
  const rowsOf = (name: string, statistic: string, reading: Reading<Curve>) =>
    isAbsent(reading)
      ? []
      : reading.r.map((r, i) => {
          const { value, low, high } = reading.values[i]!;
          const bounds = [value, low ?? Number.NaN, high ?? Number.NaN];
          return [name, statistic, reading.from, reading.to, r, ...bounds, reading.random[i]!];
        });
  return {
    schema: "ifng-lab/biopsy-curves@1",
    columns: columns(
      ["specimen", "text"],
      ["statistic", "text"],
      ["from", "text"],
      ["to", "text"],
      ["r_um", "double"],
      ["value", "double"],
      ["low", "double"],
      ["high", "double"],
      ["random", "double"],
    ),
    rows: specimens.flatMap(({ name, gCross, ripley }) => [
      ...gCross.flatMap((g) => rowsOf(name, "G", g)),
      ...ripley.flatMap((both) =>
        isAbsent(both) ? [] : [...rowsOf(name, "K_um2", both.k), ...rowsOf(name, "L_um", both.l)],
      ),
    ]),
  };
}

/** A map as a table and as one object: `cells.csv` and `map.json`. */
import { toCsv } from "../../formats/csv.js";
import { slug } from "../outputs.js";
import type { FittedScale } from "./fit.js";
import { antigenBearing } from "./frozen.js";
import { thickness } from "./levels.js";
import { type Band, publishedLaw, type TissueMap } from "./map-tissue.js";
import { saturated } from "./warnings.js";

const named: Readonly<Record<string, string>> = { pdl1: "pdl1_fold", mhc1: "mhc1_fold", stat1: "stat1_fold" };

/** One row per cell in the order of the input: levels and states with their 5 and 95 %, flags, what was measured. */
export function mapCsv(maps: readonly TissueMap[]): string {
  const states = [...new Set(maps.flatMap((map) => Object.keys(map.states)))];
  const markers = [...new Set(maps.flatMap(({ imported }) => Object.keys(imported.measured)))];
  const grouped = maps.some(({ imported }) => imported.group !== undefined);
  const banded = (name: string) => [name, `${name}_p05`, `${name}_p95`];
  const header = [
    "id",
    ...(grouped ? ["group"] : []),
    ...["type", "x_um", "y_um", "z_um"],
    ...banded("ifng_pM"),
    "ifng_pM_law",
    ...states.flatMap((name) => banded(named[name] ?? name)),
    ...["can_secrete", "edge"],
    ...markers.map((name) => `measured_${slug(name)}`),
  ];
  const rows = maps.flatMap((map) => {
    const { imported } = map;
    const band = (of: Band | undefined, i: number) =>
      of ? [of.median[i]!, of.low[i]!, of.high[i]!].map(rounded) : [Number.NaN, Number.NaN, Number.NaN];
    return imported.ids.map((id, i) => ({
      at: imported.rows[i]!,
      fields: [
        id,
        ...(grouped ? [imported.group?.[i] ?? ""] : []),
        ...[imported.type[i]!, imported.x[i]!, imported.y[i]!, imported.z[i]!],
        ...band(map.ifng, i),
        rounded(map.ifngOfLaw[i]!),
        ...states.flatMap((name) => band(map.states[name], i)),
        ...[map.tissue.canSecrete[i]!, map.edge[i]!],
        ...markers.map((name) => imported.measured[name]?.[i] ?? Number.NaN),
      ],
    }));
  });
  rows.sort((a, b) => a.at - b.at);
  return toCsv(
    header,
    rows.map(({ fields }) => fields),
  );
}

/** Six digits: more would be a promise. */
const rounded = (value: number) => Number(value.toPrecision(6));

/** What `--json` prints and `map.json` holds, without what only the caller knows (version, files, time). */
export function mapObject(map: TissueMap) {
  const { imported, tissue, physics, reach, saturation, fit } = map;
  const able = tissue.canSecrete.reduce((sum, can) => sum + can, 0);
  return {
    schema: "ifng-lab/map@1",
    table: imported.file,
    cells: tissue.count,
    cellsByType: imported.counts,
    area_mm2: rounded((tissue.width * tissue.height) / 1e6),
    closure: "section",
    thickness_um: thickness,
    radiusFactor: rounded(tissue.radiusFactor),
    parameters: parametersOf(map),
    draws: map.draws,
    seed: map.seed,
    secretors: { canSecrete: able, duty: rounded(physics.duty), antigenBearing },
    lambda_um: rounded(reach.value),
    lambda_um_p05: rounded(reach.low),
    lambda_um_p95: rounded(reach.high),
    margin_um: rounded(map.margin),
    edgeCells: map.edge.reduce((sum, at) => sum + at, 0),
    saturation: {
      value: rounded(saturation.value),
      p05: rounded(saturation.low),
      p95: rounded(saturation.high),
      limit: saturated,
      readable: saturation.value <= saturated,
    },
    balance: Object.fromEntries(
      Object.entries({
        production_per_s: map.balance.production / 60,
        consumption_per_s: map.balance.consumption / 60,
        decay_per_s: map.balance.decay / 60,
        imbalance: map.balance.imbalance,
        relativeResidual: map.balance.relativeResidual,
      }).map(([name, value]) => [name, rounded(value)]),
    ),
    tumor: medianOf(map, "tumor"),
    fit: fit
      ? {
          expression: fit.expression,
          cells: fit.cells,
          blocks: fit.blocks,
          rmsLogError: rounded(fit.error),
          rmsLogErrorOfConstant: rounded(fit.errorOfConstant),
          q_per_s: scale(fit.secretion, 1 / 60),
          halfMaximum_pM: scale(fit.halfMaximum, 1),
        }
      : null,
    agreement: map.agreement,
    warnings: map.warnings,
  };
}

const parametersOf = ({ law, physics }: TissueMap) => {
  const { secretion, halfMaximum, diffusivity } = publishedLaw(law);
  return {
    q_per_s: rounded(secretion),
    halfMaximum_pM: rounded(halfMaximum),
    diffusivity_um2_per_s: rounded(diffusivity),
    decay_per_s: rounded(physics.decay / 60),
  };
};

const scale = ({ best, interval, identifiable, profile }: FittedScale, factor: number) => ({
  best: rounded(best * factor),
  interval95: interval.map((value) => rounded(value * factor)),
  identifiable,
  said: identifiable ? "identifiable" : "not identifiable",
  profile: profile.map(({ value, error }) => [rounded(value * factor), rounded(Math.sqrt(error))]),
});

/** Medians over the cells of a type away from the edge. */
export function medianOf({ tissue, edge, ifng, states }: TissueMap, type: string) {
  const cells = [...tissue.type.keys()].filter((i) => tissue.type[i] === type && edge[i] === 0);
  const middle = (values: Float64Array | undefined) => {
    const sorted = Float64Array.from(cells, (i) => values?.[i] ?? Number.NaN).sort();
    return sorted.length > 0 ? rounded(sorted[sorted.length >> 1]!) : null;
  };
  return {
    cells: cells.length,
    ifng_pM: middle(ifng.median),
    ifng_pM_p05: middle(ifng.low),
    ifng_pM_p95: middle(ifng.high),
    pdl1_fold: middle(states.pdl1?.median),
    mhc1_fold: middle(states.mhc1?.median),
  };
}

/**
 * What IFN-γ does in a real tissue, with how sure that is (DESIGN §3.1): levels at rest over draws of what nobody knows, the
 * answer of the cells after two days, and whether a measured marker agrees better than position and density alone.
 */
import { biology as shipped } from "../../biology/index.js";
import type { Biology } from "../../engine/model.js";
import { fromEngine } from "../../equation/units.js";
import type { ImportedTissue } from "../../formats/import-cells.js";
import { type DoseResponse, doseResponse } from "../dose-response.js";
import { quantile } from "../statistics/quantile.js";
import { type Agreement, agreementOf } from "./agreement.js";
import { boundsOf, drawLaws, type Law } from "./draws.js";
import { edgeOf } from "./edge.js";
import type { Fit } from "./fit.js";
import { type FitRegion, fitOn } from "./fit-region.js";
import { type FrozenTissue, freeze, type Secretors } from "./frozen.js";
import { COPIES, createLevels, type LevelMap } from "./levels.js";
import { markersSeen } from "./markers.js";
import { createMedianMap, type MedianMap, shiftedMap } from "./median-map.js";
import { FIELD, type Physics, physicsOf } from "./physics.js";
import { warningsOf } from "./warnings.js";

export interface MapOptions {
  readonly biology?: Biology;
  readonly secretors?: Secretors;
  /** Whether a cell lies in the region that the scales are fitted on. */
  readonly fitRegion?: FitRegion;
  /** Default 64. */
  readonly draws?: number;
  readonly seed?: number;
  readonly onProgress?: (done: number, words: string) => void;
  readonly overrides?: Readonly<Record<string, number>>;
}

/** Median and the 5 and 95 % quantiles over draws; NaN where a cell has no such state. */
export interface Band {
  readonly median: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface TissueMap {
  readonly imported: ImportedTissue;
  readonly tissue: FrozenTissue;
  readonly physics: Physics;
  /** The parameters that levels are quoted for: as shipped, or as fitted. */
  readonly law: Law;
  readonly draws: number;
  readonly seed: number;
  /** λ of the law, and its 5 and 95 % over draws, µm. */
  readonly reach: { readonly value: number; readonly low: number; readonly high: number };
  /** µm; cells nearer to the edge are flagged and left out of statistics. */
  readonly margin: number;
  readonly edge: Uint8Array;
  /** Σq·duty/(n·V) of the seen cells. */
  readonly saturation: { readonly value: number; readonly low: number; readonly high: number };
  readonly balance: Balance;
  readonly ifng: Band;
  /** pM at each cell for the law itself, the mean of chance: what markers are compared with. */
  readonly ifngOfLaw: Float64Array;
  readonly states: Readonly<Record<string, Band>>;
  readonly field: MedianMap;
  readonly fit?: Fit & { readonly expression: string };
  readonly agreement: readonly Agreement[];
  readonly warnings: readonly string[];
}

/** Of the law's field, molecules/min in the slab. */
export interface Balance {
  readonly production: number;
  readonly consumption: number;
  readonly decay: number;
  /** |production − consumption − decay|/production. */
  readonly imbalance: number;
  readonly relativeResidual: number;
}

const DRAWS = 64;
const HOURS = 48;

export function mapTissue(imported: ImportedTissue, options: MapOptions = {}): TissueMap {
  const { biology = shipped, draws = DRAWS, seed = 1, fitRegion, onProgress } = options;
  const physics = physicsOf(biology, options.overrides);
  const tissue = freeze(imported, physics, options.secretors);
  const levels = createLevels(tissue, physics);
  const bounds = boundsOf(biology);
  const responses = responsesOf(biology, tissue, options.overrides);
  const asShipped: Law = { ...physics, halfMaximum: tissue.halfMaximum };
  const markers = markersSeen(imported, responses);
  const marginOf = (law: Law) => Math.max(100, 2 * levels.reach(law));
  const fit =
    fitRegion &&
    fitOn(fitRegion, {
      tissue,
      markers,
      margin: marginOf(asShipped),
      bounds,
      asShipped,
      levels,
      responses,
      onProgress,
    });
  const law = fit ? fittedLaw(asShipped, fit) : asShipped;
  const margin = marginOf(law);
  const edge = edgeOf(tissue, margin);
  const central = levels.solve(law, { seed, copies: COPIES });
  const laws = drawLaws(bounds, draws, seed, fit && ((draw) => fit.draw(draw, seed)));
  const collected = createMedianMap(tissue, draws);
  let done = 0;
  levels.solveEach(
    laws.map((drawn, k) => ({ law: drawn, seed: seed * 1009 + k, copies: 0 })),
    (map) => {
      collected.add(map);
      onProgress?.(++done / draws, `draw ${done} of ${draws}`);
    },
  );
  const { ifng, field } = collected.bands();
  const states = statesOf(tissue, responses, ifng);
  const quantiles = (values: readonly number[]) => {
    const sorted = Float64Array.from(values).sort();
    return { low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
  };
  const saturationOf = ({ secretion }: Law) => saturationNumber(tissue, physics, secretion);
  const result = {
    ...{ imported, tissue, physics, law, draws, seed, margin, edge, ifng, states, field },
    ifngOfLaw: Float64Array.from(central.atCells),
    reach: { value: levels.reach(law), ...quantiles(laws.map(levels.reach)) },
    saturation: { value: saturationOf(law), ...quantiles(laws.map(saturationOf)) },
    balance: balanceOf(central, physics),
    ...(fit && { fit }),
  };
  const agreement = markers.flatMap(({ marker, state, type, measured }) =>
    subsetsOf(tissue, edge, type, measured, fitRegion).map(({ subset, cells }) =>
      agreementOf({
        marker,
        state,
        subset,
        cells,
        measured,
        predicted: central.atCells,
        shifted: shiftedMap(tissue, central, cells),
        tissue,
        seed,
      }),
    ),
  );
  return { ...result, agreement, warnings: warningsOf({ ...result, agreement }, fitRegion !== undefined) };
}

/** A scale that the data do not pin stays as shipped. */
function fittedLaw(law: Law, { secretion, halfMaximum }: Fit): Law {
  return {
    ...law,
    ...(secretion.identifiable && { secretion: secretion.best }),
    ...(halfMaximum.identifiable && { halfMaximum: halfMaximum.best }),
  };
}

function responsesOf(biology: Biology, { type }: FrozenTissue, parameters: Readonly<Record<string, number>> = {}) {
  const hears = biology.mechanisms.find((m) => m.name === "jak-stat")?.actsOn.flatMap((p) => p.types) ?? [];
  const present = [...new Set(type)].filter((name) => hears.includes(name));
  return new Map(
    present.map((name) => [
      name as string,
      doseResponse({ biology, type: name, hours: HOURS, field: FIELD, parameters }),
    ]),
  );
}

/** Cells of one type with the marker, away from the edge; where there is a fit, those it saw and those it did not. */
function subsetsOf(
  tissue: FrozenTissue,
  edge: Uint8Array,
  type: string,
  measured: Float64Array,
  region: MapOptions["fitRegion"],
): { subset: string; cells: number[] }[] {
  const all = [...tissue.type.keys()].filter(
    (i) => tissue.type[i] === type && edge[i] === 0 && Number.isFinite(measured[i]),
  );
  if (!region) return all.length > 0 ? [{ subset: type, cells: all }] : [];
  const parts = [
    { subset: `${type}, fit region`, cells: all.filter((i) => region.inside[i] === 1) },
    { subset: `${type}, outside the fit region`, cells: all.filter((i) => region.inside[i] !== 1) },
  ];
  return parts.filter(({ cells }) => cells.length > 0);
}

function statesOf(tissue: FrozenTissue, responses: ReadonlyMap<string, DoseResponse>, ifng: Band) {
  const columns = [...new Set([...responses.values()].flatMap((response) => response.columns))].filter(
    (name) => name !== "damage",
  );
  const apply = (column: string, levels: Float64Array) =>
    levels.map((level, i) => {
      const response = responses.get(tissue.type[i]!);
      return response?.columns.includes(column) ? response.at(column, level) : Number.NaN;
    });
  const band = (column: string): Band => ({
    median: apply(column, ifng.median),
    low: apply(column, ifng.low),
    high: apply(column, ifng.high),
  });
  return Object.fromEntries(columns.map((column) => [column, band(column)]));
}

function saturationNumber({ canSecrete, capacity }: FrozenTissue, { duty, perAmount }: Physics, secretion: number) {
  const made = secretion * perAmount * duty * canSecrete.reduce((sum, can) => sum + can, 0);
  const most = capacity.reduce((sum, v) => sum + v, 0);
  return most > 0 ? made / most : made > 0 ? Number.POSITIVE_INFINITY : 0;
}

function balanceOf({ balance, residual }: LevelMap, { perAmount }: Physics): Balance {
  const { production, consumption, decay } = balance;
  return {
    production: production / perAmount,
    consumption: consumption / perAmount,
    decay: decay / perAmount,
    imbalance: production > 0 ? Math.abs(production - consumption - decay) / production : 0,
    relativeResidual: residual,
  };
}

/** q in molecules/s, K_M in pM, D in µm²/s, as published. */
export const publishedLaw = ({ secretion, halfMaximum, diffusivity }: Law) => ({
  secretion: fromEngine(secretion, "molecules/s"),
  halfMaximum,
  diffusivity: fromEngine(diffusivity, "µm2/s"),
});

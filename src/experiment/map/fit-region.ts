/** The fit of q and K_M on a region of a tissue (`fit.ts` says how). */
import type { DoseResponse } from "../dose-response.js";
import type { boundsOf, Law } from "./draws.js";
import { edgeOf } from "./edge.js";
import { type Fit, fitScales } from "./fit.js";
import type { FrozenTissue } from "./frozen.js";
import { COPIES, type Levels } from "./levels.js";
import type { markersSeen } from "./markers.js";

/** Tumor cells with PD-L1, away from the edge. */
const FEWEST = 50;

export interface FitRegion {
  readonly expression: string;
  /** 1 where a cell lies in the region. */
  readonly inside: Uint8Array;
}

/** q and K_M fitted on the PD-L1 of the tumor cells of a region; nothing where there are too few. */
export function fitOn(
  { expression, inside }: FitRegion,
  given: {
    tissue: FrozenTissue;
    markers: ReturnType<typeof markersSeen>;
    margin: number;
    bounds: ReturnType<typeof boundsOf>;
    asShipped: Law;
    levels: Levels;
    responses: ReadonlyMap<string, DoseResponse>;
    onProgress: ((done: number, words: string) => void) | undefined;
  },
): (Fit & { expression: string }) | undefined {
  const { tissue, markers, levels } = given;
  const seen = markers.find(({ state }) => state === "pdl1");
  const response = given.responses.get("tumor");
  if (!seen || !response) return undefined;
  const edge = edgeOf(tissue, given.margin);
  const cells = [...tissue.type.keys()].filter(
    (i) => tissue.type[i] === seen.type && inside[i] === 1 && edge[i] === 0 && Number.isFinite(seen.measured[i]),
  );
  if (cells.length < FEWEST) return undefined;
  const at = (values: ArrayLike<number>) => Float64Array.from(cells, (i) => values[i]!);
  let done = 0;
  const fit = fitScales({
    bounds: given.bounds,
    diffusivity: given.asShipped.diffusivity,
    marker: at(seen.measured),
    x: at(tissue.x),
    y: at(tissue.y),
    predict(laws) {
      const predicted: Float64Array[] = [];
      levels.solveEach(
        laws.map((law) => ({ law, seed: 1, copies: COPIES })),
        ({ atCells }, n) => {
          given.onProgress?.(0, `fitting, field ${++done} of ${laws.length}`);
          predicted[n] = at(atCells).map((level) => response.at("pdl1", level));
        },
      );
      return predicted;
    },
  });
  return { ...fit, expression };
}

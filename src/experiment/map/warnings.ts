/** What the reader of a map must know before believing it, in words. */
import type { TissueMap } from "./map-tissue.js";

/** Saturation number from which on no gradient should be read. */
export const saturated = 0.7;

export function warningsOf(
  map: Pick<TissueMap, "saturation" | "tissue" | "edge" | "fit" | "law" | "agreement">,
  wantsFit: boolean,
): string[] {
  const { saturation, tissue, edge, fit } = map;
  const able = tissue.canSecrete.reduce((sum, can) => sum + can, 0);
  const inside = edge.reduce((sum, at) => sum + (at === 0 ? 1 : 0), 0);
  const words: string[] = [];
  if (able === 0) words.push("no cell can secrete IFN-γ here: every level is 0");
  if (saturation.value > saturated)
    words.push(
      `saturation number ${saturation.value.toFixed(2)} > ${saturated}: consumption is full, levels are set by decay, and no gradient should be read`,
    );
  else if (saturation.high > saturated && able > 0)
    words.push(
      `within the uncertainty of q the saturation number passes ${saturated} (95 % quantile ${saturation.high.toFixed(1)}): gradients may be flatter than shown`,
    );
  if (inside === 0) words.push("every cell lies in the margin: the tissue is too small for statistics");
  if (wantsFit && !fit)
    words.push("the fit region holds fewer than 50 tumor cells with PD-L1 away from the edge: nothing was fitted");
  for (const scale of ["secretion", "halfMaximum"] as const)
    if (fit && !fit[scale].identifiable)
      words.push(
        `${scale === "secretion" ? "q" : "K_M"} is not identifiable from the cells where ${fit.expression}: it stays as shipped, and draws span its range`,
      );
  return words;
}

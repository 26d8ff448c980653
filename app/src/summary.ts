/** The tissue in one sentence, for people who listen. */
import type { Told } from "./engine/frame";
import { changed, count, spokenTime } from "./format";

export function spokenSummary(now: Told, first: Told): string {
  const tumor = now.counts.tumor ?? 0;
  const killers = now.counts.CD8 ?? 0;
  const pdl1 = now.means["tumor.pdl1"];
  const change = changed(first.counts.tumor ?? 0, tumor)
    .replace("\u2212", "minus ")
    .replace("+", "plus ");
  const shield = pdl1 === undefined || Number.isNaN(pdl1) ? "" : `, PD-L1 ${pdl1.toFixed(1)} fold`;
  return `${spokenTime(now.hours * 60)}: ${count(tumor)} tumor cells, ${change} since the start, ${count(killers)} killer T cells${shield}.`;
}

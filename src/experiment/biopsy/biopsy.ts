/**
 * A virtual biopsy: what a pathologist would read off a sample of a tissue, simulated or real, each read-out with its
 * sampling error. The same seed gives the same bounds.
 */
import type { CellType } from "../../formats/cell-types.js";
import { type Compartments, compartmentsOf } from "./compartments.js";
import { type GCross, gCrossOf } from "./g-cross.js";
import { type Infiltration, infiltrationOf } from "./infiltration.js";
import { type Mixing, mixingOf } from "./mixing-score.js";
import { neighbourhoodsOf, sharesOf } from "./neighbourhoods.js";
import { type Pdl1Scores, pdl1ScoresOf, type Stain } from "./pdl1.js";
import { type Ripley, ripleyOf } from "./ripley.js";
import { type Estimate, type Reading, Tiles } from "./sampling-error.js";
import { type Signatures, signaturesOf } from "./signatures.js";
import type { Specimen } from "./specimen.js";
import { areaOf } from "./window.js";

export interface BiopsyPlan {
  readonly seed: number;
  /** µm: half the width of the invasive margin. */
  readonly margin: number;
  /** Cell types whose places are set against each other. */
  readonly pairs: readonly (readonly [from: CellType, to: CellType])[];
  /** Number of cellular neighbourhoods. */
  readonly neighbourhoods: number;
}

export interface SpecimenReport {
  readonly name: string;
  readonly cells: number;
  readonly areaMm2: number;
  readonly counts: Readonly<Partial<Record<CellType, number>>>;
  readonly pdl1: Reading<Pdl1Scores>;
  readonly cd8: Infiltration;
  readonly signatures: Reading<Signatures>;
  readonly mixing: Mixing;
  readonly gCross: readonly Reading<GCross>[];
  readonly ripley: readonly Reading<Ripley>[];
  /** % of the cells in each neighbourhood. */
  readonly neighbourhoods: readonly Estimate[];
}

export interface BiopsyReport {
  readonly specimens: readonly SpecimenReport[];
  readonly compositions: readonly Readonly<Partial<Record<CellType, number>>>[];
  /** Per specimen and cell: where it lies and in which neighbourhood. */
  readonly placed: readonly { readonly compartments: Compartments; readonly neighbourhood: Uint8Array }[];
}

/** A type with fewer cells has no spatial statistics. */
const fewestOfType = 10;

/** @param stains what is taken for PD-L1 in each specimen, or why nothing can be */
export function biopsyOf(
  specimens: readonly Specimen[],
  stains: readonly Reading<Stain>[],
  plan: BiopsyPlan,
): BiopsyReport {
  const { compositions, of } = neighbourhoodsOf(specimens, plan.neighbourhoods, plan.seed);
  const read = specimens.map((specimen, s) => {
    const tiles = new Tiles(specimen.window.width, specimen.window.height, plan.seed);
    const compartments = compartmentsOf(specimen, tiles);
    const stain = stains[s]!;
    const counts: Partial<Record<CellType, number>> = {};
    for (const type of specimen.type) counts[type] = (counts[type] ?? 0) + 1;
    const spatial = <T>(statistic: (at: Specimen, from: CellType, to: CellType, tiles: Tiles) => T) =>
      plan.pairs.map(([from, to]): Reading<T> => {
        const scarce = [from, to].find((type) => (counts[type] ?? 0) < fewestOfType);
        return scarce === undefined
          ? statistic(specimen, from, to, tiles)
          : { absent: `${from} to ${to}: ${counts[scarce] ?? 0} ${scarce} cells; at least ${fewestOfType} are needed` };
      });
    const report: SpecimenReport = {
      name: specimen.name,
      cells: specimen.type.length,
      areaMm2: areaOf(specimen.window) / 1e6,
      counts,
      pdl1: "absent" in stain ? stain : pdl1ScoresOf(specimen, stain, compartments, tiles, plan.margin),
      cd8: infiltrationOf(specimen, compartments, tiles, plan.margin),
      signatures: signaturesOf(specimen, tiles),
      mixing: mixingOf(specimen, tiles),
      gCross: spatial(gCrossOf),
      ripley: spatial(ripleyOf),
      neighbourhoods: sharesOf(specimen, of[s]!, compositions.length, tiles),
    };
    return { report, placed: { compartments, neighbourhood: of[s]! } };
  });
  return { specimens: read.map(({ report }) => report), compositions, placed: read.map(({ placed }) => placed) };
}

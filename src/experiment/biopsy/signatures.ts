/**
 * Expression signatures from the states of a model: what a bulk assay of the sample would see, gene by gene.
 *
 *   E_g = (Σ over cells of expression)/(number of cells)        housekeeping genes: 1 per cell
 *   T-cell-inflamed profile = Σ w_g · log₂(E_g + ε)        IFN-γ signature = mean of log₂(E_g + ε) over six genes
 *   IFNG.GS = log₂(IRF1 of immune cells per cell + ε)      ISG.RS = log₂(mean chronic state of tumor cells + ε)
 *
 * Scores compare runs and samples with each other. They are not on the scale of any assay, and no published cut-off holds for
 * them. The chronic interferon state of a tumor cell is its memory of IFN-γ where the run has one, else its total STAT1 over
 * basal, which stays up long after the signal; the ratio IFNG.GS/ISG.RS is the difference of the two logs. ε = 0.001 (assumed).
 *
 * Sources: Cristescu 2018, Ayers 2017; Benci et al. 2019, Cell 178:933, for the idea of the two sides.
 */
import { log2 } from "../../numerics/math.js";
import { present } from "./infiltration.js";
import type { Reading, Tiles } from "./sampling-error.js";
import { geneSources, ifngGenes, inflamedWeights } from "./signature-genes.js";
import { isImmune, type Specimen } from "./specimen.js";

const floor = 1e-3;
const log = (expression: number) => log2(expression + floor);

export interface Signatures {
  readonly inflamed18: Reading;
  readonly ifng6: Reading;
  readonly ifngGs: Reading;
  readonly isgRs: Reading;
  /** log₂ of IFNG.GS/ISG.RS. */
  readonly ratio: Reading;
  /** Mean expression per cell of each gene of the two signatures. */
  readonly genes: Readonly<Record<string, number>>;
  /** State columns that a gene needs and this table has not. */
  readonly missing: readonly string[];
}

const needed = ["irf1", "stat1"] as const;

/** Absent, with the reason, for a table that holds no states of a model. */
export function signaturesOf(specimen: Specimen, tiles: Tiles): Reading<Signatures> {
  const { type, columns } = specimen;
  const lacking = needed.filter((name) => !columns[name]);
  if (lacking.length > 0)
    return { absent: `it is read from states of the model, and the table has no column ${lacking.join(", ")}` };
  /** The first of the columns that the cell has; its lineage may have none of them. */
  const state = (names: readonly string[], i: number) =>
    names.map((name) => columns[name]?.[i] ?? Number.NaN).find((value) => !Number.isNaN(value)) ?? 0;
  const expression = (gene: string, i: number) =>
    geneSources[gene]!.reduce(
      (sum, { types, state: names }) =>
        types.includes(type[i]!) ? sum + (names === undefined ? 1 : state(names, i)) : sum,
      0,
    );
  const genes = [...new Set([...Object.keys(inflamedWeights), ...ifngGenes])].sort();
  const cells = tiles.sum(specimen, () => 1);
  const perGene = Object.fromEntries(genes.map((gene) => [gene, tiles.sum(specimen, (i) => expression(gene, i))]));
  const score = (weights: Readonly<Record<string, number>>) => {
    const names = Object.keys(weights);
    return tiles.estimate([cells, ...names.map((gene) => perGene[gene]!)], (n, ...sums) =>
      sums.reduce((total, sum, g) => total + weights[names[g]!]! * log(sum / n), 0),
    );
  };
  const tumor = tiles.sum(specimen, (i) => Number(type[i] === "tumor"));
  const chronicState = (i: number) => (columns.memory ? state(["memory"], i) : Math.max(0, state(["stat1"], i) - 1));
  const chronic = tiles.sum(specimen, (i) => (type[i] === "tumor" ? chronicState(i) : 0));
  const immune = tiles.sum(specimen, (i) => (isImmune(type[i]!) ? state(["irf1"], i) : 0));
  const gs = (sum: number, n: number) => log(sum / n);
  const noTumor = "the sample holds no tumor cell";
  const unread = genes.flatMap((gene) =>
    geneSources[gene]!.flatMap(({ state: names }) =>
      names && !names.some((name) => columns[name]) ? [names[0]!] : [],
    ),
  );
  return {
    inflamed18: score(inflamedWeights),
    ifng6: score(Object.fromEntries(ifngGenes.map((gene) => [gene, 1 / ifngGenes.length]))),
    ifngGs: tiles.estimate([immune, cells], gs),
    isgRs: present(noTumor, tiles.estimate([chronic, tumor], gs)),
    ratio: present(
      noTumor,
      tiles.estimate([immune, cells, chronic, tumor], (a, n, b, t) => gs(a, n) - gs(b, t)),
    ),
    genes: Object.fromEntries(genes.map((gene) => [gene, perGene[gene]!.reduce((a, b) => a + b, 0) / type.length])),
    missing: [...new Set(unread)].sort(),
  };
}

import { describe, expect, it } from "vitest";
import type { CellType } from "../../formats/cell-types.js";
import { type Estimate, Tiles } from "./sampling-error.js";
import { geneSources, ifngGenes, inflamedWeights } from "./signature-genes.js";
import { type Signatures, signaturesOf } from "./signatures.js";
import type { Specimen } from "./specimen.js";
import { rectangle } from "./window.js";

const states = ["irf1", "stat1", "cxcl9", "secreting", "exhaustion", "pdl1_fold", "mhc1_fold"] as const;
type States = Partial<Record<(typeof states)[number], number>>;

/** 50 tumor cells, 30 CD8 T cells and 20 macrophages on a square; each type in one state. */
function specimen(of: Partial<Record<CellType, States>>): Specimen {
  const type = Array.from({ length: 100 }, (_, i): CellType => (i < 50 ? "tumor" : i < 80 ? "CD8" : "macrophage"));
  const column = (name: (typeof states)[number]) => Float64Array.from(type, (t) => of[t]?.[name] ?? Number.NaN);
  return {
    name: "",
    id: type.map((_, i) => String(i)),
    x: Float64Array.from(type, (_, i) => 60 * (i % 10) + 30),
    y: Float64Array.from(type, (_, i) => 60 * Math.floor(i / 10) + 30),
    radius: new Float64Array(100).fill(5),
    type,
    columns: Object.fromEntries(states.map((name) => [name, column(name)])),
    window: rectangle(600, 600),
  };
}
const read = (of: Partial<Record<CellType, States>>) =>
  signaturesOf(specimen(of), new Tiles(600, 600, 1)) as Signatures;
const value = (reading: object) => (reading as Estimate).value;
const resting = {
  tumor: { irf1: 0, stat1: 1, cxcl9: 0, pdl1_fold: 1, mhc1_fold: 1 },
  CD8: { secreting: 0, exhaustion: 0 },
  macrophage: { irf1: 0, stat1: 1, cxcl9: 0 },
};

describe("signatures", () => {
  it("know a source for each of their genes, and the weights sum to what was published", () => {
    for (const gene of [...Object.keys(inflamedWeights), ...ifngGenes]) expect(geneSources[gene], gene).toBeDefined();
    expect(Object.keys(inflamedWeights)).toHaveLength(18);
    expect(Object.values(inflamedWeights).reduce((a, b) => a + b)).toBeCloseTo(1.142788, 9);
  });

  it("are the mean log of the genes, told by hand", () => {
    const { ifng6, genes } = read({ ...resting, CD8: { secreting: 0.5, exhaustion: 0 } });
    expect(genes.IFNG).toBeCloseTo(0.15, 12); // 30 of 100 cells at one half
    expect(genes.STAT1).toBeCloseTo(1, 12);
    expect(genes["HLA-DRA"]).toBeCloseTo(0.2, 12); // the macrophages
    const log = (x: number) => Math.log2(x + 1e-3);
    expect(value(ifng6)).toBeCloseTo((log(0.15) + log(1) + log(0.2) + 3 * log(0)) / 6, 9);
  });

  it("rise with interferon in tumor cells, and never fall", () => {
    let before = Number.NEGATIVE_INFINITY;
    for (const irf1 of [0, 0.1, 0.5, 1]) {
      const tumor = { irf1, stat1: 1 + 3 * irf1, cxcl9: irf1, pdl1_fold: 1 + 9 * irf1, mhc1_fold: 1 + 7 * irf1 };
      const score = value(read({ ...resting, tumor }).inflamed18);
      expect(score).toBeGreaterThan(before);
      before = score;
    }
  });

  it("set the interferon of immune cells against the chronic state of tumor cells", () => {
    const acute = read({ ...resting, macrophage: { irf1: 1, stat1: 2, cxcl9: 1 } });
    const chronic = read({ ...resting, tumor: { ...resting.tumor, stat1: 4 } });
    expect(value(acute.ratio)).toBeGreaterThan(value(chronic.ratio) + 5);
    expect(value(chronic.isgRs)).toBeCloseTo(Math.log2(3 + 1e-3), 9);
    expect(value(acute.ratio)).toBeCloseTo(value(acute.ifngGs) - value(acute.isgRs), 12);
  });

  it("take the state nearest to a gene where a run has one", () => {
    const at = specimen(resting);
    const more = {
      ido1: Float64Array.from(at.type, (t) => (t === "tumor" ? 0.5 : Number.NaN)),
      memory: at.columns.stat1!,
    };
    const { genes, isgRs } = signaturesOf(
      { ...at, columns: { ...at.columns, ...more } },
      new Tiles(600, 600, 1),
    ) as Signatures;
    expect(genes.IDO1).toBeCloseTo(0.25, 12); // 50 tumor cells at one half, macrophages at their IRF1 of nought
    expect(value(isgRs)).toBeCloseTo(Math.log2(1 + 1e-3), 9);
  });

  it("are not read from a table without states, and say which a run lacks", () => {
    const at = specimen(resting);
    expect(signaturesOf({ ...at, columns: {} }, new Tiles(600, 600, 1))).toEqual({
      absent: "it is read from states of the model, and the table has no column irf1, stat1",
    });
    const { exhaustion: _, ...rest } = at.columns;
    expect((signaturesOf({ ...at, columns: rest }, new Tiles(600, 600, 1)) as Signatures).missing).toEqual([
      "exhaustion",
    ]);
  });
});

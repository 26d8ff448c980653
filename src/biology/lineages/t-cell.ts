import { lineage } from "../../engine/declare.js";

/** T cells: CD8 killers, CD4 helpers and regulatory cells. */
export const tCell = lineage({
  name: "T",
  cellTypes: {
    CD8: { diameter: 8, source: "chapman1981", meaning: "cytotoxic T cell, specific for the tumor" },
    CD4: { diameter: 8, source: "chapman1981", meaning: "CD4 T cell (bystander for now)" },
    Treg: { diameter: 8, source: "chapman1981", meaning: "regulatory T cell: an IL-2 sink" },
  },
  columns: {
    secreting: { symbol: "s", unit: "1", initial: 0, meaning: "activity of cytokine secretion" },
    licence: {
      symbol: "\\ell",
      unit: "min",
      initial: 0,
      meaning: "antigen contact so far, up to the lag of first secretion",
    },
    burst: { symbol: "b", unit: "min", initial: 0, meaning: "antigen contact since the last refractory period" },
    refractory: { symbol: "w", unit: "min", initial: 0, meaning: "time left before it can secrete again" },
    roaming: { symbol: "f", unit: "min", initial: 0, meaning: "time left of free motion after a contact" },
    exhaustion: { symbol: "x", unit: "1", initial: 0, every: 6, meaning: "reversible exhaustion", bounds: [0, 1] },
    fixation: {
      symbol: "F",
      unit: "1",
      initial: 0,
      every: 6,
      meaning: "exhaustion that no longer reverts",
      bounds: [0, 1],
    },
    primed: {
      symbol: "i",
      unit: "min",
      initial: 1440,
      meaning: "time left in which antigen contact makes IL-2",
      bounds: [0, 1440],
    },
  },
});

export const cd8 = tCell.only("CD8");
export const treg = tCell.only("Treg");

import { lineage } from "../../engine/declare.js";

/** T cells: CD8 killers, CD4 helpers and regulatory cells. */
export const tCell = lineage({
  name: "T",
  cellTypes: {
    CD8: { diameter: 8, source: "chapman1981", meaning: "cytotoxic T cell, specific for the tumor" },
    CD4: { diameter: 8, source: "chapman1981", meaning: "helper T cell, naive to Th1 by its T-bet" },
    Treg: { diameter: 8, source: "chapman1981", meaning: "regulatory T cell" },
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
      meaning: "exhaustion that no longer reverts: the terminal state",
      bounds: [0, 1],
    },
    stemlike: {
      symbol: "q",
      unit: "1",
      initial: 0.2,
      every: 6,
      meaning: "share of the stem-like programme (TCF1)",
      bounds: [0, 1],
    },
    primed: {
      symbol: "i",
      unit: "min",
      initial: 1440,
      meaning: "time left in which antigen contact makes IL-2",
      bounds: [0, 1440],
    },
    th1: { symbol: "y", unit: "1", initial: 0, every: 6, meaning: "T-bet: 0.02 naive, above 0.6 committed to Th1" },
    il12Receptor: { symbol: "\\beta", unit: "1", initial: 0, every: 6, meaning: "IL-12 receptor β2, relative" },
  },
});

export const cd8 = tCell.only("CD8");
export const cd4 = tCell.only("CD4");
export const treg = tCell.only("Treg");
/** T cells that help or kill, all but the regulatory ones. */
export const conventional = tCell.only("CD8", "CD4");

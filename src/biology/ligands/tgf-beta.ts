import { ligand } from "../../engine/declare.js";

/** Active TGF-β: brakes killers, keeps T cells out and helpers from Th1, makes regulatory T cells and matrix. */
export const tgfb = ligand({
  name: "tgfb",
  title: "TGF-β",
  unit: "pM",
  molarMass: 25,
  initial: 16,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 26,
    unit: "µm2/s",
    meaning: "diffusion in tissue",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [5, 60],
  },
  decay: {
    symbol: "\\lambda",
    value: 1.65e-4,
    unit: "1/s",
    meaning: "loss without cells, 14.3 per day (Robertson-Tessi 2012)",
    origin: "fitted",
    source: "qspio-tnbc",
    range: [5e-5, 5e-4],
  },
  readBy: [
    { what: "Treg conversion", halfMaximum: 70 },
    { what: "T cells", halfMaximum: 140 },
    { what: "fibroblasts", halfMaximum: 70 },
    { what: "M2", halfMaximum: 140 },
  ],
});

import { ligand } from "../../engine/declare.js";

/** Interleukin-10 of regulatory T cells and M2 macrophages. */
export const il10 = ligand({
  name: "il10",
  title: "IL-10",
  unit: "pM",
  molarMass: 37,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 2.7,
    unit: "µm2/s",
    meaning: "diffusion in tissue (2.7–30)",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [2, 30],
  },
  decay: {
    symbol: "\\lambda",
    value: 4.6e-5,
    unit: "1/s",
    meaning: "loss without cells, 4 per day",
    origin: "fitted",
    source: "qspio-tnbc",
    range: [1e-5, 2e-4],
  },
  readBy: [
    { what: "M2", halfMaximum: 8 },
    { what: "phagocytosis", halfMaximum: 270 },
  ],
});

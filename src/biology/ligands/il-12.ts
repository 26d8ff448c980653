import { ligand } from "../../engine/declare.js";

/** Interleukin-12: made by licensed dendritic cells and M1 macrophages; helpers, NK cells and macrophages answer. */
export const il12 = ligand({
  name: "il12",
  title: "IL-12",
  unit: "pM",
  molarMass: 70,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 4,
    unit: "µm2/s",
    meaning: "diffusion in tissue (3.97 in one model, up to 25)",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [2, 25],
  },
  decay: {
    symbol: "\\lambda",
    value: 6.4e-6,
    unit: "1/s",
    meaning: "loss without cells, half-life 30 h (Carreño 2000)",
    origin: "measured",
    source: "qspio-tnbc",
    range: [3e-6, 7e-5],
  },
  readBy: [
    { what: "Th1", halfMaximum: 2 },
    { what: "NK", halfMaximum: 2 },
    { what: "M1", halfMaximum: 0.14 },
  ],
});

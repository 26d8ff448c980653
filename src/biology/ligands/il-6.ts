import { ligand } from "../../engine/declare.js";

/** Interleukin-6 of fibroblasts and macrophages: here the call of granulocytic suppressors. */
export const il6 = ligand({
  name: "il6",
  title: "IL-6",
  unit: "pM",
  molarMass: 21,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 13.3,
    unit: "µm2/s",
    meaning: "diffusion in tissue",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [5, 40],
  },
  decay: {
    symbol: "\\lambda",
    value: 5e-5,
    unit: "1/s",
    meaning: "loss without cells",
    origin: "assumed",
    source: "ifng-lab",
    range: [1e-5, 2e-4],
  },
  readBy: [{ what: "PMN-MDSC entry", halfMaximum: 460 }],
});

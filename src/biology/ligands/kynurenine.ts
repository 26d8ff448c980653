import { ligand } from "../../engine/declare.js";

/** Kynurenine: what IDO1 makes of tryptophan; it holds T cells back through the aryl hydrocarbon receptor. */
export const kynurenine = ligand({
  name: "kynurenine",
  title: "kynurenine",
  unit: "pM",
  molarMass: 0.208,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 500,
    unit: "µm2/s",
    meaning: "diffusion in tissue, of a small molecule",
    origin: "assumed",
    source: "ifng-lab",
    range: [200, 900],
  },
  decay: {
    symbol: "\\lambda",
    value: 0,
    unit: "1/s",
    meaning: "no loss but through vessels",
    origin: "assumed",
    source: "ifng-lab",
    range: [0, 1e-4],
  },
  readBy: [
    { what: "T-cell division", halfMaximum: 40000000.0 },
    { what: "Treg conversion", halfMaximum: 30000000.0 },
  ],
});

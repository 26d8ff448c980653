import { ligand } from "../../engine/declare.js";

/** Tryptophan: from the blood, eaten by cells that hold IDO1. */
export const tryptophan = ligand({
  name: "tryptophan",
  title: "tryptophan",
  unit: "pM",
  molarMass: 0.204,
  initial: 60e6,
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
    meaning: "no loss but through cells and vessels",
    origin: "assumed",
    source: "ifng-lab",
    range: [0, 1e-4],
  },
  readBy: [
    { what: "T-cell division", halfMaximum: 3000000.0 },
    { what: "IDO1", halfMaximum: 10000000.0 },
  ],
});

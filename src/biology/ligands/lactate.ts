import { ligand } from "../../engine/declare.js";

/** Lactate of glycolytic tumor cells. */
export const lactate = ligand({
  name: "lactate",
  title: "lactate",
  unit: "pM",
  molarMass: 0.09,
  initial: 2e9,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 800,
    unit: "µm2/s",
    meaning: "diffusion in tissue, of a small molecule",
    origin: "assumed",
    source: "ifng-lab",
    range: [300, 1200],
  },
  decay: {
    symbol: "\\lambda",
    value: 0,
    unit: "1/s",
    meaning: "no loss but through vessels",
    origin: "assumed",
    source: "ifng-lab",
    range: [0, 1e-3],
  },
  readBy: [
    { what: "T cells", halfMaximum: 10000000000.0 },
    { what: "M2", halfMaximum: 10000000000.0 },
  ],
});

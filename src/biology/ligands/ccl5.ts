import { ligand } from "../../engine/declare.js";

/** CCL5: calls dendritic cells. */
export const ccl5 = ligand({
  name: "ccl5",
  title: "CCL5",
  unit: "pM",
  molarMass: 8,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 20.6,
    unit: "µm2/s",
    meaning: "diffusion in tissue",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [5, 50],
  },
  decay: {
    symbol: "\\lambda",
    value: 1e-4,
    unit: "1/s",
    meaning: "loss without cells",
    origin: "assumed",
    source: "ifng-lab",
    range: [2e-5, 5e-4],
  },
  readBy: [{ what: "dendritic cell entry", halfMaximum: 1000 }],
});

import { ligand } from "../../engine/declare.js";

/** CCL2: calls monocytes and monocytic suppressors through CCR2. */
export const ccl2 = ligand({
  name: "ccl2",
  title: "CCL2",
  unit: "pM",
  molarMass: 8.7,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 2.9,
    unit: "µm2/s",
    meaning: "diffusion in tissue (2.9–20)",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [2, 25],
  },
  decay: {
    symbol: "\\lambda",
    value: 1.67e-5,
    unit: "1/s",
    meaning: "loss without cells, 0.06 per hour (Tanimoto 2007)",
    origin: "fitted",
    source: "qspio-tnbc",
    range: [5e-6, 1e-4],
  },
  readBy: [{ what: "CCR2 cells", halfMaximum: 230 }],
});

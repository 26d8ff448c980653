import { ligand } from "../../engine/declare.js";

/** CXCL9 and CXCL10 taken together: the call that CXCR3⁺ T cells follow. */
export const cxcl9 = ligand({
  name: "cxcl9",
  title: "CXCL9/10",
  unit: "pM",
  molarMass: 11.7,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 20,
    unit: "µm2/s",
    meaning: "diffusion in tissue, after other chemokines (14.7–20.6); the matrix-bound part is left out",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [5, 50],
  },
  decay: {
    symbol: "\\lambda",
    value: 1e-4,
    unit: "1/s",
    meaning: "loss without cells, half-life 1.9 h, after CXCL13",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [2e-5, 5e-4],
  },
  readBy: [{ what: "CXCR3⁺ T-cell entry", halfMaximum: 1000 }],
});

import { ligand } from "../../engine/declare.js";

/** CCL22: calls regulatory T cells through CCR4. */
export const ccl22 = ligand({
  name: "ccl22",
  title: "CCL22",
  unit: "pM",
  molarMass: 8,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 20,
    unit: "µm2/s",
    meaning: "diffusion in tissue, as other chemokines",
    origin: "assumed",
    source: "ifng-lab",
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
  readBy: [{ what: "CCR4⁺ Treg entry", halfMaximum: 300 }],
});

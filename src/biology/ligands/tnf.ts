import { ligand } from "../../engine/declare.js";

/** Tumor necrosis factor, the trimer: with IFN-γ it turns arrest into senescence or death. */
export const tnf = ligand({
  name: "tnf",
  title: "TNF",
  unit: "pM",
  molarMass: 51,
  initial: 0,
  diffusivity: {
    symbol: "D",
    value: 20,
    unit: "µm2/s",
    meaning: "diffusion in tissue, by its size",
    origin: "assumed",
    source: "ifng-lab",
    range: [5, 60],
  },
  decay: {
    symbol: "\\lambda",
    value: 1.3e-4,
    unit: "1/s",
    meaning: "loss without cells, half-life 1.5 h",
    origin: "assumed",
    source: "ifng-lab",
    range: [5e-5, 6e-4],
  },
  readBy: [
    { what: "apoptosis", halfMaximum: 10 },
    { what: "senescence", halfMaximum: 5 },
    { what: "CCL2", halfMaximum: 10 },
  ],
});

import { ligand } from "../../engine/declare.js";

/** Oxygen as partial pressure. */
export const oxygen = ligand({
  name: "oxygen",
  title: "oxygen",
  unit: "mmHg",
  molarMass: 0.032,
  initial: 38,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 1750,
    unit: "µm2/s",
    meaning: "diffusion in tumor tissue",
    origin: "measured",
    source: "grote1977",
    range: [1500, 2800],
  },
  decay: {
    symbol: "\\lambda",
    value: 1e-5,
    unit: "1/s",
    meaning: "loss without cells",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [0, 2e-3],
  },
  readBy: [
    { what: "tumor division", halfMaximum: 5 },
    { what: "hypoxia", halfMaximum: 10 },
    { what: "necrosis", halfMaximum: 2.5 },
  ],
});

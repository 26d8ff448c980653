import { ligand } from "../../engine/declare.js";

/** Adenosine of tissue that lacks oxygen. */
export const adenosine = ligand({
  name: "adenosine",
  title: "adenosine",
  unit: "pM",
  molarMass: 0.267,
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
    value: 0.01,
    unit: "1/s",
    meaning: "loss by uptake and deaminase, half-life about 1 min",
    origin: "assumed",
    source: "ifng-lab",
    range: [0.003, 0.05],
  },
  readBy: [{ what: "T cells, effective", halfMaximum: 1e7 }],
});

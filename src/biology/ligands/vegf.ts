import { ligand } from "../../engine/declare.js";

/** VEGF-A of tumor cells that lack oxygen: mends vessels. */
export const vegf = ligand({
  name: "vegf",
  title: "VEGF-A",
  unit: "pM",
  molarMass: 45,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 28,
    unit: "µm2/s",
    meaning: "diffusion in tissue (27–29)",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [10, 60],
  },
  decay: {
    symbol: "\\lambda",
    value: 1.92e-4,
    unit: "1/s",
    meaning: "loss without cells, 16.6 per day",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [5e-5, 5e-4],
  },
  readBy: [{ what: "endothelium", halfMaximum: 24 }],
});

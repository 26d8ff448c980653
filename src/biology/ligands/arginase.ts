import { ligand } from "../../engine/declare.js";

/** Arginase I of suppressor cells, as activity (units) per µl. */
export const arginase = ligand({
  name: "arginase",
  title: "arginase",
  unit: "U",
  molarMass: 41,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 80,
    unit: "µm2/s",
    meaning: "diffusion in tissue (63.5–100)",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [40, 120],
  },
  decay: {
    symbol: "\\lambda",
    value: 2e-6,
    unit: "1/s",
    meaning: "loss of activity",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [5e-7, 1e-5],
  },
  readBy: [{ what: "T cells", halfMaximum: 0.0617 }],
});

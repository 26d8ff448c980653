import { ligand } from "../../engine/declare.js";

/** Nitric oxide of monocytic suppressors. */
export const nitricOxide = ligand({
  name: "nitricOxide",
  title: "nitric oxide",
  unit: "pM",
  molarMass: 0.03,
  initial: 0,
  diffusivity: {
    symbol: "D",
    value: 3400,
    unit: "µm2/s",
    meaning: "diffusion in tissue (3,090–3,800)",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [2000, 4000],
  },
  decay: {
    symbol: "\\lambda",
    value: 1.56e-3,
    unit: "1/s",
    meaning: "loss, 135 per day",
    origin: "fitted",
    source: "qspio-tnbc",
    range: [1e-4, 1e-1],
  },
  readBy: [{ what: "T cells", halfMaximum: 750 }],
});

import { ligand } from "../../engine/declare.js";

/** Interleukin-2: made for a day after priming, drunk by regulatory T cells. */
export const il2 = ligand({
  name: "il2",
  title: "IL-2",
  unit: "pM",
  molarMass: 15.5,
  initial: 0,
  diffusivity: {
    symbol: "D",
    value: 10,
    unit: "µm2/s",
    meaning: "diffusion in tissue (models use 6.9–100)",
    origin: "fitted",
    source: "busse2010",
    range: [5, 100],
  },
  decay: {
    symbol: "\\lambda",
    value: 2.8e-5,
    unit: "1/s",
    meaning: "loss without cells",
    origin: "fitted",
    source: "spqsp-pdac",
    range: [1e-5, 4e-3],
  },
  readBy: [
    { what: "CD8 proliferation", halfMaximum: 100 },
    { what: "Treg uptake", halfMaximum: 10 },
    { what: "Treg division", halfMaximum: 32 },
    { what: "Treg receptors", halfMaximum: 50 },
  ],
});

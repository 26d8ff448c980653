import { ligand } from "../../engine/declare.js";

/** CSF1: keeps macrophages alive. */
export const csf1 = ligand({
  name: "csf1",
  title: "CSF1",
  unit: "pM",
  molarMass: 60,
  initial: 20,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 10,
    unit: "µm2/s",
    meaning: "diffusion in tissue",
    origin: "assumed",
    source: "ifng-lab",
    range: [5, 40],
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
  readBy: [{ what: "macrophage survival", halfMaximum: 20 }],
});

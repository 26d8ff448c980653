import { ligand } from "../../engine/declare.js";

/** Collagen laid down by activated fibroblasts: it hardly moves, lets T cells through badly, and presses on vessels. */
export const collagen = ligand({
  name: "collagen",
  title: "collagen",
  unit: "pM",
  molarMass: 300,
  initial: 0,
  every: 6,
  diffusivity: {
    symbol: "D",
    value: 0.01,
    unit: "µm2/s",
    meaning: "practically none; what there is spreads fibrils over the reach of their maker",
    origin: "assumed",
    source: "ifng-lab",
    range: [0, 0.1],
  },
  decay: {
    symbol: "\\lambda",
    value: 6e-6,
    unit: "1/s",
    meaning: "removal by proteases, half-life 1.3 d",
    origin: "assumed",
    source: "ifng-lab",
    range: [1e-6, 3e-5],
  },
  readBy: [
    { what: "walking", halfMaximum: 150000000.0 },
    { what: "vessels", halfMaximum: 200000000.0 },
  ],
});

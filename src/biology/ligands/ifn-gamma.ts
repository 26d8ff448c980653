import { ligand } from "../../engine/declare.js";

/** Interferon-γ, the dimer. Consumption (see `ifng-consumption`) decides between a niche and a field. */
export const ifng = ligand({
  name: "ifng",
  title: "IFN-γ",
  unit: "pM",
  molarMass: 32.9,
  initial: 0,
  diffusivity: {
    symbol: "D",
    value: 30,
    unit: "µm2/s",
    meaning: "diffusion in tissue; published models use 1.45–100, so this stays a preset",
    origin: "assumed",
    source: "ifng-lab",
    uncertainty: { kind: "loguniform", low: 1.5, high: 100 },
    range: [1.4, 110],
  },
  decay: {
    symbol: "\\lambda",
    value: 4.3e-5,
    unit: "1/s",
    meaning: "loss without cells, half-life 4.5 h",
    origin: "measured",
    source: "kurzrock1985",
    range: [1e-5, 1e-4],
  },
  readBy: [
    { what: "PD-L1", halfMaximum: 3.2 },
    { what: "MHC-I", halfMaximum: 1.9 },
    { what: "CXCL9/10", halfMaximum: 6.6 },
    { what: "IDO1", halfMaximum: 14.5 },
    { what: "arrest", halfMaximum: 26 },
    { what: "M1, MHC-II of presenting cells", halfMaximum: 3 },
    { what: "vessel opening", halfMaximum: 10 },
    { what: "nitric oxide of M-MDSC", halfMaximum: 10 },
    { what: "exhaustion", halfMaximum: 20 },
    { what: "Th1", halfMaximum: 50 },
    { what: "vessel collapse", halfMaximum: 100 },
  ],
});

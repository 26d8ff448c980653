import { mechanism } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * Pembrolizumab: an antibody that covers PD-1.
 *
 *   dC/dt = −(CL + Q)/V_c·C + Q/V_c·C_p        dC_p/dt = Q/V_p·(C − C_p)        free PD-1 × 1/(1 + f·C/K_d)
 *
 * Concentrations in nM; the tumor sees the share f of plasma.
 */
export const pembrolizumab = mechanism({
  name: "pembrolizumab",
  claim: "anti-PD-1 frees T cells from PD-L1",
  equation: "dC/dt = −(CL+Q)/V_c C + Q/V_c C_p; dC_p/dt = Q/V_p (C − C_p); a × 1/(1 + f C/K_d)",
  leavesOut: "target-mediated clearance, change of clearance with time, gradients inside the tumor",
  actsOn: [cd8],
  parameters: {
    clearance: {
      symbol: "CL",
      value: 0.22,
      unit: "l/day",
      meaning: "clearance of an 80-kg patient",
      origin: "measured",
      source: "ahamadi2017",
    },
    centralVolume: {
      symbol: "V_c",
      value: 3.48,
      unit: "l",
      meaning: "volume of plasma",
      origin: "measured",
      source: "ahamadi2017",
    },
    exchange: {
      symbol: "Q",
      value: 0.795,
      unit: "l/day",
      meaning: "exchange with the periphery",
      origin: "measured",
      source: "ahamadi2017",
    },
    peripheralVolume: {
      symbol: "V_p",
      value: 4.06,
      unit: "l",
      meaning: "volume of the periphery",
      origin: "measured",
      source: "ahamadi2017",
    },
    molarMass: {
      symbol: "m",
      value: 149,
      unit: "kDa",
      meaning: "molar mass",
      origin: "measured",
      source: "ahamadi2017",
    },
    moleculesPerPicomolar: {
      symbol: "N",
      value: 6.02214076e-4,
      unit: "molecules/µm3/pM",
      meaning: "molecules per volume in one pM (Avogadro's number)",
      origin: "derived",
      source: "ifng-lab",
    },
    tissueShare: {
      symbol: "f",
      value: 0.2,
      unit: "1",
      meaning: "concentration in the tumor over that in plasma",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.05, 0.5],
    },
    affinity: {
      symbol: "K_d",
      value: 0.029,
      unit: "nM",
      meaning: "dissociation constant with PD-1",
      origin: "measured",
      source: "pembrolizumab-bla",
    },
  },
  compartment: {
    pembrolizumabPlasma: { unit: "pM" },
    pembrolizumabPeriphery: { unit: "pM" },
  },
  course: {
    pembrolizumabPlasma: ({ body }, p) =>
      (p.exchange * body.pembrolizumabPeriphery - (p.clearance + p.exchange) * body.pembrolizumabPlasma) /
      p.centralVolume,
    pembrolizumabPeriphery: ({ body }, p) =>
      (p.exchange * (body.pembrolizumabPlasma - body.pembrolizumabPeriphery)) / p.peripheralVolume,
  },
  dose: {
    into: "pembrolizumabPlasma",
    unit: "mg",
    gain: (_, p) => 1 / (p.molarMass * p.centralVolume * p.moleculesPerPicomolar),
  },
  factor: {
    "checkpoint-engagement.freePd1": ({ body }, p) => 1 / (1 + (p.tissueShare * body.pembrolizumabPlasma) / p.affinity),
  },
});

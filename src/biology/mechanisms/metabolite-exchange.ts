import { mechanism } from "../../engine/declare.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Metabolite exchange: vessels bring tryptophan, and take kynurenine and lactate away.
 *
 *   flux of tryptophan = k·(c_p − c)        of kynurenine = −k·c        of lactate = −g·k·c
 *
 * Tryptophan and kynurenine share one coefficient, so that their sum stays that of plasma. 50 vessels per mm² of a 20 µm
 * section then exchange at 1e-4 per second.
 */
export const metaboliteExchange = mechanism({
  name: "metabolite-exchange",
  claim: "vessels bring tryptophan and wash kynurenine and lactate out",
  equation: "tryptophan k (c_p − c); kynurenine −k c; lactate −g k c",
  leavesOut: "flow that runs out of what it carries, binding to albumin, lactate of the blood",
  actsOn: [vessel],
  parameters: {
    conductance: {
      symbol: "k",
      value: 40,
      unit: "µm3/s",
      meaning: "exchange of one vessel section; only IDO1 capacity over this exchange can be told",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 800],
    },
    lactateGain: {
      symbol: "g",
      value: 5,
      unit: "1",
      meaning: "exchange of lactate over that of tryptophan: 5e-4 against 1e-4 per second",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 20],
    },
    plasmaTryptophan: {
      symbol: "c_p",
      value: 60,
      unit: "µM",
      meaning: "tryptophan of plasma (50–70)",
      origin: "assumed",
      source: "ifng-lab",
      range: [40, 80],
    },
    moleculesPerPicomolar: {
      symbol: "N",
      value: 6.02214076e-4,
      unit: "molecules/µm3/pM",
      meaning: "molecules per volume in one pM (Avogadro's number)",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  quantity: {
    washout: { unit: "µm3/min", meaning: "exchange of a vessel section", law: (_, p) => p.conductance },
  },
  secretion: { tryptophan: ({ self }, p) => self.washout * p.plasmaTryptophan * p.moleculesPerPicomolar },
  uptake: {
    tryptophan: { clearance: ({ self }) => self.washout },
    kynurenine: { clearance: ({ self }) => self.washout },
    lactate: { clearance: ({ self }, p) => self.washout * p.lactateGain },
  },
});

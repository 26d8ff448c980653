import { mechanism } from "../../engine/declare.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Oxygen supply: vessels give oxygen to the tissue around them, and hold it near their own pressure.
 *
 *   flux = k·(p_v − c)
 */
export const oxygenSupply = mechanism({
  name: "oxygen-supply",
  claim: "vessels bring oxygen",
  equation: "flux = k (p_v − c)",
  leavesOut: "haemoglobin, vessels as a network",
  actsOn: [vessel],
  parameters: {
    vesselPressure: {
      symbol: "p_v",
      value: 40,
      unit: "mmHg",
      meaning: "oxygen in tumor capillaries (38–50)",
      origin: "assumed",
      source: "ifng-lab",
      range: [30, 60],
    },
    exchange: {
      symbol: "k",
      value: 100000,
      unit: "µm3/s",
      meaning: "conductance of one capillary section, so that tissue beside it is near its pressure",
      origin: "assumed",
      source: "ifng-lab",
      range: [20000, 500000],
    },
  },
  quantity: {
    oxygenExchange: { unit: "µm3/min", meaning: "oxygen conductance of a vessel section", law: (_, p) => p.exchange },
  },
  secretion: { oxygen: ({ self }, p) => self.oxygenExchange * p.vesselPressure },
  uptake: { oxygen: { clearance: ({ self }) => self.oxygenExchange } },
});

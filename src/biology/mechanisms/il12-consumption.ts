import { mechanism } from "../../engine/declare.js";
import { nk } from "../lineages/lymphoid.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * IL-12 consumption: T cells and NK cells take up the IL-12 they answer to.
 *
 *   U = V·c/(K_U + c)
 */
export const il12Consumption = mechanism({
  name: "il12-consumption",
  claim: "T cells and NK cells consume IL-12",
  equation: "U = V c/(K_U + c)",
  leavesOut: "receptors that rise with T-bet",
  actsOn: [conventional, nk],
  parameters: {
    maximalRate: {
      symbol: "V",
      value: 0.1,
      unit: "molecules/s",
      meaning: "saturated uptake; without it the level would be a hundred times the half-maximum of M1",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.02, 1],
    },
    halfMaximum: {
      symbol: "K_U",
      value: 50,
      unit: "pM",
      meaning: "IL-12 at half of it",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 200],
    },
  },
  uptake: { il12: { maximalRate: (_, p) => p.maximalRate, halfMaximum: (_, p) => p.halfMaximum } },
});

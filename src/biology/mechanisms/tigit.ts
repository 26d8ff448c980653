import { mechanism } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * TIGIT: worn killers carry it, and CD155, which tumor cells always show, engages it and keeps CD226 from costimulating.
 *
 *   IL-2-driven division × (1 − c·x)        while bound
 *
 * It brakes division only, for the same reason as `lag3`.
 */
export const tigit = mechanism({
  name: "tigit",
  claim: "CD155 on tumor cells inhibits T cells through TIGIT",
  equation: "IL-2 division × (1 − c x)",
  leavesOut: "CD226 apart, CD155 that varies between tumors, TIGIT of NK cells and regulatory T cells",
  actsOn: [cd8],
  parameters: {
    divisionLoss: {
      symbol: "c",
      value: 0.3,
      unit: "1",
      meaning: "share of the division that TIGIT of a fully worn killer takes",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 0.7],
    },
  },
  quantity: {
    tigitSignal: { unit: "1", meaning: "TIGIT that no drug covers, relative", law: ({ self }) => self.exhaustion },
  },
  factor: { "il2-proliferation.il2Drive": ({ self }, p) => 1 - p.divisionLoss * self.tigitSignal },
});

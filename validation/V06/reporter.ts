import { mechanism, tumor } from "ifng-lab";

/**
 * A fluorescent protein behind a gene that IFN-γ drives, as the published tumor cells carry it. It stands in the column of
 * stemness, whose own mechanism the row leaves out.
 *
 *   dr/dt = (a − r)/τ, a the activity of the CXCL9/10 gene
 */
export const reporter = mechanism({
  name: "reporter",
  claim: "a fluorescent protein remembers IFN-γ for a day",
  equation: "dr/dt = (a − r)/τ",
  leavesOut: "maturation of the protein, detection through tissue",
  actsOn: [tumor],
  parameters: {
    lifetime: {
      symbol: "\\tau",
      value: 37.5,
      unit: "h",
      meaning: "mean life of a fluorescent protein: half-life 26 h (Corish and Tyler-Smith 1999)",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  rate: { stemness: ({ self }, p) => (self.cxcl9 - self.stemness) / p.lifetime },
});

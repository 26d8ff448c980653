import type { Reference } from "../references.js";

/** What becomes of drugs and of IFN-γ in the body. */
export const pharmacology = {
  kurzrock1985: {
    authors: "Kurzrock R, et al.",
    year: 1985,
    title: "Pharmacokinetics of recombinant human interferon-γ",
    in: "Cancer Res 45:2866",
  },
  shi2017: {
    authors: "Shi JG, et al.",
    year: 2017,
    title: "[population pharmacokinetics and pharmacodynamics of epacadostat]",
    in: "journal not seen",
    note: "half-life to be checked",
  },
  beatty2017: {
    authors: "Beatty GL, et al.",
    year: 2017,
    title: "[first-in-human study of the IDO1 inhibitor epacadostat]",
    in: "journal not seen",
  },
} as const satisfies Record<string, Reference>;

/** Biopsies for the library: a sample of a tissue, and what is read from it. */
export { type BiopsyReport, biopsyOf } from "./biopsy.js";
export { blocksOf, stainOf } from "./blocks.js";
export { takeSample } from "./sample.js";

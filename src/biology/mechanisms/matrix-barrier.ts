import { max, mechanism, min } from "../../engine/declare.js";
import { collagen } from "../ligands/collagen.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * Matrix barrier: T cells walk slower where collagen leaves small pores, and stop where it leaves none.
 *
 *   porosity φ = K/(K + C)        speed × max(0, min(1, (φ − φ_min)/(1 − φ_min)))
 */
export const matrixBarrier = mechanism({
  name: "matrix-barrier",
  claim: "dense matrix keeps T cells from the tumor",
  equation: "φ = K/(K + C); |v| × max(0, min(1, (φ − φ_m)/(1 − φ_m)))",
  leavesOut: "direction of fibres: guidance along them and the barrier across, cells that dig",
  actsOn: [conventional],
  senses: [collagen],
  parameters: {
    collagenHalfMaximum: {
      symbol: "K",
      value: 300,
      unit: "µM",
      meaning: "collagen that halves the porosity",
      origin: "assumed",
      source: "ifng-lab",
      range: [50, 1000],
    },
    leastPorosity: {
      symbol: "\\varphi_m",
      value: 0.4,
      unit: "1",
      meaning: "porosity below which a T cell cannot pass",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0.2, 0.6],
    },
  },
  factor: {
    "t-cell-motility.walkingSpeed": ({ here }, p) =>
      max(
        0,
        min(
          1,
          (p.collagenHalfMaximum / (p.collagenHalfMaximum + here.collagen) - p.leastPorosity) / (1 - p.leastPorosity),
        ),
      ),
  },
});

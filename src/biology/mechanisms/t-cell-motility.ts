import { mechanism } from "../../engine/declare.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * T cells walk: straight for some minutes, then in a new direction, a little more often up the CXCL9/10 gradient.
 */
export const tCellMotility = mechanism({
  name: "t-cell-motility",
  claim: "T cells search the tissue, drawn by chemokine",
  equation: "|v| = v₀ Π f; persistence P; direction = (1 − w) random + w ∇CXCL/|∇CXCL|",
  leavesOut: "guidance by fibres, speed that depends on crowding by matrix",
  actsOn: [conventional],
  parameters: {
    speed: {
      symbol: "v_0",
      value: 10,
      unit: "µm/min",
      meaning: "speed of a PD-1-negative T cell in tumor",
      origin: "measured",
      source: "boissonnas2007",
      range: [3, 12],
    },
    persistence: {
      symbol: "P",
      value: 3,
      unit: "min",
      meaning: "mean time in one direction (2–4 min)",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 6],
    },
    chemotaxis: {
      symbol: "w",
      value: 0.15,
      unit: "1",
      meaning: "chemotactic index (0.13–0.17)",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0, 0.4],
    },
  },
  quantity: {
    walkingSpeed: { unit: "µm/min", meaning: "speed when free", law: (_, p) => p.speed },
  },
  motion: {
    speed: ({ self }) => self.walkingSpeed,
    persistence: (_, p) => p.persistence,
    taxis: { cxcl9: (_, p) => p.chemotaxis },
  },
});

import { describe, expect, it } from "vitest";
import { perCubicMicron } from "./amounts.js";
import { compose } from "./compose.js";
import { ligand, lineage, mechanism } from "./declare.js";
import { imageOf } from "./observe.js";
import { addCell, createState } from "./state.js";
import { Stepper } from "./step.js";

const cell = lineage({
  name: "cell",
  cellTypes: { A: { diameter: 10, source: "x", meaning: "a cell" } },
  columns: { level: { symbol: "y", unit: "1", initial: 1, meaning: "a level" } },
});
const parameter = { symbol: "k", meaning: "a number", origin: "assumed", source: "x" } as const;

/** Steady level of a field that one cell fills with 60 molecules/min (or unit·µm³/min) and clears at 500 µm³/min. */
function steady(unit: "pM" | "mmHg"): number {
  const field = ligand({
    name: "field",
    title: "field",
    unit,
    molarMass: 1,
    initial: 0,
    diffusivity: { ...parameter, value: 1000, unit: "µm2/s" },
    decay: { ...parameter, value: 0, unit: "1/s" },
    readBy: [],
  });
  const exchange = mechanism({
    name: "exchange",
    claim: "c",
    equation: "e",
    leavesOut: "l",
    actsOn: [cell],
    parameters: {
      given: { ...parameter, value: 60, unit: unit === "pM" ? "molecules/min" : "mmHg" },
      taken: { ...parameter, value: 500, unit: "µm3/min" },
    },
    secretion: { field: (_, p) => p.given },
    uptake: { field: { clearance: (_, p) => p.taken } },
  });
  const model = compose({ lineages: [cell], ligands: [field], genome: {}, mechanisms: [exchange] });
  const domain = { width: 20, height: 20, depth: 0, thickness: 20, voxel: 10, boundary: "closed" } as const;
  const state = createState(model, domain, [{ name: "host", genome: {} }], 1);
  addCell(state, { type: "A", x: 10, y: 10 });
  const stepper = new Stepper(state);
  for (let t = 0; t < 400; t++) stepper.step();
  return imageOf(state, "field").value[0]!;
}

describe("cells ↔ fields", () => {
  it.each(["pM", "mmHg"] as const)("come to secretion over clearance in a field of %s", (unit) => {
    expect(Math.abs(steady(unit) / ((60 / 500) * perCubicMicron(unit)) - 1)).toBeLessThan(0.02);
  });
});

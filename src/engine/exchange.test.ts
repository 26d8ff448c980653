import { describe, expect, it } from "vitest";
import { perCubicMicron } from "./amounts.js";
import { compose } from "./compose.js";
import { ligand, lineage, mechanism } from "./declare.js";
import { imageOf } from "./observe.js";
import { addCell, createState, volumeOf } from "./state.js";
import { Stepper } from "./step.js";

const cell = lineage({
  name: "cell",
  cellTypes: { A: { diameter: 10, source: "x", meaning: "a cell" } },
  columns: { level: { symbol: "y", unit: "1", initial: 1, meaning: "a level" } },
});
const parameter = { symbol: "k", meaning: "a number", origin: "assumed", source: "x" } as const;

const words = { claim: "c", equation: "e", leavesOut: "l" };
const domain = { width: 20, height: 20, depth: 0, thickness: 20, voxel: 10, boundary: "closed" } as const;
/** A field that nothing takes. */
const quiet = {
  name: "field",
  title: "field",
  unit: "mmHg",
  molarMass: 1,
  initial: 0,
  diffusivity: { ...parameter, value: 1000, unit: "µm2/s" },
  decay: { ...parameter, value: 0, unit: "1/s" },
  readBy: [],
} as const;

/** Steady level of a field that one cell fills with 60 molecules/min (or unit·µm³/min) and clears at 500 µm³/min. */
function steady(unit: "pM" | "mmHg", every: 1 | 6): number {
  const field = ligand({ ...quiet, unit, every });
  const exchange = mechanism({
    ...words,
    name: "exchange",
    actsOn: [cell],
    parameters: {
      given: { ...parameter, value: 60, unit: unit === "pM" ? "molecules/min" : "mmHg" },
      taken: { ...parameter, value: 500, unit: "µm3/min" },
    },
    secretion: { field: (_, p) => p.given },
    uptake: { field: { clearance: (_, p) => p.taken } },
  });
  const model = compose({ lineages: [cell], ligands: [field], genome: {}, mechanisms: [exchange] });
  const state = createState(model, domain, [{ name: "host", genome: {} }], 1);
  addCell(state, { type: "A", x: 10, y: 10 });
  const stepper = new Stepper(state);
  for (let t = 0; t < 400; t++) stepper.step();
  return imageOf(state, "field").value[0]!;
}

describe("cells ↔ fields", () => {
  it.each([
    ["pM", 1],
    ["mmHg", 1],
    ["pM", 6],
  ] as const)("come to secretion over clearance in a field of %s that steps every %i min", (unit, every) => {
    expect(Math.abs(steady(unit, every) / ((60 / 500) * perCubicMicron(unit)) - 1)).toBeLessThan(0.02);
  });

  /** Total of a field that cells fill at a rate that rises by 1 a minute and a minute, and that nothing takes. */
  function filled(every: 1 | 6, geometry: "space" | "mixed", minutes: number): number {
    const field = ligand({ ...quiet, every });
    const filling = mechanism({
      ...words,
      name: "filling",
      actsOn: [cell],
      parameters: { one: { ...parameter, value: 1, unit: "1/min" } },
      rate: { level: (_, p) => p.one },
      secretion: { field: ({ self }) => self.level - 1 },
    });
    const model = compose({ lineages: [cell], ligands: [field], genome: {}, mechanisms: [filling] });
    const state = createState(model, { ...domain, geometry }, [{ name: "host", genome: {} }], 1);
    addCell(state, { type: "A", x: 10, y: 10 });
    const stepper = new Stepper(state);
    for (let t = 0; t < minutes; t++) stepper.step();
    const { value } = imageOf(state, "field");
    return (value.reduce((sum, v) => sum + v, 0) / value.length) * volumeOf(domain);
  }

  it.each(["space", "mixed"] as const)(
    "are six minutes on at once in a slow field (%s): it gets what cells give in the middle of them, to second order",
    (geometry) => {
      // Exact: 36²/2. A minute's step takes the level at its beginning, and lags by half a minute.
      expect(filled(1, geometry, 36) / 630).toBeCloseTo(1, 4);
      expect(filled(6, geometry, 36) / 648).toBeCloseTo(1, 4);
      expect(filled(6, geometry, 3)).toBe(0);
      expect(filled(6, geometry, 4) / 18).toBeCloseTo(1, 4);
    },
  );
});

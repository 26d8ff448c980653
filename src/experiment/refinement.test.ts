/** What a run owes to its steps: half the time step, half the voxel, and double precision change it little. */
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { compose } from "../engine/compose.js";
import type { Biology, Model } from "../engine/model.js";
import { addCell, createState, type State } from "../engine/state.js";
import { Stepper } from "../engine/step.js";
import { quantityColumn } from "../engine/tasks.js";
import { evaluate } from "../equation/evaluate.js";
import type { Space } from "../equation/tree.js";
import { dimensionOf, toEngine } from "../equation/units.js";
import { culture } from "./culture.js";

/** Exponent of time in a unit. */
const time = dimensionOf("min").indexOf(1);
const inTime = (unit: string) => dimensionOf(unit)[time]!;

/** The same biology with time counted in half minutes, so that every step of the engine is half as long. */
function halved(whole: Biology): { biology: Biology; parameters: Record<string, number> } {
  const scale = (unit: string) => (inTime(unit) === 0 ? 1 : inTime(unit) > 0 ? 2 * inTime(unit) : 0.5 / -inTime(unit));
  const parameters: Record<string, number> = {};
  for (const m of whole.mechanisms)
    for (const [key, p] of Object.entries(m.parameters))
      parameters[`${m.name}.${key}`] = toEngine(p.value, p.unit) * scale(p.unit);
  for (const ligand of whole.ligands)
    for (const key of ["diffusivity", "decay"] as const)
      parameters[`${ligand.name}.${key}`] = toEngine(ligand[key].value, ligand[key].unit) * scale(ligand[key].unit);
  const lineages = whole.lineages.map((lineage) => ({
    ...lineage,
    columns: Object.fromEntries(
      Object.entries(lineage.columns).map(([name, column]) => [
        name,
        { ...column, initial: column.initial * scale(column.unit) },
      ]),
    ),
  })) as unknown as Biology["lineages"];
  return { biology: { ...whole, lineages }, parameters };
}

describe("half the time step", () => {
  it("changes the answer of a tumor cell to IFN-γ by less than 1 % from six hours on", () => {
    const half = halved(biology);
    const medium = () => ({ ifng: 30 });
    const whole = culture({ biology, type: "tumor", hours: 24, medium });
    const fine = culture({ ...half, type: "tumor", hours: 48, medium });
    for (const column of ["pstat1", "irf1", "pdl1", "mhc1", "arrest"])
      for (const hour of [6, 12, 24])
        expect(fine[column]![hour * 120]! / whole[column]![hour * 60]!, `${column} at ${hour} h`).toBeCloseTo(1, 2);
  });
});

const seeds = [1, 2, 3, 4, 5, 6];

/** The mean of tumor columns after some hours, over seeds: who binds whom is drawn anew when the step changes. */
function tissue(model: Model, voxel: number, steps: number): Record<string, number> {
  const runs = seeds.map((seed) => oneTissue(model, voxel, steps, seed));
  return Object.fromEntries(
    Object.keys(runs[0]!).map((name) => [name, runs.reduce((sum, run) => sum + run[name]!, 0) / runs.length]),
  );
}

/** A block of tumor cells with T cells between them. */
function oneTissue(model: Model, voxel: number, steps: number, seed: number): Record<string, number> {
  const clones = ["host", "wild type"].map((name) => ({ name, genome: biology.genome }));
  const domain = { width: 160, height: 160, depth: 0, thickness: 20, voxel, boundary: "closed" } as const;
  const state = createState(model, domain, clones, seed, 512);
  for (let i = 0; i < 100; i++) {
    const type = i === 44 ? "endothelium" : i % 9 === 0 ? "CD8" : "tumor";
    const clone = type === "tumor" ? "wild type" : "host";
    addCell(state, { type, clone, x: 8 + 16 * (i % 10), y: 8 + 16 * Math.floor(i / 10) });
  }
  const stepper = new Stepper(state);
  for (let t = 0; t < steps; t++) stepper.step();
  return meansOf(state);
}

function meansOf(state: State): Record<string, number> {
  const table = state.tables.get("tumor")!;
  return Object.fromEntries(
    ["pdl1", "mhc1", "irf1"].map((name) => {
      const values = table.float(name).subarray(0, table.count);
      return [name, values.reduce((sum, value) => sum + value, 0) / table.count];
    }),
  );
}

describe("a tissue", () => {
  // Cells that nobody kills and T cells that do not walk, so that the same cells face each other throughout.
  const still = { ...biology, mechanisms: biology.mechanisms.filter((m) => m.name !== "cytotoxicity") };
  const calm = { "t-cell-motility.freeSpeed": 0 };
  const whole = tissue(compose(still, calm), 10, 360);

  it("shows the same PD-L1, MHC-I and IRF1 within 5 % on voxels of 5 µm", () => {
    const fine = tissue(compose(still, calm), 5, 360);
    for (const [name, value] of Object.entries(whole)) {
      expect(value, name).toBeGreaterThan(name === "irf1" ? 0.05 : 1.3);
      expect(Math.abs(fine[name]! / value - 1), name).toBeLessThan(0.05);
    }
  });

  it("shows the same within 1 % when no field is slow", () => {
    const brisk = { ...still, ligands: still.ligands.map((ligand) => ({ ...ligand, every: 1 as const })) };
    const fine = tissue(compose(brisk, calm), 10, 360);
    for (const [name, value] of Object.entries(whole))
      expect(Math.abs(fine[name]! / value - 1), name).toBeLessThan(0.01);
    expect(fine).not.toEqual(whole);
  });

  it("shows the same within 5 % at half the time step", () => {
    const half = halved(still);
    const fine = tissue(compose(half.biology, { ...half.parameters, ...calm }), 10, 720);
    for (const [name, value] of Object.entries(whole))
      expect(Math.abs(fine[name]! / value - 1), name).toBeLessThan(0.05);
  });
});

describe("single precision", () => {
  it("changes the answer of a tumor cell to IFN-γ by less than 1e-4 in two days", () => {
    const hours = 48;
    const trace = culture({ biology, type: "tumor", hours, medium: () => ({ ifng: 30 }) });
    const model = compose(biology);
    const domain = { width: 20, height: 20, depth: 0, thickness: 20, voxel: 10, boundary: "closed" } as const;
    const state = createState(model, domain, [{ name: "culture", genome: biology.genome }], 1, 4);
    const plan = model.plans.find((p) => p.name === "tumor")!;
    const lineage = model.lineages.find((l) => l.name === plan.lineage)!;
    const columns = new Map(Object.entries(lineage.columns).map(([name, { initial }]) => [name, initial]));
    const radius = plan.diameter / 2;
    for (const name of ["radius", "adultRadius"]) columns.set(name, radius);
    const quantities = new Map<string, number>();
    const levels = new Map(model.ligands.map(({ name, initial }) => [name, name === "ifng" ? 30 : initial]));
    for (let minute = 0; minute < hours * 60; minute++) {
      const slow = minute % 6 === 0;
      const next = new Map<string, number>();
      const values = (space: Space, name: string): number => {
        if (space === "here") return levels.get(name)!;
        if (space === "clone") return biology.genome[name as keyof typeof biology.genome]!;
        if (space === "parameter") return exactUniform(state, name);
        return quantities.get(name) ?? columns.get(name) ?? 0;
      };
      for (const task of state.program.tasks) {
        if (task.plan.name !== plan.name || task.phase === "happen" || (task.phase !== "shown" && task.slow !== slow))
          continue;
        for (const step of task.steps) {
          const value = evaluate(step.tree, values);
          if (step.kind === "let" && step.to === quantityColumn(step.name)) quantities.set(step.name, value);
          else if (step.kind === "store" && columns.has(step.to)) next.set(step.to, value);
        }
      }
      for (const [name, value] of next) columns.set(name, value);
    }
    for (const name of ["pstat1", "stat1", "irf1", "socs1", "pdl1", "mhc1", "arrest"]) {
      const exact = columns.get(name)!;
      expect(exact, name).toBeGreaterThan(0.01);
      expect(Math.abs(trace[name]![hours * 60]! / exact - 1), name).toBeLessThan(1e-4);
    }
  });
});

const exactUniform = (state: State, name: string) => state.program.uniforms.get(name)!;

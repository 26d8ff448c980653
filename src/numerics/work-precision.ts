/**
 * What a step of a minute costs in accuracy: five problems as they occur in tissues, solved with long steps and with fine
 * ones.
 *
 * A cube of tissue with a spheroid (radius 0.35 of the edge): four fifths of its voxels hold a cell, a twentieth outside. Cells
 * take up at rates that spread lognormally (σ = 0.5); a tenth are point secretors. Every 6 min a tenth of the cells hops to a
 * neighbouring voxel and a tenth of the secretors turns on or off. Error: ‖u − fine‖₂/‖fine‖₂, mean over every sixth minute.
 */
import { createFields, type FieldLaw, fieldsBytes } from "./fields.js";
import { type Grid, voxelCount } from "./grid.js";
import { cosTurn, exp, log } from "./math.js";
import { createMemory } from "./memory.js";
import { uniform } from "./random.js";

/** A slow cytokine, one like IFN-γ, oxygen, stiff sinks, and fast diffusion with slow loss; µm²/min and 1/min. */
export const problems = [
  { name: "A", diffusivity: 1e3, decay: 0.01, uptake: 0.02 },
  { name: "B", diffusivity: 6e3, decay: 0.1, uptake: 0.5 },
  { name: "C", diffusivity: 1e5, decay: 0.1, uptake: 3, held: 38 },
  { name: "D", diffusivity: 6e3, decay: 0.05, uptake: 10 },
  { name: "E", diffusivity: 1e4, decay: 0.01, uptake: 0.1 },
] as const;

const EVERY = 6;
const SEED = 1;
/** Purposes of the draws. */
const [OCCUPIED, SECRETES, UPTAKE, ANGLE, HOPS, TOGGLES] = [1, 2, 3, 4, 5, 6] as const;

interface Cell {
  readonly id: number;
  voxel: number;
  /** Uptake relative to its median. */
  readonly share: number;
  readonly secretor: boolean;
  on: boolean;
}

function tissue({ nx, ny, nz }: Grid): Cell[] {
  const cells: Cell[] = [];
  for (let v = 0; v < nx * ny * nz; v++) {
    const [x, y, z] = [v % nx, Math.floor(v / nx) % ny, Math.floor(v / (nx * ny))];
    const off = (i: number, n: number) => ((i + 0.5) / n - 0.5) * ((i + 0.5) / n - 0.5);
    const inside = off(x, nx) + off(y, ny) + off(z, nz) < 0.35 * 0.35;
    if (uniform(SEED, v, 0, OCCUPIED) >= (inside ? 0.8 : 0.05)) continue;
    const radius = Math.sqrt(-2 * log(1 - uniform(SEED, v, 0, UPTAKE)));
    const share = exp(0.5 * radius * cosTurn(uniform(SEED, v, 0, ANGLE)));
    const secretor = uniform(SEED, v, 0, SECRETES) < 0.1;
    cells.push({ id: v, voxel: v, share, secretor, on: secretor });
  }
  return cells;
}

function stir(cells: readonly Cell[], { nx, ny, nz }: Grid, minute: number): void {
  const lines = [1, nx, nx * ny, nx * ny * nz];
  for (const cell of cells) {
    const hop = Math.floor(60 * uniform(SEED, cell.id, minute, HOPS));
    if (hop < 6) {
      const line = lines[hop >> 1]!;
      const to = cell.voxel + (hop & 1 ? line : -line);
      const across = lines[(hop >> 1) + 1]!;
      if (Math.floor(to / across) === Math.floor(cell.voxel / across)) cell.voxel = to;
    }
    if (cell.secretor && uniform(SEED, cell.id, minute, TOGGLES) < 0.1) cell.on = !cell.on;
  }
}

/** Fields of all problems at every sixth minute. */
function follow(grid: Grid, minutes: number, step: number, cycles: number): Float32Array[][] {
  const laws = problems.map(
    (problem): FieldLaw => ({
      ...{ name: problem.name, diffusivity: problem.diffusivity, decay: problem.decay, cycles },
      ...("held" in problem ? { initial: problem.held, wall: { held: problem.held } } : { initial: 0 }),
    }),
  );
  const fields = createFields(grid, laws, createMemory(fieldsBytes(grid, laws, 0)), 0);
  const cells = tissue(grid);
  const seen: Float32Array[][] = problems.map(() => []);
  const array = () => new Float32Array(voxelCount(grid));
  for (let minute = 0; minute < minutes; minute += EVERY) {
    stir(cells, grid, minute);
    for (const [k, problem] of problems.entries()) {
      const [source, uptake] = [array(), array()];
      for (const cell of cells) {
        uptake[cell.voxel]! += problem.uptake * cell.share;
        if (cell.on && !("held" in problem)) source[cell.voxel]! += 1;
      }
      fields.exchange(k, source, uptake);
    }
    for (let t = 0; t < Math.round(EVERY / step); t++) fields.advance(step);
    for (const [k, values] of seen.entries()) {
      const value = array();
      fields.read(k, value);
      values.push(value);
    }
  }
  return seen;
}

/** Relative error of each problem with this step (min) and number of cycles per stage, against steps of 0.05 min. */
export function temporalErrors(
  grid: Grid,
  minutes: number,
  step: number,
  cycles = 1,
): Readonly<Record<(typeof problems)[number]["name"], number>> {
  const fine = follow(grid, minutes, 0.05, 4);
  const coarse = follow(grid, minutes, step, cycles);
  const errors = problems.map(({ name }, k) => {
    const each = fine[k]!.map((exact, n) => {
      const left = exact.reduce((sum, v, i) => sum + (coarse[k]![n]![i]! - v) * (coarse[k]![n]![i]! - v), 0);
      return Math.sqrt(left / exact.reduce((sum, v) => sum + v * v, 0));
    });
    return [name, each.reduce((sum, e) => sum + e, 0) / each.length] as const;
  });
  return Object.fromEntries(errors) as Record<(typeof problems)[number]["name"], number>;
}

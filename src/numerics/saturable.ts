/**
 * The steady state of fields that cells consume with saturation.
 *
 *   0 = D ∇²u − λ u + Σᵢ wᵢ (qᵢ − kᵢ u)/volume,   kᵢ = Vᵢ/(Kᵢ + uᵢ),   uᵢ the mean of u under the kernel wᵢ of the cell
 *
 * Newton's method from an empty field: uptake is concave in u, so its tangent takes too much, and the iterates rise to the
 * solution from below without ever being negative. A few steps with kᵢ held then settle how a cell's uptake is spread
 * over its own kernel. All fields are solved at once, so the four lanes of a quad may be four draws of one ligand.
 *
 * Source: Ortega, Rheinboldt 1970, Iterative Solution of Nonlinear Equations (monotone Newton iteration).
 */
import type { Fields } from "./fields.js";
import { voxelCount } from "./grid.js";
import { bytesOf, type LinearMemory } from "./memory.js";

/** Columns by field, then by cell, in the fields' linear memory; the cells are placed. */
export interface SaturableCells {
  readonly count: number;
  /** q, amount/min. */
  readonly secretion: readonly Float32Array[];
  /** V, amount/min, and K, concentration (> 0). */
  readonly capacity: readonly Float32Array[];
  readonly halfMaximum: readonly Float32Array[];
}

/** Amounts per minute of one field at the steady state; closed walls let nothing through. */
export interface Balance {
  readonly production: number;
  readonly consumption: number;
  readonly decay: number;
  /** |production − consumption − decay|/production. */
  readonly error: number;
}

export interface SaturableState {
  /** Largest relative residual of the fields. */
  readonly residual: number;
  /** Linear problems solved. */
  readonly iterations: number;
  readonly balances: readonly Balance[];
}

export interface Saturable {
  /** uᵢ of every field at the cells, after `solve`. */
  readonly sampled: readonly Float32Array[];
  /**
   * Solve to this relative residual (of every field), or until the iterations are used up.
   *
   * @param factor what one unit of amount adds to the concentration of a voxel, by field.
   * @param decay λ of every field, 1/min.
   */
  solve(
    cells: SaturableCells,
    factor: readonly number[],
    decay: readonly number[],
    relativeResidual?: number,
    maximumIterations?: number,
  ): SaturableState;
}

const MOST_CYCLES = 40;
/** Nearer than this, a step that lowers the residual by less than a fifth lowers rounding. */
const NEAR = 0.01;
const STANDSTILL = 0.8;

/** What `createSaturable` takes from the memory, in bytes. */
export const saturableBytes = (fields: number, capacity: number) => 3 * fields * bytesOf(capacity);

/** @param capacity cells at most. */
export function createSaturable(fields: Fields, memory: LinearMemory, capacity: number): Saturable {
  const columns = () => fields.names.map(() => memory.floats(capacity));
  const [sampled, given, taken] = [columns(), columns(), columns()];
  const value = new Float32Array(voxelCount(fields.grid));

  /** Exchange around the present field: the tangent, or uptake with kᵢ held. */
  function expose(cells: SaturableCells, factor: readonly number[], tangent: boolean): void {
    const { count } = cells;
    fields.sample(sampled, 0, count);
    for (const [f, here] of sampled.entries()) {
      const [q, v, k] = [cells.secretion[f]!, cells.capacity[f]!, cells.halfMaximum[f]!];
      for (let i = 0; i < count; i++) {
        const rest = k[i]! + here[i]!;
        const share = here[i]! / rest;
        given[f]![i] = tangent ? q[i]! - v[i]! * share * share : q[i]!;
        taken[f]![i] = tangent ? (v[i]! * k[i]!) / (rest * rest) : v[i]! / rest;
      }
    }
    fields.clearExchange();
    fields.deposit(given, taken, factor, 0, count);
  }

  function balanceOf(cells: SaturableCells, f: number, factor: number, decay: number): Balance {
    let production = 0;
    let consumption = 0;
    for (let i = 0; i < cells.count; i++) {
      const here = sampled[f]![i]!;
      production += cells.secretion[f]![i]!;
      consumption += (cells.capacity[f]![i]! * here) / (cells.halfMaximum[f]![i]! + here);
    }
    fields.read(f, value);
    const lost = (decay * value.reduce((sum, v) => sum + v, 0)) / factor;
    const error = production > 0 ? Math.abs(production - consumption - lost) / production : 0;
    return { production, consumption, decay: lost, error };
  }

  return {
    sampled,
    solve(cells, factor, decay, relativeResidual = 1e-4, maximumIterations = 60) {
      for (const f of fields.names.keys()) fields.fill(f, 0);
      const steps = { residual: Number.POSITIVE_INFINITY, iterations: 0 };
      for (const tangent of [true, false]) {
        for (let before = Number.POSITIVE_INFINITY; ; before = steps.residual) {
          expose(cells, factor, tangent);
          steps.residual = fields.steady(relativeResidual, 0);
          // Single precision ends the descent where uptake is far from able to keep up.
          const stands = before < NEAR && steps.residual > STANDSTILL * before;
          if (steps.residual <= relativeResidual || stands || steps.iterations >= maximumIterations) break;
          fields.steady(relativeResidual / 10, MOST_CYCLES);
          steps.iterations++;
        }
      }
      fields.sample(sampled, 0, cells.count);
      const balances = fields.names.map((_, f) => balanceOf(cells, f, factor[f]!, decay[f]!));
      return { ...steps, balances };
    },
  };
}

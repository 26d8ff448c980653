/**
 * Pointwise kernels of the time step and the steady state, for the voxels first ≤ v < last, in single precision with a fixed
 * order of operations. The reference; runs use `kernels/pointwise.ts`, which gives the same bits.
 */
import type { Level } from "./levels.js";

const f = Math.fround;

/** (1 − γ)/γ = 1 + √2, and half of it, for γ = 1 − 1/√2. */
export const EXTRAPOLATION = f(2.414213562373095);
export const PREDICTION = f(1.207106781186548);
/** Smaller values become 0: denormal numbers are slow, and mean nothing. */
export const SMALLEST = f(1e-30);
/** A slower loss counts as this, 1/min, in a steady state, which without any loss does not exist. */
export const SLOWEST = f(1e-9);

/** Four fields; arrays hold four lanes per voxel. */
export interface Quad {
  readonly value: Float32Array;
  readonly source: Float32Array;
  readonly uptake: Float32Array;
  /** λ of each lane. */
  readonly decay: Float32Array;
}

/** First stage: C ← 1 + g (λ + U), right ← u + g S. */
export function begin(
  { value, source, uptake, decay }: Quad,
  fine: Level,
  g: number,
  first: number,
  last: number,
): void {
  for (let i = 4 * first; i < 4 * last; i++) {
    fine.capacity[i] = f(1 + f(g * f(decay[i & 3]! + uptake[i]!)));
    fine.right[i] = f(value[i]! + f(g * source[i]!));
  }
}

/** Second stage, from the change of the first: right += (1 + √2) change, guess += half of that. */
export function extrapolate({ value }: Quad, { right, solution }: Level, first: number, last: number): void {
  for (let i = 4 * first; i < 4 * last; i++) {
    const change = f(solution[i]! - value[i]!);
    right[i] = f(right[i]! + f(EXTRAPOLATION * change));
    solution[i] = f(solution[i]! + f(PREDICTION * change));
  }
}

/** u ← solution, where it is at least 1e-30, else 0. */
export function finish({ value }: Quad, { solution }: Level, first: number, last: number): void {
  for (let i = 4 * first; i < 4 * last; i++) value[i] = solution[i]! >= SMALLEST ? solution[i]! : 0;
}

/** Steady state: C ← λ + U, right ← S. */
export function balance({ source, uptake, decay }: Quad, fine: Level, first: number, last: number): void {
  for (let i = 4 * first; i < 4 * last; i++) {
    const loss = f(decay[i & 3]! + uptake[i]!);
    fine.capacity[i] = Math.max(loss, SLOWEST);
    fine.right[i] = source[i]!;
  }
}

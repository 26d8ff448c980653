/** Pointwise kernels of the time step: every voxel on its own, in single precision with a fixed order of operations. */
const f = Math.fround;

/** (1 − γ)/γ = 1 + √2, and half of it, for γ = 1 − 1/√2. */
export const EXTRAPOLATION = f(2.414213562373095);
export const PREDICTION = f(1.207106781186548);
/** Smaller values become 0: denormal numbers are slow, and mean nothing. */
export const SMALLEST = f(1e-30);

/** One field during a step. */
export interface Stage {
  readonly value: Float32Array;
  readonly source: Float32Array;
  readonly uptake: Float32Array;
  readonly capacity: Float32Array;
  readonly right: Float32Array;
  readonly solution: Float32Array;
}

/** C ← 1 + g (λ + U). */
export function weigh({ capacity, uptake }: Stage, g: number, decay: number): void {
  for (let i = 0; i < capacity.length; i++) capacity[i] = f(1 + f(g * f(decay + uptake[i]!)));
}

/** First stage: right ← u + g S, guess ← u. */
export function begin({ value, source, right, solution }: Stage, g: number): void {
  for (let i = 0; i < right.length; i++) {
    right[i] = f(value[i]! + f(g * source[i]!));
    solution[i] = value[i]!;
  }
}

/** Second stage, from the change of the first: right += (1 + √2) change, guess += half of that. */
export function extrapolate({ value, right, solution }: Stage): void {
  for (let i = 0; i < right.length; i++) {
    const change = f(solution[i]! - value[i]!);
    right[i] = f(right[i]! + f(EXTRAPOLATION * change));
    solution[i] = f(solution[i]! + f(PREDICTION * change));
  }
}

/** u ← solution, where it is at least 1e-30, else 0. */
export function finish({ value, solution }: Stage): void {
  for (let i = 0; i < value.length; i++) value[i] = solution[i]! >= SMALLEST ? solution[i]! : 0;
}

/** inverse ← 1/(C + exchange). */
export function invert(capacity: Float32Array, inverse: Float32Array, exchange: number): void {
  const coupling = f(exchange);
  for (let i = 0; i < inverse.length; i++) inverse[i] = f(1 / f(capacity[i]! + coupling));
}

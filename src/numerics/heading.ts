/**
 * A persistent random walk in the plane: headings last an exponential time, then are drawn anew, biased by gradients.
 *
 *   P(renewal in a minute) = 1 − e^(−1/τ)         heading = (1 − |b|) ξ + b, normalised; ξ uniform on the circle
 *   without bias  ⟨x²⟩ = 2 v² τ (t − τ (1 − e^(−t/τ)))
 *
 * Source: Fürth 1920, Z Physik 2:244, doi 10.1007/BF01328731 (mean square displacement of a persistent walk).
 */
import { cosTurn, exp, sinTurn } from "./math.js";

export interface Headings {
  readonly headingX: Float32Array;
  readonly headingY: Float32Array;
}

export interface Steering {
  /** τ, min. */
  readonly persistence: number;
  /** b, unit vectors up the gradients times their weights; its length counts up to 1. */
  readonly biasX: number;
  readonly biasY: number;
}

/** Renew a cell's heading if its time has come, or if it has none; `draw(k)` is its k-th random number of the minute. */
export function renewHeading(
  { headingX, headingY }: Headings,
  cell: number,
  { persistence, biasX, biasY }: Steering,
  draw: (k: number) => number,
): void {
  const rests = headingX[cell] === 0 && headingY[cell] === 0;
  if (!rests && draw(0) < exp(-1 / persistence)) return;
  const turn = draw(1);
  const length = Math.sqrt(biasX * biasX + biasY * biasY);
  const weight = Math.min(1, length);
  const scale = length > 1 ? 1 / length : 1;
  const x = (1 - weight) * cosTurn(turn) + scale * biasX;
  const y = (1 - weight) * sinTurn(turn) + scale * biasY;
  const norm = Math.sqrt(x * x + y * y);
  if (norm < 1e-6) return;
  headingX[cell] = x / norm;
  headingY[cell] = y / norm;
}

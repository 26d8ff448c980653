/**
 * A persistent random walk: headings last an exponential time, then are drawn anew, biased by gradients.
 *
 *   P(renewal in a minute) = 1 − e^(−1/τ)         heading = (1 − |b|) ξ + b, normalised; ξ uniform on the circle or sphere
 *   without bias  ⟨x²⟩ = 2 v² τ (t − τ (1 − e^(−t/τ)))
 *
 * Uniform on the sphere: ξ = (√(1 − h²) cos φ, √(1 − h²) sin φ, h), h uniform in [−1, 1) (Archimedes).
 *
 * Source: Fürth 1920, Z Physik 2:244, doi 10.1007/BF01328731 (mean square displacement of a persistent walk).
 */
import { cosTurn, exp, sinTurn } from "./math.js";

export interface Headings {
  readonly headingX: Float32Array;
  readonly headingY: Float32Array;
  readonly headingZ: Float32Array;
}

export interface Steering {
  /** b, unit vectors up the gradients times their weights; its length counts up to 1. */
  readonly biasX: number;
  readonly biasY: number;
  readonly biasZ: number;
}

/** The `rise` of headings that stay in the plane of a section. */
export const IN_PLANE = 0.5;

/** e^(−1/τ), the share of headings that last a minute; τ in min. */
export const lasting = (persistence: number) => exp(-1 / persistence);

/** A cell has no heading before it has walked. */
export const hasHeading = ({ headingX, headingY, headingZ }: Headings, cell: number) =>
  headingX[cell] !== 0 || headingY[cell] !== 0 || headingZ[cell] !== 0;

/**
 * Renew a cell's heading.
 *
 * @param turn, rise uniform numbers in [0, 1) of the cell and minute: where to; `rise` is `IN_PLANE` in a section.
 */
export function renewHeading(
  { headingX, headingY, headingZ }: Headings,
  cell: number,
  { biasX, biasY, biasZ }: Steering,
  turn: number,
  rise: number,
): void {
  const height = 2 * rise - 1;
  const flat = Math.sqrt(1 - height * height);
  const length = Math.sqrt(biasX * biasX + biasY * biasY + biasZ * biasZ);
  const weight = Math.min(1, length);
  const scale = length > 1 ? 1 / length : 1;
  const x = (1 - weight) * flat * cosTurn(turn) + scale * biasX;
  const y = (1 - weight) * flat * sinTurn(turn) + scale * biasY;
  const z = (1 - weight) * height + scale * biasZ;
  const norm = Math.sqrt(x * x + y * y + z * z);
  if (norm < 1e-6) return;
  headingX[cell] = x / norm;
  headingY[cell] = y / norm;
  headingZ[cell] = z / norm;
}

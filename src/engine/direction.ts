/** A random direction: uniform on the circle in a section, on the sphere in a block. */
import { cosTurn, sinTurn } from "../numerics/math.js";

/** @param turn, height two random numbers in [0, 1). @param into unit vector. */
export function direction(
  { depth }: { readonly depth: number },
  turn: number,
  height: number,
  into: Float64Array,
): void {
  const z = depth > 0 ? 2 * height - 1 : 0;
  const across = Math.sqrt(1 - z * z);
  into[0] = across * cosTurn(turn);
  into[1] = across * sinTurn(turn);
  into[2] = z;
}

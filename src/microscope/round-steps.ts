/** Round numbers: 1, 2 or 5 times a power of ten. */

/** The largest round number that is at most x > 0. */
export function roundBelow(x: number): number {
  const power = powerBelow(x);
  return x >= 5 * power ? 5 * power : x >= 2 * power ? 2 * power : power;
}

/** The smallest round number that is at least x > 0. */
export function roundAbove(x: number): number {
  const power = powerBelow(x);
  return x <= power ? power : x <= 2 * power ? 2 * power : x <= 5 * power ? 5 * power : 10 * power;
}

function powerBelow(x: number): number {
  let power = 1;
  while (power * 10 <= x) power *= 10;
  while (power > x) power /= 10;
  return power;
}

/** Round values from low to high, at most `most` + 1 of them. */
export function ticksOf(low: number, high: number, most: number): number[] {
  const step = roundAbove((high - low) / most);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

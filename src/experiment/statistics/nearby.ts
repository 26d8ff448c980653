/** Points of the plane in square bins, to find those near a place. */

export interface Nearby {
  /** Visit every point within `reach` µm (at most the one the bins were made for), nearest or not. */
  within(x: number, y: number, reach: number, visit: (index: number, distance: number) => void): void;
}

/** @param reach the longest that will be asked for, µm. */
export function createNearby(x: ArrayLike<number>, y: ArrayLike<number>, reach: number): Nearby {
  const bins = new Map<number, number[]>();
  const binOf = (value: number) => Math.floor(value / reach);
  const keyOf = (i: number, j: number) => i * 0x4000000 + j;
  for (let k = 0; k < x.length; k++) {
    const key = keyOf(binOf(x[k]!), binOf(y[k]!));
    const list = bins.get(key);
    if (list) list.push(k);
    else bins.set(key, [k]);
  }
  return {
    within(atX, atY, distance, visit) {
      const [i, j] = [binOf(atX), binOf(atY)];
      for (let a = i - 1; a <= i + 1; a++)
        for (let b = j - 1; b <= j + 1; b++)
          for (const k of bins.get(keyOf(a, b)) ?? []) {
            const dx = x[k]! - atX;
            const dy = y[k]! - atY;
            const d = Math.sqrt(dx * dx + dy * dy);
            if (d <= distance) visit(k, d);
          }
    },
  };
}

/** Distance from each place to the nearest of the points, µm; infinite where there is none. */
export function nearestDistances(
  places: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
): Float64Array {
  const nearest = new Float64Array(places.x.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < nearest.length; i++)
    for (let k = 0; k < points.x.length; k++) {
      const dx = places.x[i]! - points.x[k]!;
      const dy = places.y[i]! - points.y[k]!;
      const square = dx * dx + dy * dy;
      if (square < nearest[i]!) nearest[i] = square;
    }
  return nearest.map((square) => Math.sqrt(square));
}

/**
 * Exact Euclidean distance transform: for every pixel the distance to the nearest marked one, in pixels.
 *
 *   d²(p) = min over marked q of |p − q|², as the lower envelope of parabolas, first along rows, then along columns
 *
 * Source: Felzenszwalb, Huttenlocher 2012, Theory of Computing 8:415 (recalled).
 */
export function distanceTransform(width: number, height: number, marked: (pixel: number) => boolean): Float64Array {
  const squared = Float64Array.from({ length: width * height }, (_, pixel) => (marked(pixel) ? 0 : Infinity));
  const line = new Float64Array(Math.max(width, height));
  for (let row = 0; row < height; row++) transformLine(squared, row * width, 1, width, line);
  for (let column = 0; column < width; column++) transformLine(squared, column, width, height, line);
  return squared.map((value) => Math.sqrt(value));
}

function transformLine(values: Float64Array, first: number, stride: number, count: number, line: Float64Array): void {
  const vertex = new Int32Array(count);
  const from = new Float64Array(count + 1);
  let last = -1;
  for (let q = 0; q < count; q++) {
    line[q] = values[first + q * stride]!;
    if (line[q] === Infinity) continue;
    let meets = -Infinity;
    while (last >= 0) {
      const v = vertex[last]!;
      meets = (line[q]! + q * q - (line[v]! + v * v)) / (2 * (q - v));
      if (meets > from[last]!) break;
      last--;
    }
    last++;
    vertex[last] = q;
    from[last] = last === 0 ? -Infinity : meets;
  }
  if (last < 0) return;
  let k = 0;
  for (let q = 0; q < count; q++) {
    while (k < last && from[k + 1]! <= q) k++;
    const v = vertex[k]!;
    values[first + q * stride] = (q - v) * (q - v) + line[v]!;
  }
}

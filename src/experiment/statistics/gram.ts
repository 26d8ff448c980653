/**
 * Partial correlation from sums of products. A Gram matrix of a block of cells is small, and those of blocks add up: a
 * bootstrap over blocks needs no pass over the cells.
 */

/** Σ over rows of column_a · column_b, row-major; only rows listed count (all, if left out). */
export function gramOf(columns: readonly ArrayLike<number>[], rows?: ArrayLike<number>): Float64Array {
  const size = columns.length;
  const gram = new Float64Array(size * size);
  const count = rows?.length ?? columns[0]!.length;
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) {
      const [u, v] = [columns[a]!, columns[b]!];
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const row = rows ? rows[k]! : k;
        sum += u[row]! * v[row]!;
      }
      gram[a * size + b] = sum;
      gram[b * size + a] = sum;
    }
  return gram;
}

/** A control that leaves less than this share of itself unexplained by the others explains nothing more. */
const COLLINEAR = 1e-9;

/**
 * Correlation of columns a and b after both have been regressed on the controls (put a column of ones among them).
 * NaN where the controls explain one of them wholly.
 */
export function partialCorrelation(
  gram: Float64Array,
  size: number,
  a: number,
  b: number,
  controls: readonly number[],
): number {
  const rest = residuals(gram, size, [a, b], controls);
  const [aa, ab, bb] = [rest[0]!, rest[1]!, rest[3]!];
  const enough = aa > COLLINEAR * gram[a * size + a]! && bb > COLLINEAR * gram[b * size + b]!;
  return enough ? ab / Math.sqrt(aa * bb) : Number.NaN;
}

/** Multiple correlation: how well `controls` together predict column b, beyond the column of ones `constant`. */
export function multipleCorrelation(
  gram: Float64Array,
  size: number,
  b: number,
  constant: number,
  controls: readonly number[],
): number {
  const whole = residuals(gram, size, [b], [constant])[0]!;
  const left = residuals(gram, size, [b], [constant, ...controls])[0]!;
  return whole > 0 ? Math.sqrt(Math.max(0, 1 - left / whole)) : Number.NaN;
}

/** Gram matrix of what the controls leave of the columns `of`: the Schur complement, by elimination. */
function residuals(gram: Float64Array, size: number, of: readonly number[], controls: readonly number[]): Float64Array {
  const order = [...controls, ...of];
  const n = order.length;
  const m = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) m[i * n + j] = gram[order[i]! * size + order[j]!]!;
  const whole = order.map((_, i) => m[i * n + i]!);
  for (let pivot = 0; pivot < controls.length; pivot++) {
    const diagonal = m[pivot * n + pivot]!;
    if (!(diagonal > COLLINEAR * whole[pivot]!)) continue;
    for (let i = pivot + 1; i < n; i++) {
      const factor = m[i * n + pivot]! / diagonal;
      for (let j = pivot + 1; j < n; j++) m[i * n + j]! -= factor * m[pivot * n + j]!;
    }
  }
  const rest = new Float64Array(of.length * of.length);
  const first = controls.length;
  for (let i = 0; i < of.length; i++)
    for (let j = 0; j < of.length; j++) rest[i * of.length + j] = m[(first + i) * n + first + j]!;
  return rest;
}

/** Least-squares fit of `target` by the columns listed (put a column of ones among them). */
export function fitted(columns: readonly Float64Array[], by: readonly number[], target: Float64Array): Float64Array {
  const n = by.length;
  const width = n + 1;
  const m = new Float64Array(n * width);
  const gram = gramOf([...by.map((k) => columns[k]!), target]);
  for (let i = 0; i < n; i++) for (let j = 0; j <= n; j++) m[i * width + j] = gram[i * (n + 1) + j]!;
  const kept: number[] = [];
  for (let pivot = 0; pivot < n; pivot++) {
    const diagonal = m[pivot * width + pivot]!;
    if (!(diagonal > COLLINEAR * gram[pivot * (n + 1) + pivot]!)) continue;
    kept.push(pivot);
    for (let i = 0; i < n; i++) {
      if (i === pivot) continue;
      const factor = m[i * width + pivot]! / diagonal;
      for (let j = pivot; j <= n; j++) m[i * width + j]! -= factor * m[pivot * width + j]!;
    }
  }
  const out = new Float64Array(target.length);
  for (const k of kept) {
    const weight = m[k * width + n]! / m[k * width + k]!;
    const column = columns[by[k]!]!;
    for (let i = 0; i < out.length; i++) out[i]! += weight * column[i]!;
  }
  return out;
}

/**
 * Elementary functions from + − × ÷ and integer operations alone, so that every engine gives the same bits.
 *
 * f64: relative error of exp2, exp, expm1 and absolute error of cosTurn, sinTurn below 1e-14; log2, log below 1e-15 + 1 ulp.
 */
export { exp2f, growthf, log2f } from "./math-f32.js";

/** ln 2 in two parts; the first has 21 trailing zero bits, so that its product with an exponent is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const double = new Float64Array(1);
/** Low and high word of `double`; every supported platform is little-endian. */
const bits = new Int32Array(double.buffer);

/** 1/(k + 1)!, k = 0…13. */
const inverseFactorials = Float64Array.from({ length: 14 }, () => 1);
for (let k = 1; k < 14; k++) inverseFactorials[k] = inverseFactorials[k - 1]! / (k + 1);

/** (e^f − 1)/f for |f| ≤ ½ ln 2, by its series. */
function series(f: number): number {
  let sum = inverseFactorials[13]!;
  for (let k = 12; k >= 0; k--) sum = sum * f + inverseFactorials[k]!;
  return sum;
}

/** 2^n for a whole number −1022 ≤ n ≤ 1023. */
function powerOfTwo(n: number): number {
  bits[0] = 0;
  bits[1] = (n + 1023) << 20;
  return double[0]!;
}

/** x · 2^n in two steps, so that neither factor overflows. */
function scale(x: number, n: number): number {
  const half = n >> 1;
  return x * powerOfTwo(half) * powerOfTwo(n - half);
}

/** 2^x. */
export function exp2(x: number): number {
  if (!(x < 1024)) return x >= 1024 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < -1075) return 0;
  const n = Math.floor(x + 0.5);
  const f = (x - n) * Math.LN2;
  return scale(1 + f * series(f), n);
}

/** e^x. */
export function exp(x: number): number {
  if (!(x < 709.8)) return x >= 709.8 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < -745.2) return 0;
  const n = Math.floor(x * Math.LOG2E + 0.5);
  const f = x - n * LN2_HIGH - n * LN2_LOW;
  return scale(1 + f * series(f), n);
}

/** e^x − 1, accurate for small x. */
export function expm1(x: number): number {
  return Math.abs(x) < 0.34 ? x * series(x) : exp(x) - 1;
}

/** (e^x − 1)/x, 1 at 0: by how much a rate with this slope in its own column moves it. */
export function growth(x: number): number {
  return Math.abs(x) < 0.34 ? series(x) : (exp(x) - 1) / x;
}

/** 1/(2k + 1), k = 11…1. */
const oddReciprocals = Float64Array.from({ length: 11 }, (_, i) => 1 / (23 - 2 * i));
let exponent = 0;

/** ln of the mantissa of x > 0 in [√½, √2); leaves the exponent in `exponent`. */
function logMantissa(x: number): number {
  let shift = 0;
  double[0] = x;
  if (bits[1]! < 0x00100000) {
    double[0] = x * 18014398509481984; // denormal: times 2⁵⁴
    shift = -54;
  }
  const raise = (bits[1]! - 0x3fe6a09e) >> 20;
  bits[1] = bits[1]! - (raise << 20);
  exponent = raise + shift;
  const m = double[0]!;
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let sum = 0;
  for (let i = 0; i < 11; i++) sum = (sum + oddReciprocals[i]!) * s2;
  return 2 * s * (1 + sum);
}

/** Logarithm where it is not a finite number: NaN below 0, −∞ at 0, x itself at ∞ and NaN. */
const improperLog = (x: number) => (x < 0 ? Number.NaN : x === 0 ? Number.NEGATIVE_INFINITY : x);

/** Binary logarithm. */
export function log2(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return improperLog(x);
  const mantissa = logMantissa(x) * Math.LOG2E;
  return exponent + mantissa;
}

/** Natural logarithm. */
export function log(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return improperLog(x);
  const mantissa = logMantissa(x);
  return exponent * LN2_HIGH + (mantissa + exponent * LN2_LOW);
}

const TURN = 6.283185307179586;

/** sin a for |a| ≤ π/4. */
function sinSeries(a: number): number {
  const q = a * a;
  let sum = 1;
  for (let k = 16; k >= 2; k -= 2) sum = 1 - (sum * q) / (k * (k + 1));
  return a * sum;
}

/** cos a for |a| ≤ π/4. */
function cosSeries(a: number): number {
  const q = a * a;
  let sum = 1;
  for (let k = 17; k >= 1; k -= 2) sum = 1 - (sum * q) / (k * (k + 1));
  return sum;
}

/** Cosine of u turns, cos 2πu. */
export function cosTurn(u: number): number {
  const quarter = Math.floor(4 * u + 0.5);
  const angle = (u - quarter / 4) * TURN;
  const turn = quarter - 4 * Math.floor(quarter / 4);
  const value = (turn & 1) === 0 ? cosSeries(angle) : sinSeries(angle);
  return turn === 1 || turn === 2 ? -value : value;
}

/** Sine of u turns, sin 2πu. */
export function sinTurn(u: number): number {
  return cosTurn(u - 0.25);
}

/**
 * Evolution strategy with a step size for each axis: the separable variant of CMA-ES, which keeps variances and no covariances,
 * so that it is short and needs few points. It finds a minimum near its start; distance from it says nothing of identifiability.
 *
 * Source: Ros, Hansen 2008, PPSN X, doi 10.1007/978-3-540-87700-4_30; constants of Hansen's tutorial (arXiv 1604.00772).
 */
import { purpose } from "../../engine/purpose.js";
import { cosTurn, exp, log } from "../../numerics/math.js";
import { uniform } from "../../numerics/random.js";

export interface Descent {
  readonly start: readonly number[];
  /** First standard deviation along every axis. */
  readonly spread: number;
  readonly generations: number;
  /** Points of a generation; about 4 + 3 ln(axes). */
  readonly points: number;
  readonly seed: number;
}

const [first, second] = [purpose("screening.evolution.first"), purpose("screening.evolution.second")];

/** @param losses of all points of a generation, in their order. Points lie in the unit cube. */
export async function evolve(
  { start, spread, generations, points, seed }: Descent,
  losses: (generation: readonly (readonly number[])[]) => Promise<readonly number[]>,
): Promise<number[]> {
  const n = start.length;
  const parents = points >> 1;
  const raw = Array.from({ length: parents }, (_, k) => log((points + 1) / 2) - log(k + 1));
  const total = raw.reduce((a, b) => a + b, 0);
  const weights = raw.map((weight) => weight / total);
  const mu = 1 / weights.reduce((sum, w) => sum + w * w, 0);
  const cSigma = (mu + 2) / (n + mu + 5);
  const damping = 1 + cSigma + 2 * Math.max(0, Math.sqrt((mu - 1) / (n + 1)) - 1);
  const cPath = (4 + mu / n) / (n + 4 + (2 * mu) / n);
  const [c1, cMu] = separable(n, mu);
  const usualLength = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));

  let mean = [...start];
  let sigma = spread;
  let stepPath = new Array<number>(n).fill(0);
  let path = new Array<number>(n).fill(0);
  let variance = new Array<number>(n).fill(1);
  for (let generation = 0; generation < generations; generation++) {
    const drawn = Array.from({ length: points }, (_, k) =>
      mean.map((m, i) => inside(m + sigma * Math.sqrt(variance[i]!) * normal(seed, generation * points + k, i))),
    );
    const loss = await losses(drawn);
    const best = drawn.map((_, k) => k).sort((a, b) => loss[a]! - loss[b]! || a - b);
    const next = mean.map((_, i) => weights.reduce((sum, w, k) => sum + w * drawn[best[k]!]![i]!, 0));
    const move = next.map((value, i) => (value - mean[i]!) / sigma);
    const pull = Math.sqrt(cSigma * (2 - cSigma) * mu);
    stepPath = stepPath.map((p, i) => (1 - cSigma) * p + (pull * move[i]!) / Math.sqrt(variance[i]!));
    const length = Math.sqrt(stepPath.reduce((sum, p) => sum + p * p, 0));
    const stalled = length / usualLength < 1.4 + 2 / (n + 1) ? 1 : 0;
    path = path.map((p, i) => (1 - cPath) * p + stalled * Math.sqrt(cPath * (2 - cPath) * mu) * move[i]!);
    variance = variance.map((v, i) => {
      const spreadOf = (k: number) => (drawn[best[k]!]![i]! - mean[i]!) / sigma;
      const ranked = weights.reduce((sum, w, k) => sum + w * spreadOf(k) * spreadOf(k), 0);
      return (1 - c1 - cMu) * v + c1 * path[i]! * path[i]! + cMu * ranked;
    });
    sigma *= exp(Math.min(1, (cSigma / damping) * (length / usualLength - 1)));
    mean = next;
  }
  return mean;
}

/** Learning rates, (n + 2)/3 times those of a full covariance. */
function separable(n: number, mu: number): [number, number] {
  const faster = (n + 2) / 3;
  const c1 = Math.min(1, (faster * 2) / ((n + 1.3) * (n + 1.3) + mu));
  const cMu = Math.min(1 - c1, (faster * 2 * (mu - 2 + 1 / mu)) / ((n + 2) * (n + 2) + mu));
  return [c1, cMu];
}

const inside = (value: number) => Math.min(1, Math.max(0, value));

/** Standard normal, by Box and Muller. */
const normal = (seed: number, id: number, axis: number): number =>
  Math.sqrt(-2 * log(1 - uniform(seed, id, axis, first))) * cosTurn(uniform(seed, id, axis, second));

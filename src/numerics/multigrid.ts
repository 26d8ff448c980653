/**
 * One V(2,2) cycle of multigrid in two dimensions for C·u − k·(Σ neighbours − 4u) = f, mirrored at the walls.
 *
 * Two Jacobi sweeps with Chebyshev weights before and after, means over 4 children down, cell-centred bilinear weights
 * (9/16, 3/16, 3/16, 1/16) up, k/4 per level; the coarsest level is swept until it is solved. Arrays are f32 and every
 * operation is rounded to f32 in the order written, because SIMD kernels must give the same bits.
 */
const fround = Math.fround;

/** Chebyshev weights of degree 2 for a spectrum in [0.5, 2]: 1/(1.25 ∓ 0.75/√2). */
const W1 = fround(1.3895259206945645);
const W2 = fround(0.5616935915005575);

interface Level {
  readonly nx: number;
  readonly ny: number;
  /** Coupling to each neighbour. */
  k: number;
  /** C of every voxel, and weights over its diagonal w/(C + 4k). */
  readonly c: Float32Array;
  readonly inverse: Float32Array;
  readonly u: Float32Array;
  readonly other: Float32Array;
  readonly f: Float32Array;
}

export interface Multigrid {
  /** C on the finest level; fill it, then call `prepare`. */
  readonly c: Float32Array;
  readonly f: Float32Array;
  /** The solution; its content is the first guess. */
  readonly u: Float32Array;
  /** @param k coupling on the finest level. */
  prepare(k: number): void;
  cycle(): void;
  /** Largest residual over the largest f. */
  residual(): number;
}

export function createMultigrid(nx: number, ny: number): Multigrid {
  const levels: Level[] = [];
  for (let w = nx, h = ny; ; w /= 2, h /= 2) {
    levels.push(createLevel(w, h));
    if (w % 2 !== 0 || h % 2 !== 0 || Math.min(w, h) <= 4) break;
  }
  const fine = levels[0]!;
  let sweeps = 0;

  const cycle = (depth: number): void => {
    const level = levels[depth]!;
    if (depth === levels.length - 1) {
      for (let s = 0; s < sweeps; s++) {
        sweep(level, level.u, level.other, W1);
        sweep(level, level.other, level.u, W2);
      }
      return;
    }
    const coarse = levels[depth + 1]!;
    sweep(level, level.u, level.other, W1);
    sweep(level, level.other, level.u, W2);
    restrictResidual(level, coarse);
    coarse.u.fill(0);
    cycle(depth + 1);
    prolongate(coarse, level);
    sweep(level, level.u, level.other, W1);
    sweep(level, level.other, level.u, W2);
  };

  return {
    c: fine.c,
    f: fine.f,
    u: fine.u,
    prepare(k) {
      fine.k = fround(k);
      for (let depth = 0; depth < levels.length; depth++) {
        const level = levels[depth]!;
        if (depth > 0) coarsen(levels[depth - 1]!, level);
        const diagonal = fround(4 * level.k);
        for (let i = 0; i < level.c.length; i++) level.inverse[i] = 1 / fround(level.c[i]! + diagonal);
      }
      sweeps = sweepsToSolve(levels[levels.length - 1]!);
    },
    cycle: () => cycle(0),
    residual() {
      let largest = 0;
      let scale = 0;
      for (let y = 0; y < ny; y++)
        for (let x = 0; x < nx; x++) {
          const i = y * nx + x;
          largest = Math.max(largest, Math.abs(residualAt(fine, i, x, y)));
          scale = Math.max(scale, Math.abs(fine.f[i]!));
        }
      return scale > 0 ? largest / scale : largest;
    },
  };
}

function createLevel(nx: number, ny: number): Level {
  const array = () => new Float32Array(nx * ny);
  return { nx, ny, k: 0, c: array(), inverse: array(), u: array(), other: array(), f: array() };
}

/** u ← u + w·(f − C·u + k·(Σ neighbours − 4u))/(C + 4k), from one buffer into another. */
function sweep(level: Level, from: Float32Array, to: Float32Array, weight: number): void {
  const { nx, ny, k, c, inverse, f } = level;
  for (let y = 0; y < ny; y++) {
    const row = y * nx;
    const below = y > 0 ? row - nx : row;
    const above = y < ny - 1 ? row + nx : row;
    let left = from[row]!;
    let centre = left;
    for (let x = 0; x < nx; x++) {
      const i = row + x;
      const right = x < nx - 1 ? from[i + 1]! : centre;
      const sum = fround(fround(left + right) + fround(from[below + x]! + from[above + x]!));
      const flow = fround(k * fround(sum - fround(4 * centre)));
      const rest = fround(fround(f[i]! - fround(c[i]! * centre)) + flow);
      to[i] = centre + fround(weight * fround(rest * inverse[i]!));
      left = centre;
      centre = right;
    }
  }
}

function residualAt(level: Level, i: number, x: number, y: number): number {
  const { nx, ny, k, c, f, u } = level;
  const centre = u[i]!;
  const left = x > 0 ? u[i - 1]! : centre;
  const right = x < nx - 1 ? u[i + 1]! : centre;
  const below = y > 0 ? u[i - nx]! : centre;
  const above = y < ny - 1 ? u[i + nx]! : centre;
  const sum = fround(fround(left + right) + fround(below + above));
  return fround(fround(f[i]! - fround(c[i]! * centre)) + fround(k * fround(sum - fround(4 * centre))));
}

/** f of the coarse level = mean residual over the 4 children. */
function restrictResidual(fine: Level, coarse: Level): void {
  const { nx } = fine;
  for (let Y = 0; Y < coarse.ny; Y++)
    for (let X = 0; X < coarse.nx; X++) {
      const x = 2 * X;
      const y = 2 * Y;
      const i = y * nx + x;
      const lower = fround(residualAt(fine, i, x, y) + residualAt(fine, i + 1, x + 1, y));
      const upper = fround(residualAt(fine, i + nx, x, y + 1) + residualAt(fine, i + nx + 1, x + 1, y + 1));
      coarse.f[Y * coarse.nx + X] = fround(0.25 * fround(lower + upper));
    }
}

/** u of the fine level += bilinear interpolation of the coarse one, clamped at the walls. */
function prolongate(coarse: Level, fine: Level): void {
  const { nx, ny, u } = fine;
  const { nx: cx, ny: cy, u: cu } = coarse;
  for (let y = 0; y < ny; y++) {
    const Y = y >> 1;
    const Y2 = y & 1 ? Math.min(cy - 1, Y + 1) : Math.max(0, Y - 1);
    for (let x = 0; x < nx; x++) {
      const X = x >> 1;
      const X2 = x & 1 ? Math.min(cx - 1, X + 1) : Math.max(0, X - 1);
      const near = fround(fround(0.5625 * cu[Y * cx + X]!) + fround(0.1875 * cu[Y * cx + X2]!));
      const far = fround(fround(0.1875 * cu[Y2 * cx + X]!) + fround(0.0625 * cu[Y2 * cx + X2]!));
      u[y * nx + x] = u[y * nx + x]! + fround(near + far);
    }
  }
}

function coarsen(fine: Level, coarse: Level): void {
  coarse.k = fround(fine.k / 4);
  const { nx } = fine;
  for (let Y = 0; Y < coarse.ny; Y++)
    for (let X = 0; X < coarse.nx; X++) {
      const i = 2 * Y * nx + 2 * X;
      const lower = fround(fine.c[i]! + fine.c[i + 1]!);
      const upper = fround(fine.c[i + nx]! + fine.c[i + nx + 1]!);
      coarse.c[Y * coarse.nx + X] = fround(0.25 * fround(lower + upper));
    }
}

/**
 * Pairs of sweeps that shrink the slowest error, the constant mode with μ = C/(C + 4k), a thousandfold:
 * ((1 − w₁μ)(1 − w₂μ))ⁿ < 1e-3, at least 8, at most 400.
 */
function sweepsToSolve({ c, k }: Level): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < c.length; i++) if (c[i]! < least) least = c[i]!;
  const mu = least / (least + 4 * k);
  const pair = Math.abs((1 - W1 * mu) * (1 - W2 * mu));
  let shrunk = pair;
  let n = 1;
  while (shrunk > 1e-3 && n < 400) {
    shrunk *= pair;
    n++;
  }
  return Math.max(8, n);
}

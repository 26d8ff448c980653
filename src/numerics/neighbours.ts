/**
 * Who lies near whom: a full list per cell, good for one minute.
 *
 *   j is listed for i when |x_i − x_j| < reach_i + reach_j,   reach = max(1.25 r, r + 0.5 µm) + 1 min · speed + 0.5 µm
 *
 * A cell at rest lists cells at rest only: it does not feel those that walk (see `forces.ts`). What touches within 1 µm is
 * listed, however small the cells are.
 *
 * Cells are counted into square bins (row by row); each cell then looks at the bins within its own and the largest reach.
 * Every list is a function of the positions alone, whoever computes it.
 */

/** Reach of adhesion, in sums of radii. */
export const REACH = 1.25;
/** µm between surfaces that lists cover. */
export const FARTHEST_TOUCH = 1;
/** µm that any cell may be pushed before lists are made anew. */
const SKIN = 0.5;

const f = Math.fround;

export interface Positions {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly radius: Float32Array;
  /** µm/min. */
  readonly speed: Float32Array;
}

export interface Neighbours {
  /** Cell i's neighbours are list[start[i]] … list[start[i + 1] − 1]. */
  start: Int32Array;
  list: Int32Array;
  /** Make the lists for `count` cells within a box; `minutes` they shall last. */
  build(at: Positions, count: number, minutes: number): void;
}

/** How far a cell looks for those that may come near it in this time, µm. */
export const reachOf = (radius: number, speed: number, minutes: number) =>
  f(Math.max(f(REACH * radius), f(radius + FARTHEST_TOUCH / 2)) + f(f(minutes * speed) + SKIN));

/** Whether two cells at these differences of position may come near each other. */
export const near = (dx: number, dy: number, dz: number, limit: number) =>
  f(f(f(dx * dx) + f(dy * dy)) + f(dz * dz)) < f(limit * limit);

export function createNeighbours(width: number, height: number, depth: number): Neighbours {
  let bins = new Int32Array(1);
  let sorted = new Int32Array(0);
  let binOf = new Int32Array(0);
  let reach = new Float32Array(0);
  const made: Neighbours = { start: new Int32Array(1), list: new Int32Array(256), build };

  function build(at: Positions, count: number, minutes: number): void {
    const { x, y, z, radius, speed } = at;
    const walks = (i: number) => minutes > 0 && speed[i]! > 0;
    if (binOf.length < count) {
      binOf = new Int32Array(count * 2);
      sorted = new Int32Array(count * 2);
      reach = new Float32Array(count * 2);
      made.start = new Int32Array(count * 2 + 1);
    }
    // Bins are narrow, so that a resting cell looks at little more than its surroundings; each looks as far as it must.
    let farthest = 0;
    let farthestAtRest = 0;
    for (let i = 0; i < count; i++) {
      reach[i] = reachOf(radius[i]!, speed[i]!, minutes);
      farthest = Math.max(farthest, reach[i]!);
      if (!walks(i)) farthestAtRest = Math.max(farthestAtRest, reach[i]!);
    }
    const edge = Math.max(1, farthestAtRest || farthest / 2);
    const nx = Math.max(1, Math.floor(width / edge));
    const ny = Math.max(1, Math.floor(height / edge));
    const nz = Math.max(1, Math.floor(depth / edge));
    const along = (position: number, extent: number, n: number) =>
      n === 1 ? 0 : Math.min(n - 1, Math.max(0, Math.floor((position / extent) * n)));

    if (bins.length < nx * ny * nz + 1) bins = new Int32Array(nx * ny * nz + 1);
    bins.fill(0);
    for (let i = 0; i < count; i++) {
      binOf[i] = (along(z[i]!, depth, nz) * ny + along(y[i]!, height, ny)) * nx + along(x[i]!, width, nx);
      bins[binOf[i]! + 1]!++;
    }
    for (let b = 0; b < nx * ny * nz; b++) bins[b + 1]! += bins[b]!;
    const next = bins.slice();
    for (let i = 0; i < count; i++) sorted[next[binOf[i]!]!++] = i;

    let n = 0;
    for (let i = 0; i < count; i++) {
      made.start[i] = n;
      const own = reach[i]!;
      const rests = !walks(i);
      const look = own + (rests ? farthestAtRest : farthest) + ROUNDING;
      const xi = x[i]!;
      const yi = y[i]!;
      const zi = z[i]!;
      const firstX = along(xi - look, width, nx);
      const lastX = along(xi + look, width, nx);
      const lastY = along(yi + look, height, ny);
      const lastZ = along(zi + look, depth, nz);
      for (let cz = along(zi - look, depth, nz); cz <= lastZ; cz++)
        for (let cy = along(yi - look, height, ny); cy <= lastY; cy++) {
          const row = (cz * ny + cy) * nx;
          const end = bins[row + lastX + 1]!;
          for (let k = bins[row + firstX]!; k < end; k++) {
            const j = sorted[k]!;
            if (j === i || !near(f(xi - x[j]!), f(yi - y[j]!), f(zi - z[j]!), f(own + reach[j]!))) continue;
            if (rests && walks(j)) continue;
            if (n === made.list.length) made.list = doubled(made.list);
            made.list[n++] = j;
          }
        }
    }
    made.start[count] = n;
  }

  return made;
}

/** µm by which rounding may move a cell across the edge of a bin. */
export const ROUNDING = 0.05;

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

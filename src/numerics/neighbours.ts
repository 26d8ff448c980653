/**
 * Who lies near whom: a full list per cell, good for one minute.
 *
 *   j is listed for i when |x_i − x_j| < 1.25 (r_i + r_j) + s_i + s_j,   s = 1 min · speed + 0.5 µm
 *
 * Cells are counted into square bins (row by row); each cell then looks at the bins around its own. Every list is a function
 * of the positions alone, whoever computes it.
 */

/** Reach of adhesion, in sums of radii. */
export const REACH = 1.25;
/** µm that any cell may be pushed before lists are made anew. */
const SKIN = 0.5;

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

export function createNeighbours(width: number, height: number, depth: number): Neighbours {
  let bins = new Int32Array(1);
  let sorted = new Int32Array(0);
  let binOf = new Int32Array(0);
  const made: Neighbours = { start: new Int32Array(1), list: new Int32Array(256), build };

  function build(at: Positions, count: number, minutes: number): void {
    const { x, y, z, radius, speed } = at;
    if (binOf.length < count) {
      binOf = new Int32Array(count * 2);
      sorted = new Int32Array(count * 2);
      made.start = new Int32Array(count * 2 + 1);
    }
    let farthest = 0;
    for (let i = 0; i < count; i++) farthest = Math.max(farthest, REACH * radius[i]! + minutes * speed[i]! + SKIN);
    const edge = Math.max(1, 2 * farthest);
    const nx = Math.max(1, Math.floor(width / edge));
    const ny = Math.max(1, Math.floor(height / edge));
    const nz = Math.max(1, Math.floor(depth / edge));
    const place = (position: number, extent: number, n: number) =>
      n === 1 ? 0 : Math.min(n - 1, Math.max(0, Math.floor((position / extent) * n)));

    if (bins.length < nx * ny * nz + 1) bins = new Int32Array(nx * ny * nz + 1);
    bins.fill(0);
    for (let i = 0; i < count; i++) {
      binOf[i] = (place(z[i]!, depth, nz) * ny + place(y[i]!, height, ny)) * nx + place(x[i]!, width, nx);
      bins[binOf[i]! + 1]!++;
    }
    for (let b = 0; b < nx * ny * nz; b++) bins[b + 1]! += bins[b]!;
    const next = bins.slice();
    for (let i = 0; i < count; i++) sorted[next[binOf[i]!]!++] = i;

    let n = 0;
    for (let i = 0; i < count; i++) {
      made.start[i] = n;
      const bx = binOf[i]! % nx;
      const by = Math.floor(binOf[i]! / nx) % ny;
      const bz = Math.floor(binOf[i]! / (nx * ny));
      const own = REACH * radius[i]! + minutes * speed[i]! + SKIN;
      for (let cz = Math.max(0, bz - 1); cz <= Math.min(nz - 1, bz + 1); cz++)
        for (let cy = Math.max(0, by - 1); cy <= Math.min(ny - 1, by + 1); cy++) {
          const row = (cz * ny + cy) * nx;
          const end = bins[row + Math.min(nx - 1, bx + 1) + 1]!;
          for (let k = bins[row + Math.max(0, bx - 1)]!; k < end; k++) {
            const j = sorted[k]!;
            const dx = x[i]! - x[j]!;
            const dy = y[i]! - y[j]!;
            const dz = z[i]! - z[j]!;
            const limit = own + REACH * radius[j]! + minutes * speed[j]! + SKIN;
            if (dx * dx + dy * dy + dz * dz >= limit * limit || j === i) continue;
            if (n === made.list.length) made.list = doubled(made.list);
            made.list[n++] = j;
          }
        }
    }
    made.start[count] = n;
  }

  return made;
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

// Kernels of the multigrid cycle on one level; see ../stencil.ts.
//
// What lies beyond walls is worked out where some are held. Rows that touch none, and
// quads that hold no wall, go without it: there a neighbour outside is read from the row itself.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

/** Byte offsets of a level's constants; see ../levels.ts. */
const DIAGONAL: usize = 16;
const BOUND: usize = 64;
const MIRROR_X: usize = 80;
const MIRROR_Y: usize = 96;
const MIRROR_Z: usize = 112;

/** Sides of a row on which there is no neighbour. */
const FRONT = 1;
const BACK = 2;
const BELOW = 4;
const ABOVE = 8;

/** What lies beyond a wall, next to this value; see ../levels.ts. */
@inline
export function beyond(constants: usize, mirror: usize, c: v128): v128 {
  const m = v128.load(constants + mirror);
  const held = f32x4.mul(f32x4.sub(f32x4.splat(1), m), v128.load(constants + BOUND));
  return f32x4.add(f32x4.mul(m, c), held);
}

@inline
function around(left: v128, c: v128, right: v128): v128 {
  return f32x4.add(f32x4.sub(left, c), f32x4.sub(right, c));
}

/** right − C u + k Σ of the voxel at byte o of its row, along being Σ along x; front, back, below and above are the neighbouring rows. */
@inline
function rest(flat: bool, walls: bool, sides: i32, constants: usize, k: v128, capacity: usize, right: usize, front: usize, back: usize, below: usize, above: usize, o: usize, along: v128, c: v128): v128 {
  let f = v128.load(front + o);
  let b = v128.load(back + o);
  if (walls) {
    if (sides & FRONT) f = beyond(constants, MIRROR_Y, c);
    if (sides & BACK) b = beyond(constants, MIRROR_Y, c);
  }
  let across = around(f, c, b);
  if (!flat) {
    let d = v128.load(below + o);
    let e = v128.load(above + o);
    if (walls) {
      if (sides & BELOW) d = beyond(constants, MIRROR_Z, c);
      if (sides & ABOVE) e = beyond(constants, MIRROR_Z, c);
    }
    across = f32x4.add(across, around(d, c, e));
  }
  const flux = f32x4.mul(k, f32x4.add(along, across));
  return f32x4.add(f32x4.sub(v128.load(right + o), f32x4.mul(v128.load(capacity + o), c)), flux);
}

/** What a row's two ends see beyond them. */
@inline
function atEnd(held: bool, constants: usize, c: v128): v128 {
  return held ? beyond(constants, MIRROR_X, c) : c;
}

/** The rows on the four sides of row (y, z) of a field, or the row itself where there is none. */
@inline
function sidesOf(y: i32, z: i32, ny: i32, nz: i32): i32 {
  return (y > 0 ? 0 : FRONT) | (y < ny - 1 ? 0 : BACK) | (z > 0 ? 0 : BELOW) | (z < nz - 1 ? 0 : ABOVE);
}

@inline
function put(smooth: bool, exchange: v128, weight: v128, capacity: usize, target: usize, c: v128, r: v128): void {
  if (smooth) {
    const diagonal = f32x4.add(v128.load(capacity), exchange);
    v128.store(target, f32x4.add(c, f32x4.mul(weight, f32x4.div(r, diagonal))));
  } else v128.store(target, r);
}

@inline
function row(smooth: bool, flat: bool, walls: bool, held: bool, sides: i32, nx: i32, constants: usize, k: v128, exchange: v128, weight: v128, capacity: usize, right: usize, u: usize, front: usize, back: usize, below: usize, above: usize, target: usize): void {
  const last = <usize>(nx - 1) << 4;
  let c = v128.load(u);
  // Every difference serves two voxels.
  let before = f32x4.sub(c, atEnd(held, constants, c));
  for (let o: usize = 0; o < last; o += 16) {
    const next = v128.load(u + o, 16);
    const ahead = f32x4.sub(next, c);
    put(smooth, exchange, weight, capacity + o, target + o, c, rest(flat, walls, sides, constants, k, capacity, right, front, back, below, above, o, f32x4.sub(ahead, before), c));
    before = ahead;
    c = next;
  }
  const ahead = f32x4.sub(atEnd(held, constants, c), c);
  put(smooth, exchange, weight, capacity + last, target + last, c, rest(flat, walls, sides, constants, k, capacity, right, front, back, below, above, last, f32x4.sub(ahead, before), c));
}

@inline
function rows(smooth: bool, flat: bool, held: bool, nx: i32, ny: i32, nz: i32, first: i32, last: i32, constants: usize, weight: v128, capacity: usize, right: usize, u: usize, target: usize): void {
  const line = <usize>nx << 4;
  const plane = <usize>ny * line;
  const k = v128.load(constants);
  const exchange = v128.load(constants + DIAGONAL);
  let y = first % ny;
  let z = first / ny;
  let o = <usize>first * line;
  for (let r = first; r < last; r++, o += line) {
    const c = u + o;
    const sides = sidesOf(y, z, ny, nz);
    const front = sides & FRONT ? c : c - line;
    const back = sides & BACK ? c : c + line;
    const below = sides & BELOW ? c : c - plane;
    const above = sides & ABOVE ? c : c + plane;
    if (held && sides) row(smooth, flat, true, held, sides, nx, constants, k, exchange, weight, capacity + o, right + o, c, front, back, below, above, target + o);
    else row(smooth, flat, false, held, 0, nx, constants, k, exchange, weight, capacity + o, right + o, c, front, back, below, above, target + o);
    if (++y == ny) {
      y = 0;
      z++;
    }
  }
}

@inline
function rowsOf(smooth: bool, flat: bool, held: bool, nx: i32, ny: i32, nz: i32, first: i32, last: i32, constants: usize, weight: v128, capacity: usize, right: usize, u: usize, target: usize): void {
  if (flat) {
    if (held) rows(smooth, true, true, nx, ny, nz, first, last, constants, weight, capacity, right, u, target);
    else rows(smooth, true, false, nx, ny, nz, first, last, constants, weight, capacity, right, u, target);
  } else {
    if (held) rows(smooth, false, true, nx, ny, nz, first, last, constants, weight, capacity, right, u, target);
    else rows(smooth, false, false, nx, ny, nz, first, last, constants, weight, capacity, right, u, target);
  }
}

/** target ← right − C u + k Σ. */
export function residual(nx: i32, ny: i32, nz: i32, flat: bool, held: bool, first: i32, last: i32, constants: usize, capacity: usize, right: usize, u: usize, target: usize): void {
  rowsOf(false, flat, held, nx, ny, nz, first, last, constants, f32x4.splat(0), capacity, right, u, target);
}

/** target ← u + w (right − C u + k Σ)/(C + 2 k · axes); weight is the byte offset of w among the constants. */
export function sweep(nx: i32, ny: i32, nz: i32, flat: bool, held: bool, first: i32, last: i32, constants: usize, weight: usize, capacity: usize, right: usize, u: usize, target: usize): void {
  rowsOf(true, flat, held, nx, ny, nz, first, last, constants, v128.load(constants + weight), capacity, right, u, target);
}

/** target ← w right/(C + 2 k · axes). */
export function sweepFromZero(nx: i32, first: i32, last: i32, constants: usize, weight: usize, capacity: usize, right: usize, target: usize): void {
  const w = v128.load(constants + weight);
  const exchange = v128.load(constants + DIAGONAL);
  const end = <usize>(last * nx) << 4;
  for (let o = <usize>(first * nx) << 4; o < end; o += 16)
    v128.store(target + o, f32x4.mul(w, f32x4.div(v128.load(right + o), f32x4.add(v128.load(capacity + o), exchange))));
}

/** First and later rows of children: sum ← pair, or sum + pair; the last one makes it a mean. */
@inline
export function gather(child: i32, children: i32, share: v128, to: usize, pair: v128): void {
  const sum = child == 0 ? pair : f32x4.add(v128.load(to), pair);
  v128.store(to, child == children - 1 ? f32x4.mul(share, sum) : sum);
}

/** Pairs of residuals of one fine row, gathered into the coarse row `to`. */
@inline
function pairs(flat: bool, walls: bool, held: bool, sides: i32, nx: i32, halved: bool, child: i32, children: i32, share: v128, constants: usize, k: v128, capacity: usize, right: usize, u: usize, front: usize, back: usize, below: usize, above: usize, to: usize): void {
  let c = v128.load(u);
  let before = f32x4.sub(c, atEnd(held, constants, c));
  if (!halved) {
    const end = <usize>(nx - 1) << 4;
    for (let o: usize = 0; ; o += 16, to += 16) {
      const next = o < end ? v128.load(u + o, 16) : atEnd(held, constants, c);
      const ahead = f32x4.sub(next, c);
      gather(child, children, share, to, rest(flat, walls, sides, constants, k, capacity, right, front, back, below, above, o, f32x4.sub(ahead, before), c));
      if (o >= end) return;
      before = ahead;
      c = next;
    }
  }
  const last = <usize>(nx - 2) << 4;
  for (let o: usize = 0; ; o += 32, to += 16) {
    const middle = v128.load(u + o, 16);
    const next = o < last ? v128.load(u + o, 32) : atEnd(held, constants, middle);
    const between = f32x4.sub(middle, c);
    const ahead = f32x4.sub(next, middle);
    const one = rest(flat, walls, sides, constants, k, capacity, right, front, back, below, above, o, f32x4.sub(between, before), c);
    const two = rest(flat, walls, sides, constants, k, capacity, right, front, back, below, above, o + 16, f32x4.sub(ahead, between), middle);
    gather(child, children, share, to, f32x4.add(one, two));
    if (o >= last) break;
    before = ahead;
    c = next;
  }
}

/** Right-hand side of coarse rows: the mean of their children's residuals. Fine sizes first, then the coarse ones. */
@inline
export function residualPairs(flat: bool, held: bool, nx: i32, ny: i32, nz: i32, coarseX: i32, coarseY: i32, stepY: i32, stepZ: i32, first: i32, last: i32, share: f32, constants: usize, capacity: usize, right: usize, u: usize, to: usize): void {
  const line = <usize>nx << 4;
  const plane = <usize>ny * line;
  const k = v128.load(constants);
  const part = f32x4.splat(share);
  const halved = nx > coarseX;
  const children = stepY * stepZ;
  for (let r = first; r < last; r++) {
    const target = to + (<usize>(r * coarseX) << 4);
    for (let child = 0; child < children; child++) {
      const y = (r % coarseY) * stepY + (child % stepY);
      const z = (r / coarseY) * stepZ + child / stepY;
      const o = <usize>(z * ny + y) * line;
      const c = u + o;
      const sides = sidesOf(y, z, ny, nz);
      const front = sides & FRONT ? c : c - line;
      const back = sides & BACK ? c : c + line;
      const below = sides & BELOW ? c : c - plane;
      const above = sides & ABOVE ? c : c + plane;
      if (held && sides) pairs(flat, true, held, sides, nx, halved, child, children, part, constants, k, capacity + o, right + o, c, front, back, below, above, target);
      else pairs(flat, false, held, 0, nx, halved, child, children, part, constants, k, capacity + o, right + o, c, front, back, below, above, target);
    }
  }
}

// Kernels of the multigrid cycle on one level, four voxels of a row at a time; see ../stencil.ts.
//
// The first four voxels of a row take their left neighbours from a shuffle that repeats the wall's voxel, the last four
// their right ones; the last four may overlap those before, which only writes the same bits again (target is not u).
// Rows of fewer than four voxels go one by one. In a section (nz = 1) the neighbours along z are the voxel
// itself: nothing is loaded for them, but their +0 is added, as the sign of a zero may depend on it.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

@inline
function around(left: f32, c: f32, right: f32): f32 {
  return left - c + (right - c);
}

@inline
function aroundFour(left: v128, c: v128, right: v128): v128 {
  return f32x4.add(f32x4.sub(left, c), f32x4.sub(right, c));
}

/** The voxel at byte o of its row. */
@inline
function one(smooth: bool, section: bool, k: f32, w: f32, capacity: usize, inverse: usize, right: usize, front: usize, back: usize, below: usize, above: usize, target: usize, o: usize, left: f32, c: f32, next: f32): void {
  const alongY = around(load<f32>(front + o), c, load<f32>(back + o));
  const alongZ = section ? around(c, c, c) : around(load<f32>(below + o), c, load<f32>(above + o));
  const flux = k * (around(left, c, next) + (alongY + alongZ));
  const rest = load<f32>(right + o) - load<f32>(capacity + o) * c + flux;
  store<f32>(target + o, smooth ? c + w * (rest * load<f32>(inverse + o)) : rest);
}

/** Four voxels from byte o of their row on. */
@inline
function four(smooth: bool, section: bool, k: v128, w: v128, capacity: usize, inverse: usize, right: usize, front: usize, back: usize, below: usize, above: usize, target: usize, o: usize, left: v128, c: v128, next: v128): void {
  const alongY = aroundFour(v128.load(front + o), c, v128.load(back + o));
  const alongZ = section ? aroundFour(c, c, c) : aroundFour(v128.load(below + o), c, v128.load(above + o));
  const flux = f32x4.mul(k, f32x4.add(aroundFour(left, c, next), f32x4.add(alongY, alongZ)));
  const rest = f32x4.add(f32x4.sub(v128.load(right + o), f32x4.mul(v128.load(capacity + o), c)), flux);
  v128.store(target + o, smooth ? f32x4.add(c, f32x4.mul(w, f32x4.mul(rest, v128.load(inverse + o)))) : rest);
}

/** One row; u and its neighbours front, back, below and above, and all others, are addresses of the row's first voxel. */
@inline
function row(smooth: bool, section: bool, nx: i32, k: f32, w: f32, capacity: usize, inverse: usize, right: usize, u: usize, front: usize, back: usize, below: usize, above: usize, target: usize): void {
  const end = <usize>nx << 2;
  if (nx < 4) {
    let c = load<f32>(u);
    let left = c;
    for (let o: usize = 0; o < end; o += 4) {
      const next = o + 4 < end ? load<f32>(u + o, 4) : c;
      one(smooth, section, k, w, capacity, inverse, right, front, back, below, above, target, o, left, c, next);
      left = c;
      c = next;
    }
    return;
  }
  const kk = f32x4.splat(k);
  const ww = f32x4.splat(w);
  const first = v128.load(u);
  const inside = v128.shuffle<f32>(first, first, 0, 0, 1, 2);
  const next = nx == 4 ? v128.shuffle<f32>(first, first, 1, 2, 3, 3) : v128.load(u, 4);
  four(smooth, section, kk, ww, capacity, inverse, right, front, back, below, above, target, 0, inside, first, next);
  if (nx == 4) return;
  const before = u - 4;
  const last = end - 16;
  for (let o: usize = 16; o < last; o += 16) {
    const p = before + o;
    four(smooth, section, kk, ww, capacity, inverse, right, front, back, below, above, target, o, v128.load(p), v128.load(p, 4), v128.load(p, 8));
  }
  const c = v128.load(u + last);
  const wall = v128.shuffle<f32>(c, c, 1, 2, 3, 3);
  four(smooth, section, kk, ww, capacity, inverse, right, front, back, below, above, target, last, v128.load(before + last), c, wall);
}

@inline
function rows(smooth: bool, section: bool, nx: i32, ny: i32, nz: i32, k: f32, w: f32, capacity: usize, inverse: usize, right: usize, u: usize, target: usize): void {
  const line = <usize>nx << 2;
  const plane = <usize>ny * line;
  let o: usize = 0;
  for (let z = 0; z < nz; z++)
    for (let y = 0; y < ny; y++, o += line) {
      const c = u + o;
      const front = y > 0 ? c - line : c;
      const back = y < ny - 1 ? c + line : c;
      const below = z > 0 ? c - plane : c;
      const above = z < nz - 1 ? c + plane : c;
      row(smooth, section, nx, k, w, capacity + o, inverse + o, right + o, c, front, back, below, above, target + o);
    }
}

/** target ← right − C u + k Σ. */
export function residual(nx: i32, ny: i32, nz: i32, k: f32, capacity: usize, right: usize, u: usize, target: usize): void {
  if (nz == 1) rows(false, true, nx, ny, 1, k, 0, capacity, 0, right, u, target);
  else rows(false, false, nx, ny, nz, k, 0, capacity, 0, right, u, target);
}

/** target ← u + w (right − C u + k Σ)/(C + 2 k · axes). */
export function sweep(nx: i32, ny: i32, nz: i32, k: f32, w: f32, capacity: usize, inverse: usize, right: usize, u: usize, target: usize): void {
  if (nz == 1) rows(true, true, nx, ny, 1, k, w, capacity, inverse, right, u, target);
  else rows(true, false, nx, ny, nz, k, w, capacity, inverse, right, u, target);
}

/** target ← w right/(C + 2 k · axes). */
export function sweepFromZero(count: i32, w: f32, inverse: usize, right: usize, target: usize): void {
  const end = <usize>count << 2;
  const ww = f32x4.splat(w);
  let o: usize = 0;
  for (; o + 16 <= end; o += 16)
    v128.store(target + o, f32x4.mul(ww, f32x4.mul(v128.load(right + o), v128.load(inverse + o))));
  for (; o < end; o += 4) store<f32>(target + o, w * (load<f32>(right + o) * load<f32>(inverse + o)));
}

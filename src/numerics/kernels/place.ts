// Where cells lie on the grid; see ../footprints.ts.
//
// A cell's spans lie in six integers (first voxel and number of voxels along x, y, z), its weights in three rows of `stride`.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

/** Integral of the tent max(0, 1 − |t|) up to u. */
@inline
function integral(u: f32): f32 {
  if (u <= -1) return 0;
  if (u >= 1) return 1;
  const rest = <f32>1 - abs<f32>(u);
  const half = <f32>0.5 * (rest * rest);
  return u < 0 ? half : <f32>1 - half;
}

@inline
function lay(voxels: i32, voxel: f32, position: f32, reach: f32, span: usize, weight: usize): void {
  if (voxels == 1) {
    store<i32>(span, 0);
    store<i32>(span, 1, 4);
    store<f32>(weight, 1);
    return;
  }
  const inVoxels = min<f32>(<f32>voxels, max<f32>(0, position / voxel));
  const radius = reach / voxel;
  const lowest = <i32>floor<f32>(inVoxels - radius);
  const highest = <i32>ceil<f32>(inVoxels + radius) - 1;
  const first = max(0, lowest);
  const last = min(voxels - 1, highest);
  const end = weight + (<usize>(last - first + 1) << 2);
  for (let p = weight; p < end; p += 4) store<f32>(p, 0);
  let below: f32 = 0;
  let sum: f32 = 0;
  for (let v = lowest; v <= highest; v++) {
    const upTo = integral((<f32>(v + 1) - inVoxels) / radius);
    const w = upTo - below;
    below = upTo;
    const folded = v < 0 ? -1 - v : v >= voxels ? 2 * voxels - 1 - v : v;
    const p = weight + (<usize>(min(last, max(first, folded)) - first) << 2);
    store<f32>(p, load<f32>(p) + w);
    sum = sum + w;
  }
  for (let p = weight; p < end; p += 4) store<f32>(p, load<f32>(p) / sum);
  store<i32>(span, first);
  store<i32>(span, last - first + 1, 4);
}

/** `integral` in every lane. */
@inline
function integrals(u: v128): v128 {
  const one = f32x4.splat(1);
  const rest = f32x4.sub(one, f32x4.abs(u));
  const half = f32x4.mul(f32x4.splat(0.5), f32x4.mul(rest, rest));
  const within = v128.bitselect(half, f32x4.sub(one, half), f32x4.lt(u, f32x4.splat(0)));
  const above = v128.andnot(within, f32x4.le(u, f32x4.splat(-1)));
  return v128.bitselect(one, above, f32x4.ge(u, one));
}

/** Axes of more than one voxel, by bits of lanes: most kernels take three voxels along each of them, away from the walls. */
const SECTION = 3;
const BLOCK = 7;
/** Two cells of a section: x and y of the one, then of the other. */
const PAIR = 15;

/** Three voxels along the first two lanes. */
@inline
function putPlane(first: v128, share0: v128, share1: v128, share2: v128, span: usize, weight: usize, row: usize): void {
  v128.store_lane<i32>(span, first, 0);
  store<i32>(span, 3, 4);
  v128.store_lane<i32>(span, first, 1, 8);
  store<i32>(span, 3, 12);
  v128.store_lane<f32>(weight, share0, 0);
  v128.store_lane<f32>(weight, share1, 0, 4);
  v128.store_lane<f32>(weight, share2, 0, 8);
  v128.store_lane<f32>(weight + row, share0, 1);
  v128.store_lane<f32>(weight + row, share1, 1, 4);
  v128.store_lane<f32>(weight + row, share2, 1, 8);
}

/** No axis z. */
@inline
function putFlat(span: usize, weight: usize, row: usize): void {
  store<i32>(span, 0, 16);
  store<i32>(span, 1, 20);
  store<f32>(weight + 2 * row, 1);
}

@inline
function upper(lanes: v128): v128 {
  return v128.shuffle<i64>(lanes, lanes, 1, 0);
}

/** Lay all axes of a cell, or of a cell and the next, at once where all their kernels are such ones; returns whether they are. */
@inline
function layThree(axes: i32, limits: v128, voxel: v128, radius: v128, place: v128, span: usize, weight: usize, row: usize): bool {
  const one = f32x4.splat(1);
  const inVoxels = f32x4.min(limits, f32x4.max(f32x4.splat(0), f32x4.div(place, voxel)));
  const lowest = f32x4.floor(f32x4.sub(inVoxels, radius));
  const highest = f32x4.sub(f32x4.ceil(f32x4.add(inVoxels, radius)), one);
  const inside = v128.and(f32x4.ge(lowest, f32x4.splat(0)), f32x4.lt(highest, limits));
  const three = f32x4.eq(f32x4.sub(highest, lowest), f32x4.splat(2));
  if ((i32x4.bitmask(v128.and(inside, three)) & axes) != axes) return false;
  const upTo0 = integrals(f32x4.div(f32x4.sub(f32x4.add(lowest, one), inVoxels), radius));
  const upTo1 = integrals(f32x4.div(f32x4.sub(f32x4.add(lowest, f32x4.splat(2)), inVoxels), radius));
  const upTo2 = integrals(f32x4.div(f32x4.sub(f32x4.add(lowest, f32x4.splat(3)), inVoxels), radius));
  const w1 = f32x4.sub(upTo1, upTo0);
  const w2 = f32x4.sub(upTo2, upTo1);
  const sum = f32x4.add(f32x4.add(upTo0, w1), w2);
  const first = i32x4.trunc_sat_f32x4_s(lowest);
  const share0 = f32x4.div(upTo0, sum);
  const share1 = f32x4.div(w1, sum);
  const share2 = f32x4.div(w2, sum);
  putPlane(first, share0, share1, share2, span, weight, row);
  if (axes != BLOCK) putFlat(span, weight, row);
  if (axes == PAIR) {
    putPlane(upper(first), upper(share0), upper(share1), upper(share2), span + 24, weight + 3 * row, row);
    putFlat(span + 24, weight + 3 * row, row);
  }
  if (axes == BLOCK) {
    v128.store_lane<i32>(span, first, 2, 16);
    store<i32>(span, 3, 20);
    v128.store_lane<f32>(weight + 2 * row, share0, 2);
    v128.store_lane<f32>(weight + 2 * row, share1, 2, 4);
    v128.store_lane<f32>(weight + 2 * row, share2, 2, 8);
  }
  return true;
}

export function place(first: i32, last: i32, nx: i32, ny: i32, nz: i32, voxel: f32, least: f32, most: f32, stride: i32, x: usize, y: usize, z: usize, radius: usize, spans: usize, weights: usize): void {
  const row = <usize>stride << 2;
  const axes = nx == 1 || ny == 1 ? 0 : nz == 1 ? SECTION : BLOCK;
  let limits = f32x4.splat(<f32>nx);
  limits = f32x4.replace_lane(limits, 1, <f32>ny);
  limits = f32x4.replace_lane(limits, 2, <f32>nz);
  const lanes = v128.shuffle<i32>(limits, limits, 0, 1, 0, 1);
  for (let i = first; i < last; i++) {
    const o = <usize>i << 2;
    const span = spans + <usize>i * 24;
    const weight = weights + <usize>i * 3 * row;
    if (axes == SECTION && i + 1 < last) {
      const places = v128.shuffle<i32>(v128.load64_zero(x + o), v128.load64_zero(y + o), 0, 4, 1, 5);
      const radii = f32x4.min(f32x4.splat(most), f32x4.max(f32x4.splat(least), v128.load64_zero(radius + o)));
      const reaches = f32x4.div(v128.shuffle<i32>(radii, radii, 0, 0, 1, 1), f32x4.splat(voxel));
      if (layThree(PAIR, lanes, f32x4.splat(voxel), reaches, places, span, weight, row)) {
        i++;
        continue;
      }
    }
    const reach = min<f32>(most, max<f32>(least, load<f32>(radius + o)));
    if (axes != 0) {
      let at = v128.load32_zero(x + o);
      at = v128.load_lane<f32>(y + o, at, 1);
      at = v128.load_lane<f32>(z + o, at, 2);
      if (layThree(axes, limits, f32x4.splat(voxel), f32x4.splat(reach / voxel), at, span, weight, row)) continue;
    }
    lay(nx, voxel, load<f32>(x + o), reach, span, weight);
    lay(ny, voxel, load<f32>(y + o), reach, span + 8, weight + row);
    lay(nz, voxel, load<f32>(z + o), reach, span + 16, weight + 2 * row);
  }
}

// Cells on the grid; see ../footprints.ts.
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

export function place(first: i32, last: i32, nx: i32, ny: i32, nz: i32, voxel: f32, least: f32, most: f32, stride: i32, x: usize, y: usize, z: usize, radius: usize, spans: usize, weights: usize): void {
  const row = <usize>stride << 2;
  for (let i = first; i < last; i++) {
    const o = <usize>i << 2;
    const reach = min<f32>(most, max<f32>(least, load<f32>(radius + o)));
    const span = spans + <usize>i * 24;
    const weight = weights + <usize>i * 3 * row;
    lay(nx, voxel, load<f32>(x + o), reach, span, weight);
    lay(ny, voxel, load<f32>(y + o), reach, span + 8, weight + row);
    lay(nz, voxel, load<f32>(z + o), reach, span + 16, weight + 2 * row);
  }
}

/** Means under the kernels of cells first ≤ i < last, lane by lane into the arrays out (from their start). */
export function sample(first: i32, last: i32, nx: i32, ny: i32, stride: i32, spans: usize, weights: usize, value: usize, out0: usize, out1: usize, out2: usize, out3: usize): void {
  const row = <usize>stride << 2;
  for (let i = first, o: usize = 0; i < last; i++, o += 4) {
    const span = spans + <usize>i * 24;
    const weightX = weights + <usize>i * 3 * row;
    const x = load<i32>(span);
    const y = load<i32>(span, 8);
    const z = load<i32>(span, 16);
    const endX = weightX + (<usize>load<i32>(span, 4) << 2);
    const countY = load<i32>(span, 12);
    const countZ = load<i32>(span, 20);
    let mean = f32x4.splat(0);
    for (let c = 0; c < countZ; c++)
      for (let b = 0; b < countY; b++) {
        let p = value + (<usize>(((z + c) * ny + y + b) * nx + x) << 4);
        let sum = f32x4.splat(0);
        for (let w = weightX; w < endX; w += 4, p += 16)
          sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(w), v128.load(p)));
        const share = load<f32>(weightX + 2 * row + (<usize>c << 2)) * load<f32>(weightX + row + (<usize>b << 2));
        mean = f32x4.add(mean, f32x4.mul(f32x4.splat(share), sum));
      }
    store<f32>(out0 + o, f32x4.extract_lane(mean, 0));
    store<f32>(out1 + o, f32x4.extract_lane(mean, 1));
    store<f32>(out2 + o, f32x4.extract_lane(mean, 2));
    store<f32>(out3 + o, f32x4.extract_lane(mean, 3));
  }
}

/**
 * Add amount · factor of cells first ≤ i < last to the voxels under their kernels, in the order of cells, in the rows (of a
 * section) or planes from ≤ slab < to.
 */
export function deposit(first: i32, last: i32, from: i32, to: i32, nx: i32, ny: i32, flat: bool, stride: i32, spans: usize, weights: usize, factors: usize, amount0: usize, amount1: usize, amount2: usize, amount3: usize, target: usize): void {
  const row = <usize>stride << 2;
  const factor = v128.load(factors);
  for (let i = first, o: usize = 0; i < last; i++, o += 4) {
    let amount = f32x4.splat(load<f32>(amount0 + o));
    amount = f32x4.replace_lane(amount, 1, load<f32>(amount1 + o));
    amount = f32x4.replace_lane(amount, 2, load<f32>(amount2 + o));
    amount = f32x4.replace_lane(amount, 3, load<f32>(amount3 + o));
    if (!v128.any_true(f32x4.ne(amount, f32x4.splat(0)))) continue;
    const given = f32x4.mul(amount, factor);
    const span = spans + <usize>i * 24;
    const weightX = weights + <usize>i * 3 * row;
    const x = load<i32>(span);
    const y = load<i32>(span, 8);
    const z = load<i32>(span, 16);
    const endX = weightX + (<usize>load<i32>(span, 4) << 2);
    const countY = load<i32>(span, 12);
    const countZ = load<i32>(span, 20);
    for (let c = 0; c < countZ; c++)
      for (let b = 0; b < countY; b++) {
        const slab = flat ? y + b : z + c;
        if (slab < from || slab >= to) continue;
        let p = target + (<usize>(((z + c) * ny + y + b) * nx + x) << 4);
        const part = load<f32>(weightX + 2 * row + (<usize>c << 2)) * load<f32>(weightX + row + (<usize>b << 2));
        const share = f32x4.mul(given, f32x4.splat(part));
        for (let w = weightX; w < endX; w += 4, p += 16)
          v128.store(p, f32x4.add(v128.load(p), f32x4.mul(share, v128.load32_splat(w))));
      }
  }
}

// What cells read from the grid and give to it; see ../footprints.ts, and place.ts for how spans and weights lie.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

/** Sum of w · value over a row of three voxels. */
@inline
function ofThree(p: usize, w0: v128, w1: v128, w2: v128): v128 {
  const two = f32x4.add(f32x4.mul(w0, v128.load(p)), f32x4.mul(w1, v128.load(p, 16)));
  return f32x4.add(two, f32x4.mul(w2, v128.load(p, 32)));
}

@inline
function ofRow(p: usize, weightX: usize, endX: usize): v128 {
  let sum = f32x4.mul(v128.load32_splat(weightX), v128.load(p));
  for (let w = weightX + 4; w < endX; w += 4) {
    p += 16;
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(w), v128.load(p)));
  }
  return sum;
}

/** Mean under one kernel of a row, or of rows of three voxels, `line` bytes apart in planes `plane` bytes apart. */
@inline
function meanOf(three: bool, p: usize, line: usize, plane: usize, weightX: usize, endX: usize, weightY: usize, endY: usize, weightZ: usize, endZ: usize): v128 {
  const w0 = v128.load32_splat(weightX);
  const w1 = v128.load32_splat(weightX, 4);
  const w2 = v128.load32_splat(weightX, 8);
  let mean = f32x4.splat(0);
  for (let z = weightZ; z < endZ; z += 4, p += plane) {
    const ofPlane = load<f32>(z);
    for (let y = weightY, q = p; y < endY; y += 4, q += line) {
      const sum = three ? ofThree(q, w0, w1, w2) : ofRow(q, weightX, endX);
      mean = f32x4.add(mean, f32x4.mul(f32x4.splat(ofPlane * load<f32>(y)), sum));
    }
  }
  return mean;
}

/** Means under the kernels of cells first ≤ i < last, lane by lane into the arrays out, which begin with cell `origin`. */
export function sample(first: i32, last: i32, origin: i32, nx: i32, ny: i32, stride: i32, spans: usize, weights: usize, value: usize, out0: usize, out1: usize, out2: usize, out3: usize): void {
  const row = <usize>stride << 2;
  const line = <usize>nx << 4;
  const plane = <usize>ny * line;
  let span = spans + <usize>first * 24;
  let weightX = weights + <usize>first * 3 * row;
  for (let i = first, o = <usize>(first - origin) << 2; i < last; i++, o += 4, span += 24, weightX += 3 * row) {
    const p = value + <usize>load<i32>(span, 16) * plane + <usize>load<i32>(span, 8) * line + (<usize>load<i32>(span) << 4);
    const countX = load<i32>(span, 4);
    const endX = weightX + (<usize>countX << 2);
    const weightY = weightX + row;
    const endY = weightY + (<usize>load<i32>(span, 12) << 2);
    const weightZ = weightY + row;
    const endZ = weightZ + (<usize>load<i32>(span, 20) << 2);
    const mean = countX == 3 ? meanOf(true, p, line, plane, weightX, endX, weightY, endY, weightZ, endZ) : meanOf(false, p, line, plane, weightX, endX, weightY, endY, weightZ, endZ);
    store<f32>(out0 + o, f32x4.extract_lane(mean, 0));
    store<f32>(out1 + o, f32x4.extract_lane(mean, 1));
    store<f32>(out2 + o, f32x4.extract_lane(mean, 2));
    store<f32>(out3 + o, f32x4.extract_lane(mean, 3));
  }
}

export function clear(array: usize, bytes: usize): void {
  memory.fill(array, 0, bytes);
}

/**
 * Add amount · factor of cells first ≤ i < last to the voxels under their kernels, in the order of cells, in the rows (of a
 * section) or planes from ≤ slab < to. Amounts begin with cell first.
 */
export function deposit(first: i32, last: i32, from: i32, to: i32, nx: i32, ny: i32, flat: bool, stride: i32, spans: usize, weights: usize, factors: usize, amount0: usize, amount1: usize, amount2: usize, amount3: usize, target: usize): void {
  const row = <usize>stride << 2;
  const line = <usize>nx << 4;
  const plane = <usize>ny * line;
  const factor = v128.load(factors);
  let span = spans + <usize>first * 24;
  let weightX = weights + <usize>first * 3 * row;
  for (let i = first, o: usize = 0; i < last; i++, o += 4, span += 24, weightX += 3 * row) {
    let amount = v128.load32_zero(amount0 + o);
    amount = v128.load_lane<f32>(amount1 + o, amount, 1);
    amount = v128.load_lane<f32>(amount2 + o, amount, 2);
    amount = v128.load_lane<f32>(amount3 + o, amount, 3);
    if (!v128.any_true(f32x4.ne(amount, f32x4.splat(0)))) continue;
    const y = load<i32>(span, 8);
    const z = load<i32>(span, 16);
    const slab = flat ? y : z;
    const slabs = flat ? load<i32>(span, 12) : load<i32>(span, 20);
    const skipped = max(0, from - slab);
    const beyond = min(slabs, to - slab);
    if (skipped >= beyond) continue;
    const countX = load<i32>(span, 4);
    const endX = weightX + (<usize>countX << 2);
    let weightY = weightX + row;
    let endY = weightY + (<usize>load<i32>(span, 12) << 2);
    let weightZ = weightY + row;
    let endZ = weightZ + (<usize>load<i32>(span, 20) << 2);
    let p = target + <usize>z * plane + <usize>y * line + (<usize>load<i32>(span) << 4);
    if (flat) {
      endY = weightY + (<usize>beyond << 2);
      weightY += <usize>skipped << 2;
      p += <usize>skipped * line;
    } else {
      endZ = weightZ + (<usize>beyond << 2);
      weightZ += <usize>skipped << 2;
      p += <usize>skipped * plane;
    }
    const given = f32x4.mul(amount, factor);
    if (countX == 3) give(true, given, p, line, plane, weightX, endX, weightY, endY, weightZ, endZ);
    else give(false, given, p, line, plane, weightX, endX, weightY, endY, weightZ, endZ);
  }
}

@inline
function addTo(p: usize, share: v128, w: v128): void {
  v128.store(p, f32x4.add(v128.load(p), f32x4.mul(share, w)));
}

@inline
function give(three: bool, given: v128, p: usize, line: usize, plane: usize, weightX: usize, endX: usize, weightY: usize, endY: usize, weightZ: usize, endZ: usize): void {
  const w0 = v128.load32_splat(weightX);
  const w1 = v128.load32_splat(weightX, 4);
  const w2 = v128.load32_splat(weightX, 8);
  for (let z = weightZ; z < endZ; z += 4, p += plane) {
    const ofPlane = load<f32>(z);
    for (let y = weightY, q = p; y < endY; y += 4, q += line) {
      const share = f32x4.mul(given, f32x4.splat(ofPlane * load<f32>(y)));
      if (three) {
        addTo(q, share, w0);
        addTo(q + 16, share, w1);
        addTo(q + 32, share, w2);
      } else for (let w = weightX, r = q; w < endX; w += 4, r += 16) addTo(r, share, v128.load32_splat(w));
    }
  }
}

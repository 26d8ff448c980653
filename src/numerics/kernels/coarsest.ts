// The direct solution of the coarsest level, two lanes at a time in f64; see ../coarsest.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

/** A of this C and these constants; axes as ../coarsest.ts lists them. */
export function assemble(unknowns: i32, band: i32, axes: usize, voxelOf: usize, constants: usize, capacity: usize, factor: usize): void {
  const row = <usize>(band + 1) << 5;
  memory.fill(factor, 0, <usize>unknowns * row);
  for (let i = 0; i < unknowns; i++)
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const k = <f64>load<f32>(constants + lane);
      const diagonal = factor + <usize>i * row + (lane << 1);
      let sum = <f64>load<f32>(capacity + (<usize>load<i32>(voxelOf + (<usize>i << 2)) << 4) + lane);
      for (let axis = axes; axis < axes + 36; axis += 12) {
        const n = load<i32>(axis);
        const offset = load<i32>(axis, 4);
        const along = (i / offset) % n;
        const held = k * (1 - <f64>load<f32>(constants + (<usize>load<i32>(axis, 8) << 2) + lane));
        sum += (along == 0 ? held : k) + (along == n - 1 ? held : k);
        if (along > 0) store<f64>(diagonal + (<usize>offset << 5), -k);
      }
      store<f64>(diagonal, sum);
    }
}

/** Lanes 0 and 1 (half = 0) or 2 and 3 (half = 16) of every entry. */
@inline
function factoriseHalf(unknowns: i32, band: i32, least: f64, factor: usize): void {
  const row = <usize>(band + 1) << 5;
  for (let i = 0; i < unknowns; i++) {
    const first = max(0, i - band);
    for (let j = first; j <= i; j++) {
      const at = factor + <usize>i * row + (<usize>(i - j) << 5);
      const whole = v128.load(at);
      let sum = whole;
      const from = max(first, j - band);
      let p = factor + <usize>i * row + (<usize>(i - from) << 5);
      let q = factor + <usize>j * row + (<usize>(j - from) << 5);
      for (let m = from; m < j; m++, p -= 32, q -= 32)
        sum = f64x2.sub(sum, f64x2.mul(v128.load(p), v128.load(q)));
      if (j < i) v128.store(at, f64x2.mul(sum, v128.load(factor + <usize>j * row)));
      else {
        const least2 = f64x2.mul(f64x2.splat(least), whole);
        v128.store(at, f64x2.div(f64x2.splat(1), f64x2.sqrt(f64x2.max(sum, least2))));
      }
    }
  }
}

export function factorise(unknowns: i32, band: i32, least: f64, factor: usize): void {
  factoriseHalf(unknowns, band, least, factor);
  factoriseHalf(unknowns, band, least, factor + 16);
}

export function solve(unknowns: i32, band: i32, factor: usize, work: usize, voxelOf: usize, right: usize, solution: usize): void {
  const row = <usize>(band + 1) << 5;
  for (let i = 0; i < unknowns; i++) {
    const f = v128.load(right + (<usize>load<i32>(voxelOf + (<usize>i << 2)) << 4));
    let low = f64x2.promote_low_f32x4(f);
    let high = f64x2.promote_low_f32x4(v128.shuffle<f32>(f, f, 2, 3, 0, 1));
    const from = max(0, i - band);
    let p = factor + <usize>i * row + (<usize>(i - from) << 5);
    let y = work + (<usize>from << 5);
    for (let m = from; m < i; m++, p -= 32, y += 32) {
      low = f64x2.sub(low, f64x2.mul(v128.load(p), v128.load(y)));
      high = f64x2.sub(high, f64x2.mul(v128.load(p, 16), v128.load(y, 16)));
    }
    const diagonal = factor + <usize>i * row;
    v128.store(y, f64x2.mul(low, v128.load(diagonal)));
    v128.store(y, f64x2.mul(high, v128.load(diagonal, 16)), 16);
  }
  for (let i = unknowns - 1; i >= 0; i--) {
    const at = work + (<usize>i << 5);
    let low = v128.load(at);
    let high = v128.load(at, 16);
    for (let m = min(unknowns - 1, i + band); m > i; m--) {
      const p = factor + <usize>m * row + (<usize>(m - i) << 5);
      const y = work + (<usize>m << 5);
      low = f64x2.sub(low, f64x2.mul(v128.load(p), v128.load(y)));
      high = f64x2.sub(high, f64x2.mul(v128.load(p, 16), v128.load(y, 16)));
    }
    const diagonal = factor + <usize>i * row;
    low = f64x2.mul(low, v128.load(diagonal));
    high = f64x2.mul(high, v128.load(diagonal, 16));
    v128.store(at, low);
    v128.store(at, high, 16);
    const four = v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
    v128.store(solution + (<usize>load<i32>(voxelOf + (<usize>i << 2)) << 4), four);
  }
}

// Pointwise kernels of the time step; see ../pointwise.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

/** C ← 1 + g (λ + U), right ← u + g S. */
export function begin(first: i32, last: i32, g: f32, decay: usize, value: usize, source: usize, uptake: usize, capacity: usize, right: usize): void {
  const gg = f32x4.splat(g);
  const lambda = v128.load(decay);
  const end = <usize>last << 4;
  for (let o = <usize>first << 4; o < end; o += 16) {
    const loss = f32x4.mul(gg, f32x4.add(lambda, v128.load(uptake + o)));
    v128.store(capacity + o, f32x4.add(f32x4.splat(1), loss));
    v128.store(right + o, f32x4.add(v128.load(value + o), f32x4.mul(gg, v128.load(source + o))));
  }
}

/** right += a change, guess += b change. */
export function extrapolate(first: i32, last: i32, a: f32, b: f32, value: usize, right: usize, solution: usize): void {
  const end = <usize>last << 4;
  for (let o = <usize>first << 4; o < end; o += 16) {
    const guess = v128.load(solution + o);
    const change = f32x4.sub(guess, v128.load(value + o));
    v128.store(right + o, f32x4.add(v128.load(right + o), f32x4.mul(f32x4.splat(a), change)));
    v128.store(solution + o, f32x4.add(guess, f32x4.mul(f32x4.splat(b), change)));
  }
}

/** u ← solution where it is at least this, else 0. */
export function finish(first: i32, last: i32, least: f32, value: usize, solution: usize): void {
  const end = <usize>last << 4;
  for (let o = <usize>first << 4; o < end; o += 16) {
    const u = v128.load(solution + o);
    v128.store(value + o, v128.and(u, f32x4.ge(u, f32x4.splat(least))));
  }
}

/** C ← λ + U, but at least this; right ← S. */
export function balance(first: i32, last: i32, least: f32, decay: usize, source: usize, uptake: usize, capacity: usize, right: usize): void {
  const floor = f32x4.splat(least);
  const lambda = v128.load(decay);
  const end = <usize>last << 4;
  for (let o = <usize>first << 4; o < end; o += 16) {
    const loss = f32x4.add(lambda, v128.load(uptake + o));
    v128.store(capacity + o, f32x4.max(loss, floor));
    v128.store(right + o, v128.load(source + o));
  }
}

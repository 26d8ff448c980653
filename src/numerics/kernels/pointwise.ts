// Pointwise kernels of the time step, four voxels at a time; see ../pointwise.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

@inline
function at(base: usize, index: i32): f32 {
  return load<f32>(base + (<usize>index << 2));
}

@inline
function put(base: usize, index: i32, value: f32): void {
  store<f32>(base + (<usize>index << 2), value);
}

@inline
function four(base: usize, index: i32): v128 {
  return v128.load(base + (<usize>index << 2));
}

/** C ← 1 + g (λ + U). */
export function weigh(count: i32, g: f32, decay: f32, uptake: usize, capacity: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const loss = f32x4.mul(f32x4.splat(g), f32x4.add(f32x4.splat(decay), four(uptake, i)));
    v128.store(capacity + (<usize>i << 2), f32x4.add(f32x4.splat(1), loss));
  }
  for (; i < count; i++) put(capacity, i, <f32>1 + g * (decay + at(uptake, i)));
}

/** right ← u + g S, guess ← u. */
export function begin(count: i32, g: f32, value: usize, source: usize, right: usize, solution: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const u = four(value, i);
    v128.store(right + (<usize>i << 2), f32x4.add(u, f32x4.mul(f32x4.splat(g), four(source, i))));
    v128.store(solution + (<usize>i << 2), u);
  }
  for (; i < count; i++) {
    put(right, i, at(value, i) + g * at(source, i));
    put(solution, i, at(value, i));
  }
}

/** right += a change, guess += b change. */
export function extrapolate(count: i32, a: f32, b: f32, value: usize, right: usize, solution: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const guess = four(solution, i);
    const change = f32x4.sub(guess, four(value, i));
    v128.store(right + (<usize>i << 2), f32x4.add(four(right, i), f32x4.mul(f32x4.splat(a), change)));
    v128.store(solution + (<usize>i << 2), f32x4.add(guess, f32x4.mul(f32x4.splat(b), change)));
  }
  for (; i < count; i++) {
    const guess = at(solution, i);
    const change = guess - at(value, i);
    put(right, i, at(right, i) + a * change);
    put(solution, i, guess + b * change);
  }
}

/** u ← solution where it is at least this, else 0. */
export function finish(count: i32, least: f32, solution: usize, value: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const u = four(solution, i);
    v128.store(value + (<usize>i << 2), v128.and(u, f32x4.ge(u, f32x4.splat(least))));
  }
  for (; i < count; i++) put(value, i, at(solution, i) >= least ? at(solution, i) : 0);
}

/** inverse ← 1/(C + exchange). */
export function invert(count: i32, exchange: f32, capacity: usize, inverse: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4)
    v128.store(
      inverse + (<usize>i << 2),
      f32x4.div(f32x4.splat(1), f32x4.add(four(capacity, i), f32x4.splat(exchange))),
    );
  for (; i < count; i++) put(inverse, i, <f32>1 / (at(capacity, i) + exchange));
}

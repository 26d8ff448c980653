// Kernels of the multigrid cycle in AssemblyScript, four voxels of a row at a time.
//
// They do what ../stencil.ts and ../transfer.ts do, operation by operation, so that every bit agrees; see there for the
// equations. Arguments of type usize are byte addresses of f32 arrays, x fastest; the ends of a row are done one by one.

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

@inline
function around(left: f32, c: f32, right: f32): f32 {
  return left - c + (right - c);
}

@inline
function aroundFour(left: v128, c: v128, right: v128): v128 {
  return f32x4.add(f32x4.sub(left, c), f32x4.sub(right, c));
}

/** right − C u + k Σ at four voxels that have neighbours on both sides along x. */
@inline
function restOfFour(u: usize, right: usize, capacity: usize, i: i32, front: i32, back: i32, below: i32, above: i32, k: f32): v128 {
  const c = four(u, i);
  const alongX = aroundFour(four(u, i - 1), c, four(u, i + 1));
  const alongY = aroundFour(four(u, i + front), c, four(u, i + back));
  const alongZ = aroundFour(four(u, i + below), c, four(u, i + above));
  const flux = f32x4.mul(f32x4.splat(k), f32x4.add(alongX, f32x4.add(alongY, alongZ)));
  return f32x4.add(f32x4.sub(four(right, i), f32x4.mul(four(capacity, i), c)), flux);
}

/** The same at one voxel; toLeft and toRight are 0 at a wall. */
@inline
function restOfOne(u: usize, right: usize, capacity: usize, i: i32, toLeft: i32, toRight: i32, front: i32, back: i32, below: i32, above: i32, k: f32): f32 {
  const c = at(u, i);
  const alongX = around(at(u, i + toLeft), c, at(u, i + toRight));
  const alongY = around(at(u, i + front), c, at(u, i + back));
  const alongZ = around(at(u, i + below), c, at(u, i + above));
  return at(right, i) - at(capacity, i) * c + k * (alongX + (alongY + alongZ));
}

/** target ← right − C u + k Σ. */
export function residual(nx: i32, ny: i32, nz: i32, k: f32, capacity: usize, right: usize, u: usize, target: usize): void {
  const plane = nx * ny;
  const last = nx - 1;
  let row = 0;
  for (let z = 0; z < nz; z++) {
    const below = z > 0 ? -plane : 0;
    const above = z < nz - 1 ? plane : 0;
    for (let y = 0; y < ny; y++, row += nx) {
      const front = y > 0 ? -nx : 0;
      const back = y < ny - 1 ? nx : 0;
      for (let x = 0; x < nx; ) {
        const i = row + x;
        if (x > 0 && x + 4 <= last) {
          v128.store(target + (<usize>i << 2), restOfFour(u, right, capacity, i, front, back, below, above, k));
          x += 4;
        } else {
          put(target, i, restOfOne(u, right, capacity, i, x > 0 ? -1 : 0, x < last ? 1 : 0, front, back, below, above, k));
          x++;
        }
      }
    }
  }
}

/** target ← u + w (right − C u + k Σ)/(C + 2 k · axes). */
export function sweep(nx: i32, ny: i32, nz: i32, k: f32, w: f32, capacity: usize, inverse: usize, right: usize, u: usize, target: usize): void {
  const plane = nx * ny;
  const last = nx - 1;
  const weight = f32x4.splat(w);
  let row = 0;
  for (let z = 0; z < nz; z++) {
    const below = z > 0 ? -plane : 0;
    const above = z < nz - 1 ? plane : 0;
    for (let y = 0; y < ny; y++, row += nx) {
      const front = y > 0 ? -nx : 0;
      const back = y < ny - 1 ? nx : 0;
      for (let x = 0; x < nx; ) {
        const i = row + x;
        if (x > 0 && x + 4 <= last) {
          const rest = restOfFour(u, right, capacity, i, front, back, below, above, k);
          const change = f32x4.mul(weight, f32x4.mul(rest, four(inverse, i)));
          v128.store(target + (<usize>i << 2), f32x4.add(four(u, i), change));
          x += 4;
        } else {
          const rest = restOfOne(u, right, capacity, i, x > 0 ? -1 : 0, x < last ? 1 : 0, front, back, below, above, k);
          put(target, i, at(u, i) + w * (rest * at(inverse, i)));
          x++;
        }
      }
    }
  }
}

/** target ← w right/(C + 2 k · axes). */
export function sweepFromZero(count: i32, w: f32, inverse: usize, right: usize, target: usize): void {
  const weight = f32x4.splat(w);
  let i = 0;
  for (; i + 4 <= count; i += 4)
    v128.store(target + (<usize>i << 2), f32x4.mul(weight, f32x4.mul(four(right, i), four(inverse, i))));
  for (; i < count; i++) put(target, i, w * (at(right, i) * at(inverse, i)));
}

/** Mean of the children of every coarse voxel. */
export function restrict(fineX: i32, fineY: i32, fineZ: i32, from: usize, nx: i32, ny: i32, nz: i32, to: usize): void {
  const stepX = fineX / nx;
  const stepY = fineY / ny;
  const stepZ = fineZ / nz;
  const plane = fineX * fineY;
  const toX = stepX - 1;
  const toY = (stepY - 1) * fineX;
  const toZ = (stepZ - 1) * plane;
  let out = 0;
  for (let z = 0; z < nz; z++)
    for (let y = 0; y < ny; y++) {
      const row = z * stepZ * plane + y * stepY * fineX;
      for (let x = 0; x < nx; x++, out++) {
        const i = row + x * stepX;
        const j = i + toZ;
        const near = at(from, i) + at(from, i + toX) + (at(from, i + toY) + at(from, i + toY + toX));
        const far = at(from, j) + at(from, j + toX) + (at(from, j + toY) + at(from, j + toY + toX));
        put(to, out, <f32>0.125 * (near + far));
      }
    }
}

@inline
function beside(child: i32, parents: i32, children: i32): i32 {
  if (parents == children) return child;
  const parent = child >> 1;
  return min(parents - 1, max(0, (child & 1) == 0 ? parent - 1 : parent + 1));
}

@inline
function blend(from: usize, a: i32, b: i32, c: i32, d: i32): f32 {
  const near = at(from, a) + <f32>0.25 * (at(from, b) - at(from, a));
  const far = at(from, c) + <f32>0.25 * (at(from, d) - at(from, c));
  return near + <f32>0.25 * (far - near);
}

/** Add the interpolated coarse correction to the fine solution. */
export function prolong(nx: i32, ny: i32, nz: i32, from: usize, fineX: i32, fineY: i32, fineZ: i32, to: usize): void {
  let out = 0;
  for (let z = 0; z < fineZ; z++) {
    const parentZ = fineZ > nz ? z >> 1 : z;
    const sideZ = beside(z, nz, fineZ);
    for (let y = 0; y < fineY; y++, out += fineX) {
      const parentY = fineY > ny ? y >> 1 : y;
      const sideY = beside(y, ny, fineY);
      const a = (parentZ * ny + parentY) * nx;
      const b = (parentZ * ny + sideY) * nx;
      const c = (sideZ * ny + parentY) * nx;
      const d = (sideZ * ny + sideY) * nx;
      if (fineX == nx) {
        put(to, out, at(to, out) + blend(from, a, b, c, d));
        continue;
      }
      let left = blend(from, a, b, c, d);
      let middle = left;
      for (let x = 0; x < nx; x++) {
        const next = x + 1 < nx ? blend(from, a + x + 1, b + x + 1, c + x + 1, d + x + 1) : middle;
        const child = out + 2 * x;
        put(to, child, at(to, child) + (middle + <f32>0.25 * (left - middle)));
        put(to, child + 1, at(to, child + 1) + (middle + <f32>0.25 * (next - middle)));
        left = middle;
        middle = next;
      }
    }
  }
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

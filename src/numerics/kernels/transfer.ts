// Kernels between two levels of the multigrid hierarchy, four coarse voxels of a row at a time; see ../transfer.ts.
//
// The rest of a row that is no multiple of four goes one by one, and so does an axis x that is not halved.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

/** Sums of the pairs along x of the eight voxels at this address. */
@inline
function pairs(p: usize): v128 {
  const low = v128.load(p);
  const high = v128.load(p, 16);
  return f32x4.add(v128.shuffle<f32>(low, high, 0, 2, 4, 6), v128.shuffle<f32>(low, high, 1, 3, 5, 7));
}

/** Mean of the children of every coarse voxel. */
export function restrict(fineX: i32, fineY: i32, fineZ: i32, from: usize, nx: i32, ny: i32, nz: i32, to: usize): void {
  const stepX = fineX / nx;
  const stepY = fineY / ny;
  const stepZ = fineZ / nz;
  const line = <usize>fineX << 2;
  const plane = <usize>fineY * line;
  const toX = <usize>(stepX - 1) << 2;
  const toY = <usize>(stepY - 1) * line;
  const toZ = <usize>(stepZ - 1) * plane;
  for (let z = 0; z < nz; z++)
    for (let y = 0; y < ny; y++) {
      let p = from + <usize>(z * stepZ) * plane + <usize>(y * stepY) * line;
      let x = 0;
      if (stepX == 2)
        for (; x + 4 <= nx; x += 4, p += 32, to += 16) {
          const near = f32x4.add(pairs(p), pairs(p + toY));
          const far = stepZ == 1 ? near : f32x4.add(pairs(p + toZ), pairs(p + toZ + toY));
          v128.store(to, f32x4.mul(f32x4.splat(0.125), f32x4.add(near, far)));
        }
      for (; x < nx; x++, p += <usize>stepX << 2, to += 4) {
        const q = p + toZ;
        const near = load<f32>(p) + load<f32>(p + toX) + (load<f32>(p + toY) + load<f32>(p + toY + toX));
        const far = load<f32>(q) + load<f32>(q + toX) + (load<f32>(q + toY) + load<f32>(q + toY + toX));
        store<f32>(to, <f32>0.125 * (near + far));
      }
    }
}

/** Row of the parent's neighbour on the child's side. */
@inline
function beside(child: i32, parents: i32, children: i32): i32 {
  if (parents == children) return child;
  const parent = child >> 1;
  return min(parents - 1, max(0, (child & 1) == 0 ? parent - 1 : parent + 1));
}

@inline
function mix(near: f32, far: f32): f32 {
  return near + <f32>0.25 * (far - near);
}

@inline
function mixFour(near: v128, far: v128): v128 {
  return f32x4.add(near, f32x4.mul(f32x4.splat(0.25), f32x4.sub(far, near)));
}

/** Interpolation along y and z at byte o of the rows a, b, c, d. */
@inline
function blend(a: usize, b: usize, c: usize, d: usize, o: usize): f32 {
  return mix(mix(load<f32>(a + o), load<f32>(b + o)), mix(load<f32>(c + o), load<f32>(d + o)));
}

@inline
function blendFour(a: usize, b: usize, c: usize, d: usize, o: usize): v128 {
  const near = mixFour(v128.load(a + o), v128.load(b + o));
  return mixFour(near, a == c ? near : mixFour(v128.load(c + o), v128.load(d + o)));
}

/** Add to the fine row `to` the interpolation along x of the blended coarse row. */
@inline
function prolongRow(a: usize, b: usize, c: usize, d: usize, nx: i32, to: usize): void {
  const end = <usize>nx << 2;
  const last = end - 4;
  let o: usize = 0;
  if (nx >= 4) {
    let middle = blendFour(a, b, c, d, 0);
    let before = v128.shuffle<f32>(middle, middle, 0, 0, 0, 0);
    for (; o + 16 <= end; o += 16) {
      let after: v128;
      if (o + 32 <= end) after = blendFour(a, b, c, d, o + 16);
      else after = f32x4.splat(blend(a, b, c, d, min(o + 16, last)));
      const even = mixFour(middle, v128.shuffle<f32>(before, middle, 3, 4, 5, 6));
      const odd = mixFour(middle, v128.shuffle<f32>(middle, after, 1, 2, 3, 4));
      const child = to + (o << 1);
      v128.store(child, f32x4.add(v128.load(child), v128.shuffle<f32>(even, odd, 0, 4, 1, 5)));
      v128.store(child, f32x4.add(v128.load(child, 16), v128.shuffle<f32>(even, odd, 2, 6, 3, 7)), 16);
      before = middle;
      middle = after;
    }
  }
  for (; o < end; o += 4) {
    const middle = blend(a, b, c, d, o);
    const left = o > 0 ? blend(a, b, c, d, o - 4) : middle;
    const next = o < last ? blend(a, b, c, d, o + 4) : middle;
    const child = to + (o << 1);
    store<f32>(child, load<f32>(child) + mix(middle, left));
    store<f32>(child, load<f32>(child, 4) + mix(middle, next), 4);
  }
}

/** Add the interpolated coarse correction to the fine solution. */
export function prolong(nx: i32, ny: i32, nz: i32, from: usize, fineX: i32, fineY: i32, fineZ: i32, to: usize): void {
  const line = <usize>nx << 2;
  for (let z = 0; z < fineZ; z++) {
    const near = from + <usize>((fineZ > nz ? z >> 1 : z) * ny) * line;
    const far = from + <usize>(beside(z, nz, fineZ) * ny) * line;
    for (let y = 0; y < fineY; y++, to += <usize>fineX << 2) {
      const parent = <usize>(fineY > ny ? y >> 1 : y) * line;
      const side = <usize>beside(y, ny, fineY) * line;
      if (fineX > nx) prolongRow(near + parent, near + side, far + parent, far + side, nx, to);
      else store<f32>(to, load<f32>(to) + blend(near + parent, near + side, far + parent, far + side, 0));
    }
  }
}

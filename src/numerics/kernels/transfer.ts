// Kernels between two levels of the hierarchy; see ../transfer.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import { beyond, gather, residualPairs } from "./stencil";

const MIRROR_X: usize = 80;
const MIRROR_Y: usize = 96;
const MIRROR_Z: usize = 112;

/** to ← mean of the residuals of the children; sizes of the fine level, then of the coarse one. */
export function restrictResidual(nx: i32, ny: i32, nz: i32, flat: bool, held: bool, coarseX: i32, coarseY: i32, coarseZ: i32, first: i32, last: i32, constants: usize, capacity: usize, right: usize, u: usize, to: usize): void {
  const stepY = ny / coarseY;
  const stepZ = nz / coarseZ;
  const share = <f32>1 / <f32>((nx / coarseX) * stepY * stepZ);
  if (flat) {
    if (held) residualPairs(true, true, nx, ny, nz, coarseX, coarseY, stepY, stepZ, first, last, share, constants, capacity, right, u, to);
    else residualPairs(true, false, nx, ny, nz, coarseX, coarseY, stepY, stepZ, first, last, share, constants, capacity, right, u, to);
  } else {
    if (held) residualPairs(false, true, nx, ny, nz, coarseX, coarseY, stepY, stepZ, first, last, share, constants, capacity, right, u, to);
    else residualPairs(false, false, nx, ny, nz, coarseX, coarseY, stepY, stepZ, first, last, share, constants, capacity, right, u, to);
  }
}

/** to ← mean of the children. */
export function restrictCapacity(nx: i32, ny: i32, nz: i32, coarseX: i32, coarseY: i32, coarseZ: i32, first: i32, last: i32, from: usize, to: usize): void {
  const halved = nx > coarseX;
  const stepY = ny / coarseY;
  const stepZ = nz / coarseZ;
  const children = stepY * stepZ;
  const share = f32x4.splat(<f32>1 / <f32>((nx / coarseX) * children));
  for (let r = first; r < last; r++)
    for (let child = 0; child < children; child++) {
      const y = (r % coarseY) * stepY + (child % stepY);
      const z = (r / coarseY) * stepZ + child / stepY;
      let p = from + (<usize>((z * ny + y) * nx) << 4);
      let target = to + (<usize>(r * coarseX) << 4);
      const end = target + (<usize>coarseX << 4);
      if (halved) for (; target < end; target += 16, p += 32) gather(child, children, share, target, f32x4.add(v128.load(p), v128.load(p, 16)));
      else for (; target < end; target += 16, p += 16) gather(child, children, share, target, v128.load(p));
    }
}

/** Row of the parent's neighbour on the child's side, −1 outside. */
@inline
function beside(child: i32, parents: i32, children: i32): i32 {
  if (parents == children) return child;
  const row = (child >> 1) + ((child & 1) == 0 ? -1 : 1);
  return row < parents ? row : -1;
}

@inline
function mix(near: v128, far: v128): v128 {
  return f32x4.add(near, f32x4.mul(f32x4.splat(0.25), f32x4.sub(far, near)));
}

/** Interpolation along y and z at byte o of the rows a, b (beside in y), c (beside in z) and d (beside in both). */
@inline
function blend(halvedZ: bool, walls: bool, outY: bool, outZ: bool, constants: usize, a: usize, b: usize, c: usize, d: usize, o: usize): v128 {
  const one = v128.load(a + o);
  let two = v128.load(b + o);
  if (walls && outY) two = beyond(constants, MIRROR_Y, one);
  const near = mix(one, two);
  if (!halvedZ) return near;
  let three = v128.load(c + o);
  let four = v128.load(d + o);
  if (walls) {
    if (outZ) three = beyond(constants, MIRROR_Z, one);
    if (outZ) four = beyond(constants, MIRROR_Z, two);
    else if (outY) four = beyond(constants, MIRROR_Y, three);
  }
  return mix(near, mix(three, four));
}

/** Add to the fine row `to` the interpolation along x of the blended coarse rows. */
@inline
function prolongRow(halvedX: bool, halvedZ: bool, held: bool, walls: bool, outY: bool, outZ: bool, nx: i32, constants: usize, a: usize, b: usize, c: usize, d: usize, to: usize): void {
  let middle = blend(halvedZ, walls, outY, outZ, constants, a, b, c, d, 0);
  if (!halvedX) {
    const end = <usize>nx << 4;
    for (let o: usize = 0; o < end; o += 16)
      v128.store(to + o, f32x4.add(v128.load(to + o), blend(halvedZ, walls, outY, outZ, constants, a, b, c, d, o)));
    return;
  }
  let left = held ? beyond(constants, MIRROR_X, middle) : middle;
  const last = <usize>(nx - 1) << 4;
  for (let o: usize = 0; ; o += 16, to += 32) {
    let next: v128;
    if (o < last) next = blend(halvedZ, walls, outY, outZ, constants, a, b, c, d, o + 16);
    else next = held ? beyond(constants, MIRROR_X, middle) : middle;
    v128.store(to, f32x4.add(v128.load(to), mix(middle, left)));
    v128.store(to, f32x4.add(v128.load(to, 16), mix(middle, next)), 16);
    if (o >= last) return;
    left = middle;
    middle = next;
  }
}

@inline
function prolongRows(halvedX: bool, halvedZ: bool, held: bool, nx: i32, ny: i32, nz: i32, fineX: i32, fineY: i32, fineZ: i32, first: i32, last: i32, constants: usize, from: usize, to: usize): void {
  const line = <usize>nx << 4;
  for (let r = first; r < last; r++) {
    const y = r % fineY;
    const z = r / fineY;
    const parentY = fineY > ny ? y >> 1 : y;
    const parentZ = halvedZ ? z >> 1 : z;
    const sideY = beside(y, ny, fineY);
    const sideZ = beside(z, nz, fineZ);
    const nearY = sideY < 0 ? parentY : sideY;
    const nearZ = sideZ < 0 ? parentZ : sideZ;
    const a = from + <usize>(parentZ * ny + parentY) * line;
    const b = from + <usize>(parentZ * ny + nearY) * line;
    const c = from + <usize>(nearZ * ny + parentY) * line;
    const d = from + <usize>(nearZ * ny + nearY) * line;
    const target = to + (<usize>(r * fineX) << 4);
    if (held && (sideY < 0 || sideZ < 0)) prolongRow(halvedX, halvedZ, held, true, sideY < 0, sideZ < 0, nx, constants, a, b, c, d, target);
    else prolongRow(halvedX, halvedZ, held, false, false, false, nx, constants, a, b, c, d, target);
  }
}

@inline
function prolongOf(halvedX: bool, halvedZ: bool, held: bool, nx: i32, ny: i32, nz: i32, fineX: i32, fineY: i32, fineZ: i32, first: i32, last: i32, constants: usize, from: usize, to: usize): void {
  if (held) prolongRows(halvedX, halvedZ, true, nx, ny, nz, fineX, fineY, fineZ, first, last, constants, from, to);
  else prolongRows(halvedX, halvedZ, false, nx, ny, nz, fineX, fineY, fineZ, first, last, constants, from, to);
}

/** Add the interpolated coarse correction to fine rows; sizes of the coarse level, then of the fine one. */
export function prolong(nx: i32, ny: i32, nz: i32, held: bool, fineX: i32, fineY: i32, fineZ: i32, first: i32, last: i32, constants: usize, from: usize, to: usize): void {
  if (fineZ > nz) {
    if (fineX > nx) prolongOf(true, true, held, nx, ny, nz, fineX, fineY, fineZ, first, last, constants, from, to);
    else prolongOf(false, true, held, nx, ny, nz, fineX, fineY, fineZ, first, last, constants, from, to);
  } else {
    if (fineX > nx) prolongOf(true, false, held, nx, ny, nz, fineX, fineY, fineZ, first, last, constants, from, to);
    else prolongOf(false, false, held, nx, ny, nz, fineX, fineY, fineZ, first, last, constants, from, to);
  }
}

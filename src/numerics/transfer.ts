/**
 * Kernels between a level of the multigrid hierarchy and the next coarser one; an axis of one voxel is not halved.
 *
 *   restriction    mean of the children
 *   prolongation   per axis parent + ¼ (parent's neighbour on the child's side − parent), a neighbour outside is the parent
 */
import type { Level } from "./stencil.js";

const f = Math.fround;

/** Mean of the 2, 4 or 8 children of every coarse voxel. */
export function restrict(fine: Level, from: Float32Array, coarse: Level, to: Float32Array): void {
  const { nx, ny, nz } = coarse;
  const stepX = fine.nx / nx;
  const stepY = fine.ny / ny;
  const stepZ = fine.nz / nz;
  const plane = fine.nx * fine.ny;
  const toX = stepX - 1;
  const toY = (stepY - 1) * fine.nx;
  const toZ = (stepZ - 1) * plane;
  for (let z = 0, at = 0; z < nz; z++)
    for (let y = 0; y < ny; y++) {
      const row = z * stepZ * plane + y * stepY * fine.nx;
      for (let x = 0; x < nx; x++, at++) {
        const i = row + x * stepX;
        const j = i + toZ;
        const near = f(f(from[i]! + from[i + toX]!) + f(from[i + toY]! + from[i + toY + toX]!));
        const far = f(f(from[j]! + from[j + toX]!) + f(from[j + toY]! + from[j + toY + toX]!));
        to[at] = f(0.125 * f(near + far));
      }
    }
}

/** Row of the parent's neighbour on the child's side. */
function beside(child: number, parents: number, children: number): number {
  if (parents === children) return child;
  const parent = child >> 1;
  return Math.min(parents - 1, Math.max(0, (child & 1) === 0 ? parent - 1 : parent + 1));
}

/** Add the interpolated coarse correction to the fine solution. */
export function prolong(coarse: Level, from: Float32Array, fine: Level, to: Float32Array): void {
  const { nx, ny, nz } = coarse;
  const halvedX = fine.nx > nx;
  for (let z = 0, at = 0; z < fine.nz; z++) {
    const parentZ = fine.nz > nz ? z >> 1 : z;
    const sideZ = beside(z, nz, fine.nz);
    for (let y = 0; y < fine.ny; y++, at += fine.nx) {
      const parentY = fine.ny > ny ? y >> 1 : y;
      const sideY = beside(y, ny, fine.ny);
      const a = (parentZ * ny + parentY) * nx;
      const b = (parentZ * ny + sideY) * nx;
      const c = (sideZ * ny + parentY) * nx;
      const d = (sideZ * ny + sideY) * nx;
      if (halvedX) prolongRow(from, a, b, c, d, nx, to, at);
      else to[at] = f(to[at]! + blend(from, a, b, c, d));
    }
  }
}

function blend(from: Float32Array, a: number, b: number, c: number, d: number): number {
  const near = f(from[a]! + f(0.25 * f(from[b]! - from[a]!)));
  const far = f(from[c]! + f(0.25 * f(from[d]! - from[c]!)));
  return f(near + f(0.25 * f(far - near)));
}

function prolongRow(
  from: Float32Array,
  a: number,
  b: number,
  c: number,
  d: number,
  nx: number,
  to: Float32Array,
  at: number,
): void {
  let left = blend(from, a, b, c, d);
  let middle = left;
  for (let x = 0; x < nx; x++) {
    const next = x + 1 < nx ? blend(from, a + x + 1, b + x + 1, c + x + 1, d + x + 1) : middle;
    const child = at + 2 * x;
    to[child] = f(to[child]! + f(middle + f(0.25 * f(left - middle))));
    to[child + 1] = f(to[child + 1]! + f(middle + f(0.25 * f(next - middle))));
    left = middle;
    middle = next;
  }
}

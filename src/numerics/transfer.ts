/**
 * Kernels between a level of the hierarchy and the next coarser one; an axis of one voxel is not halved.
 *
 *   restriction    mean of the children
 *   prolongation   per axis parent + ¼ (parent's neighbour on the child's side − parent); a neighbour outside is what
 *                  lies beyond the wall
 *
 * The reference; runs use `kernels/transfer.ts`, which gives the same bits.
 */
import { type Level, MIRROR_X, MIRROR_Y, MIRROR_Z } from "./levels.js";
import { beyond, rest } from "./stencil.js";

const f = Math.fround;

/** C of the coarse rows first ≤ row < last: the mean of their children's. */
export function restrictCapacity(fine: Level, coarse: Level, first: number, last: number): void {
  mean(fine, coarse, coarse.capacity, first, last, (i) => fine.capacity[i]!);
}

/** Right-hand side of the coarse rows first ≤ row < last: the mean of their children's residuals. */
export function restrictResidual(fine: Level, u: Float32Array, coarse: Level, first: number, last: number): void {
  mean(fine, coarse, coarse.right, first, last, (i, x, y, z) => rest(fine, u, i, x, y, z));
}

/** Pairs along x, added row by row of the fine level. */
function mean(
  fine: Level,
  coarse: Level,
  to: Float32Array,
  first: number,
  last: number,
  of: (i: number, x: number, y: number, z: number) => number,
): void {
  const [stepX, stepY, stepZ] = [fine.nx / coarse.nx, fine.ny / coarse.ny, fine.nz / coarse.nz];
  const share = 1 / (stepX * stepY * stepZ);
  for (let row = first, at = 4 * first * coarse.nx; row < last; row++)
    for (let x = 0; x < stepX * coarse.nx; x += stepX)
      for (let lane = 0; lane < 4; lane++, at++) {
        let sum = 0;
        for (let child = 0; child < stepY * stepZ; child++) {
          const y = (row % coarse.ny) * stepY + (child % stepY);
          const z = Math.floor(row / coarse.ny) * stepZ + Math.floor(child / stepY);
          const i = 4 * ((z * fine.ny + y) * fine.nx + x) + lane;
          const pair = stepX === 2 ? f(of(i, x, y, z) + of(i + 4, x + 1, y, z)) : of(i, x, y, z);
          sum = child === 0 ? pair : f(sum + pair);
        }
        to[at] = f(share * sum);
      }
}

/** Row of the parent's neighbour on the child's side, −1 outside. */
function beside(child: number, parents: number, children: number): number {
  if (parents === children) return child;
  const row = (child >> 1) + ((child & 1) === 0 ? -1 : 1);
  return row < parents ? row : -1;
}

const mix = (near: number, far: number) => f(near + f(0.25 * f(far - near)));

/** Add the interpolated coarse correction to the fine rows first ≤ row < last. */
export function prolong(coarse: Level, fine: Level, first: number, last: number): void {
  const { nx, ny, nz, constants, solution: from } = coarse;
  const to = fine.solution;
  const outside = (c: number, mirror: number, lane: number) => beyond(constants, mirror, lane, c);
  const halvedX = fine.nx > nx;
  const halvedZ = fine.nz > nz;
  for (let row = first, at = 4 * first * fine.nx; row < last; row++, at += 4 * fine.nx) {
    const [y, z] = [row % fine.ny, Math.floor(row / fine.ny)];
    const parentY = fine.ny > ny ? y >> 1 : y;
    const parentZ = halvedZ ? z >> 1 : z;
    const sideY = beside(y, ny, fine.ny);
    const sideZ = beside(z, nz, fine.nz);
    const value = (z: number, y: number, x: number, lane: number) => from[4 * ((z * ny + y) * nx + x) + lane]!;
    const blend = (x: number, lane: number) => {
      const a = value(parentZ, parentY, x, lane);
      const b = sideY < 0 ? outside(a, MIRROR_Y, lane) : value(parentZ, sideY, x, lane);
      if (!halvedZ) return mix(a, b);
      const c = sideZ < 0 ? outside(a, MIRROR_Z, lane) : value(sideZ, parentY, x, lane);
      const within = sideY < 0 ? outside(c, MIRROR_Y, lane) : value(Math.max(0, sideZ), sideY, x, lane);
      const d = sideZ < 0 ? outside(b, MIRROR_Z, lane) : within;
      return mix(mix(a, b), mix(c, d));
    };
    for (let x = 0; x < nx; x++)
      for (let lane = 0; lane < 4; lane++) {
        const middle = blend(x, lane);
        if (!halvedX) {
          const same = at + 4 * x + lane;
          to[same] = f(to[same]! + middle);
          continue;
        }
        const left = x > 0 ? blend(x - 1, lane) : outside(middle, MIRROR_X, lane);
        const next = x < nx - 1 ? blend(x + 1, lane) : outside(middle, MIRROR_X, lane);
        const i = at + 8 * x + lane;
        to[i] = f(to[i]! + mix(middle, left));
        to[i + 4] = f(to[i + 4]! + mix(middle, next));
      }
  }
}

/** The hierarchy of grids: every level has half as many voxels along each axis as the one before. */
import type { Grid } from "./grid.js";
import { bytesOf, type LinearMemory } from "./memory.js";

/** Places in a level's constants, four lanes each. */
export const COUPLING = 0;
/** 2 k · axes, what neighbours add to the diagonal. */
export const DIAGONAL = 4;
/** Weights of the two sweeps. */
export const FIRST = 8;
export const SECOND = 12;
/**
 * Beyond a wall lies m c + (1 − m) b, c the voxel at the wall: b is what the wall holds (0 on coarse levels, whose errors
 * vanish there), m its mirror across x, y and z. A closed wall mirrors the voxel, m = 1. A held one lies a fine voxel outside
 * the fine grid, m = 0; seen from a coarse voxel it is nearer than the next voxel would be, and m extrapolates through it.
 */
export const BOUND = 16;
export const MIRROR_X = 20;
export const MIRROR_Y = 24;
export const MIRROR_Z = 28;
/** How many there are, the mirrors last. */
export const CONSTANTS = 32;

/** Walls are held in some lane. */
export function isHeld(constants: Float32Array): boolean {
  for (let i = MIRROR_X; i < CONSTANTS; i++) if (constants[i] !== 1) return true;
  return false;
}

/** Nothing diffuses: every voxel is on its own. */
export function isStill(constants: Float32Array): boolean {
  for (let lane = 0; lane < 4; lane++) if (constants[COUPLING + lane] !== 0) return false;
  return true;
}

/** One level; arrays hold four lanes per voxel. */
export interface Level {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  /** The grid is a section: there is no axis z, on any level. */
  readonly flat: boolean;
  readonly constants: Float32Array;
  /** Zeroth-order coefficient C. */
  readonly capacity: Float32Array;
  readonly right: Float32Array;
  readonly solution: Float32Array;
  readonly scratch: Float32Array;
}

interface Size {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
}

/** Halve every axis longer than 1 while all of them are even and the longest exceeds 4. The coarsest stands apart. */
function sizesOf(grid: Size): Size[] {
  const sizes = halved(grid);
  return sizes.length > 1 ? sizes : [...sizes, ...sizes];
}

export const levelsOf = (grid: Size) => sizesOf(grid).length;

function halved(grid: Size): Size[] {
  const sizes = [{ nx: grid.nx, ny: grid.ny, nz: grid.nz }];
  for (;;) {
    const { nx, ny, nz } = sizes[sizes.length - 1]!;
    const odd = (n: number) => n > 1 && n % 2 === 1;
    if (odd(nx) || odd(ny) || odd(nz) || Math.max(nx, ny, nz) <= 4) return sizes;
    const half = (n: number) => Math.max(1, n / 2);
    sizes.push({ nx: half(nx), ny: half(ny), nz: half(nz) });
  }
}

/** How much longer voxels are than on the fine grid, along x, y, z, and the longest of them. */
export function stretchOf({ nx, ny, nz }: Size, fine: Size): readonly [number, number, number, number] {
  const along = [fine.nx / nx, fine.ny / ny, fine.nz / nz] as const;
  return [...along, Math.max(...along)];
}

/** Numbers that describe the axes of the coarsest level. */
export const AXES = 9;

/** What the direct solution of the coarsest level takes: unknowns, and how far apart coupled ones are numbered. */
export function bandOf({ nx, ny, nz }: Size): { readonly unknowns: number; readonly band: number } {
  const [short, middle, long] = [nx, ny, nz].sort((a, b) => a - b) as [number, number, number];
  return { unknowns: nx * ny * nz, band: long > 1 ? short * middle : 1 };
}

/** Beyond this the coarsest level would cost more than all others. */
const MOST_WORK = 1e8;

/** @throws RangeError for a grid that cannot be halved far enough; `paddedGrid` gives one that can. */
export function createLevels(grid: Grid, memory: LinearMemory): Level[] {
  const sizes = sizesOf(grid);
  const coarsest = sizes[sizes.length - 1]!;
  const { unknowns, band } = bandOf(coarsest);
  if (unknowns * band * band > MOST_WORK) {
    const [had, left] = [grid, coarsest].map(({ nx, ny, nz }) => `${nx} × ${ny} × ${nz}`);
    throw new RangeError(`a grid of ${had} voxels halves only to ${left}; pad it (paddedGrid)`);
  }
  return sizes.map(({ nx, ny, nz }) => {
    const array = () => memory.floats(4 * nx * ny * nz);
    const constants = memory.floats(CONSTANTS);
    const flat = grid.nz === 1;
    return { nx, ny, nz, flat, constants, capacity: array(), right: array(), solution: array(), scratch: array() };
  });
}

/** What the levels and the direct solution of the coarsest take from the memory. */
export function levelsBytes(grid: Grid): number {
  const sizes = sizesOf(grid);
  const { unknowns, band } = bandOf(sizes[sizes.length - 1]!);
  const direct = bytesOf(8 * unknowns * (band + 1)) + bytesOf(8 * unknowns) + bytesOf(unknowns) + bytesOf(AXES);
  return sizes.reduce((bytes, { nx, ny, nz }) => bytes + 4 * bytesOf(4 * nx * ny * nz) + bytesOf(CONSTANTS), direct);
}

// The whole step of one quad, in a workspace of the member of the crew that does it; see ../quad-solver.ts for the step,
// ../multigrid.ts for the cycle, and ../quad-desk.ts for what lies where.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import { assemble, factorise, solve } from "./coarsest";
import { begin, extrapolate, finish } from "./pointwise";
import { sweep, sweepFromZero } from "./stencil";
import { prolong, restrictCapacity, restrictResidual } from "./transfer";

/** Byte offsets of a desk. */
const LEVELS: usize = 0;
const CYCLES: usize = 4;
const HELD: usize = 8;
const STILL: usize = 12;
const G: usize = 16;
const EXTRAPOLATION: usize = 20;
const PREDICTION: usize = 24;
const SMALLEST: usize = 28;
const VALUE: usize = 32;
const SOURCE: usize = 36;
const UPTAKE: usize = 40;
const DECAY: usize = 44;
const CONSTANTS: usize = 48;
const SIZES: usize = 52;
const ROOMS: usize = 56;
const UNKNOWNS: usize = 60;
const BAND: usize = 64;
const VOXEL_OF: usize = 68;
const AXES: usize = 72;
const PIVOT: usize = 80;

/** Bytes of the sizes and of the constants of a level. */
const SIZE: usize = 12;
const OF_LEVEL: usize = 128;
/** Byte offsets of the weights of the two sweeps among the constants. */
const FIRST: usize = 32;
const SECOND: usize = 48;

/** Arrays of a level in a workspace: addresses, four of each level; those of the direct solution follow. */
const CAPACITY: usize = 0;
const RIGHT: usize = 4;
const SOLUTION: usize = 8;
const SCRATCH: usize = 12;
const ARRAYS: usize = 16;

@inline
function along(desk: usize, depth: i32, axis: usize): i32 {
  return load<i32>(load<usize>(desk, SIZES) + <usize>depth * SIZE + (axis << 2));
}

@inline
function arrayOf(room: usize, depth: i32, array: usize): usize {
  return load<usize>(room + <usize>depth * ARRAYS + array);
}

function prepare(desk: usize, room: usize): void {
  const deepest = load<i32>(desk, LEVELS) - 1;
  for (let depth = 1; depth <= deepest; depth++) {
    const above = depth - 1;
    const own = depth;
    const ny = along(desk, own, 1);
    const nz = along(desk, own, 2);
    restrictCapacity(along(desk, above, 0), along(desk, above, 1), along(desk, above, 2), along(desk, own, 0), ny, nz, 0, ny * nz, arrayOf(room, above, CAPACITY), arrayOf(room, own, CAPACITY));
  }
  const unknowns = load<i32>(desk, UNKNOWNS);
  const band = load<i32>(desk, BAND);
  const factor = arrayOf(room, deepest + 1, 0);
  const constants = load<usize>(desk, CONSTANTS) + <usize>deepest * OF_LEVEL;
  assemble(unknowns, band, load<usize>(desk, AXES), load<usize>(desk, VOXEL_OF), constants, arrayOf(room, deepest, CAPACITY), factor);
  factorise(unknowns, band, load<f64>(desk, PIVOT), factor);
}

/** One sweep of a level. */
function smooth(desk: usize, room: usize, depth: i32, weight: usize, u: usize, target: usize): void {
  const ny = along(desk, depth, 1);
  const nz = along(desk, depth, 2);
  sweep(along(desk, depth, 0), ny, nz, along(desk, 0, 2) == 1, load<i32>(desk, HELD) != 0, 0, ny * nz, load<usize>(desk, CONSTANTS) + <usize>depth * OF_LEVEL, weight, arrayOf(room, depth, CAPACITY), arrayOf(room, depth, RIGHT), u, target);
}

function cycle(desk: usize, room: usize, guess: usize): void {
  const deepest = load<i32>(desk, LEVELS) - 1;
  const constants = load<usize>(desk, CONSTANTS);
  const held = load<i32>(desk, HELD) != 0;
  const flat = along(desk, 0, 2) == 1;
  if (load<i32>(desk, STILL) != 0) {
    sweepFromZero(along(desk, 0, 0), 0, along(desk, 0, 1) * along(desk, 0, 2), constants, FIRST, arrayOf(room, 0, CAPACITY), arrayOf(room, 0, RIGHT), arrayOf(room, 0, SOLUTION));
    return;
  }
  for (let depth = 0; depth < deepest; depth++) {
    const own = constants + <usize>depth * OF_LEVEL;
    const nx = along(desk, depth, 0);
    const ny = along(desk, depth, 1);
    const nz = along(desk, depth, 2);
    const capacity = arrayOf(room, depth, CAPACITY);
    const right = arrayOf(room, depth, RIGHT);
    const solution = arrayOf(room, depth, SOLUTION);
    const scratch = arrayOf(room, depth, SCRATCH);
    if (depth == 0) smooth(desk, room, 0, FIRST, guess, scratch);
    else sweepFromZero(nx, 0, ny * nz, own, FIRST, capacity, right, scratch);
    smooth(desk, room, depth, SECOND, scratch, solution);
    const coarseY = along(desk, depth + 1, 1);
    const coarseZ = along(desk, depth + 1, 2);
    restrictResidual(nx, ny, nz, flat, held, along(desk, depth + 1, 0), coarseY, coarseZ, 0, coarseY * coarseZ, own, capacity, right, solution, arrayOf(room, depth + 1, RIGHT));
  }
  const direct = room + <usize>(deepest + 1) * ARRAYS;
  solve(load<i32>(desk, UNKNOWNS), load<i32>(desk, BAND), load<usize>(direct), load<usize>(direct, 4), load<usize>(desk, VOXEL_OF), arrayOf(room, deepest, RIGHT), arrayOf(room, deepest, SOLUTION));
  for (let depth = deepest - 1; depth >= 0; depth--) {
    const coarse = depth + 1;
    const solution = arrayOf(room, depth, SOLUTION);
    const scratch = arrayOf(room, depth, SCRATCH);
    const ny = along(desk, depth, 1);
    const nz = along(desk, depth, 2);
    prolong(along(desk, coarse, 0), along(desk, coarse, 1), along(desk, coarse, 2), held, along(desk, depth, 0), ny, nz, 0, ny * nz, constants + <usize>coarse * OF_LEVEL, arrayOf(room, coarse, SOLUTION), solution);
    smooth(desk, room, depth, FIRST, solution, scratch);
    smooth(desk, room, depth, SECOND, scratch, solution);
  }
}

/** @param member whose workspace it is done in. */
export function stepQuad(desk: usize, member: i32): void {
  const voxels = along(desk, 0, 0) * along(desk, 0, 1) * along(desk, 0, 2);
  const room = load<usize>(desk, ROOMS) + <usize>member * (<usize>load<i32>(desk, LEVELS) * ARRAYS + 8);
  const cycles = load<i32>(desk, CYCLES);
  const value = load<usize>(desk, VALUE);
  const right = arrayOf(room, 0, RIGHT);
  const solution = arrayOf(room, 0, SOLUTION);
  begin(0, voxels, load<f32>(desk, G), load<usize>(desk, DECAY), value, load<usize>(desk, SOURCE), load<usize>(desk, UPTAKE), arrayOf(room, 0, CAPACITY), right);
  if (load<i32>(desk, STILL) == 0) prepare(desk, room);
  cycle(desk, room, value);
  for (let n = 1; n < cycles; n++) cycle(desk, room, solution);
  extrapolate(0, voxels, load<f32>(desk, EXTRAPOLATION), load<f32>(desk, PREDICTION), value, right, solution);
  for (let n = 0; n < cycles; n++) cycle(desk, room, solution);
  finish(0, voxels, load<f32>(desk, SMALLEST), value, solution);
}

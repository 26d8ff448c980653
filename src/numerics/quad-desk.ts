/**
 * Desks: what `kernels/quad.ts` reads to make the whole step of a quad by itself, so that members of a crew do several quads at
 * once, each in a workspace of its own. Addresses and numbers lie at the words named here.
 */
import { type Banded, createCoarsest, LEAST_PIVOT } from "./coarsest.js";
import type { Grid } from "./grid.js";
import { createLevels, isHeld, isStill, type Level } from "./levels.js";
import { bytesOf, type LinearMemory } from "./memory.js";
import { EXTRAPOLATION, PREDICTION, type Quad, SMALLEST } from "./pointwise.js";

/** Levels of a grid, and the direct solution of the coarsest. */
export interface Workspace {
  readonly levels: readonly Level[];
  readonly banded: Banded;
}

export function createWorkspace(grid: Grid, memory: LinearMemory): Workspace {
  const levels = createLevels(grid, memory);
  return { levels, banded: createCoarsest(levels.at(-1)!, memory) };
}

const word = {
  ...{ levels: 0, cycles: 1, held: 2, still: 3 },
  ...{ g: 4, extrapolation: 5, prediction: 6, smallest: 7 },
  ...{ value: 8, source: 9, uptake: 10, decay: 11, constants: 12, sizes: 13, rooms: 14 },
  ...{ unknowns: 15, band: 16, voxelOf: 17, axes: 18, pivot: 20 },
} as const;
const WORDS = 24;

/** What quads share: sizes of the levels, and where the arrays of each workspace lie. */
export interface Rooms {
  readonly workspace: Workspace;
  readonly sizes: Int32Array;
  readonly addresses: Int32Array;
}

const roomWords = (levels: number) => 4 * levels + 2;

/** What desks take from the memory, in bytes. */
export const desksBytes = (levels: number, workspaces: number, quads: number) =>
  bytesOf(3 * levels) + bytesOf(workspaces * roomWords(levels)) + quads * bytesOf(WORDS);

/** The first of the workspaces tells the sizes of all. */
export function createRooms(workspaces: readonly Workspace[], memory: LinearMemory): Rooms {
  const workspace = workspaces[0]!;
  const sizes = memory.integers(3 * workspace.levels.length);
  sizes.set(workspace.levels.flatMap(({ nx, ny, nz }) => [nx, ny, nz]));
  const addresses = memory.integers(workspaces.length * roomWords(workspace.levels.length));
  const arraysOf = ({ levels, banded }: Workspace) => [
    ...levels.flatMap(({ capacity, right, solution, scratch }) => [capacity, right, solution, scratch]),
    banded.factor,
    banded.work,
  ];
  addresses.set(workspaces.flatMap((own) => arraysOf(own).map((array) => array.byteOffset)));
  return { workspace, sizes, addresses };
}

export interface QuadDesk {
  readonly address: number;
  /** Before the first step, and when the constants have changed. @param g γ Δt. */
  note(g: number): void;
}

export function createDesk(
  quad: Quad,
  constants: Float32Array,
  cycles: number,
  rooms: Rooms,
  memory: LinearMemory,
): QuadDesk {
  const integers = memory.integers(WORDS);
  const { buffer, byteOffset } = integers;
  const floats = new Float32Array(buffer, byteOffset, WORDS);
  const { levels, banded } = rooms.workspace;
  integers[word.levels] = levels.length;
  integers[word.cycles] = cycles;
  floats.set([EXTRAPOLATION, PREDICTION, SMALLEST], word.extrapolation);
  const arrays = [quad.value, quad.source, quad.uptake, quad.decay, constants, rooms.sizes, rooms.addresses];
  integers.set(
    arrays.map((array) => array.byteOffset),
    word.value,
  );
  const { unknowns, band, voxelOf, axes } = banded;
  integers.set([unknowns, band, voxelOf.byteOffset, axes.byteOffset], word.unknowns);
  new Float64Array(buffer, byteOffset + 4 * word.pivot, 1)[0] = LEAST_PIVOT;
  return {
    address: byteOffset,
    note(g) {
      floats[word.g] = g;
      integers[word.held] = +isHeld(constants);
      integers[word.still] = +isStill(constants);
    },
  };
}

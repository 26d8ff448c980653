/**
 * The working arrays of mechanics in the linear memory, and the desk that tells kernels where they are: words at the places
 * that `kernels/mechanics-desk.ts` names.
 */
import { type Box, NEAREST, ROUNDER } from "./forces.js";
import { bytesOf, type LinearMemory } from "./memory.js";
import { REACH } from "./neighbours.js";

/** Words of the desk; floats from `perX` to `perZ`, at `unitRoot` and `unitSize`, at `touch` and from `extent` on. */
export const word = {
  ...{ count: 0, resting: 1, nx: 2, ny: 3, nz: 4, perX: 5, perY: 6, perZ: 7, farthestAtRest: 8, farthest: 9 },
  ...{ largestRoot: 10, unitRoot: 11, unitSize: 12, closed: 13, extent: 16, bodies: 20, working: 32 },
  ...{ column: 45, toTraits: 46, toVelocities: 47, toBounds: 48, steps: 49 },
  ...{ seekers: 50, touch: 56, seed: 57, minute: 58, purpose: 59, constants: 60 },
} as const;
const WORDS = 80;
/** Lanes that a kernel may read past the last cell. */
const BEYOND = 4;
const MASKS = 16;
/** Place and radius of the cell that fills lists up: so far off that nobody feels it, µm. */
const HIDDEN = Float32Array.of(1e9, 1e9, 1e9, 1);

/** Bytes of scratch: five columns of candidates of a bin, or a piece of what lies around a cell; and where pairs are. */
export const SCRATCH = 5 * 4096 + 32;

export interface Desk {
  /** Address of the desk. */
  readonly at: number;
  readonly integers: Int32Array;
  readonly floats: Float32Array;
  /** Address and words of the room for lists. */
  readonly room: number;
  readonly roomWords: number;
  /** Address of `SCRATCH` bytes for each part. */
  readonly scratch: number;
  /** Put the cell that fills lists up behind `count` others, and so far off that nobody feels it. */
  hide(count: number): void;
}

/** As many bins as cells: a bin then has about the volume of a cell where tissue is dense. */
export const binsFor = (cells: number) => Math.max(64, cells);
/** Words of a scratch column of the lists. */
const columnOf = (capacity: number) => Math.ceil(capacity / 4) * 4 + BEYOND;

/** Words of each working array, in the order of the desk. */
const sizes = (capacity: number) => [
  ...[8, 4, 4].map((lanes) => lanes * columnOf(capacity)), // places and traits, velocities, bounds
  ...[0, 1, 2].map(() => columnOf(capacity)), // rank, first, last
  ...[0, 1, 2, 3].map(() => columnOf(capacity)), // seeker, seekers at rest, first and last of these
  ...[0, 1].map(() => binsFor(capacity) + 2), // bins of cells at rest, of those that walk
  4 * MASKS,
];
const roomFor = (capacity: number, listed: number) => listed * capacity + 16 * BEYOND;

export function deskBytes(capacity: number, listed: number, parts: number): number {
  return [WORDS, ...sizes(capacity), roomFor(capacity, listed), (parts * SCRATCH) / 4].reduce(
    (sum, words) => sum + bytesOf(words),
    0,
  );
}

/**
 * @param listed words of list per cell, on average.
 * @param parts ranges of cells that may be worked on at once.
 */
export function createDesk(box: Box, memory: LinearMemory, capacity: number, listed: number, parts: number): Desk {
  const integers = memory.integers(WORDS);
  const floats = new Float32Array(memory.memory.buffer, integers.byteOffset, WORDS);
  let shuffles = integers;
  sizes(capacity).forEach((words, n) => {
    shuffles = memory.integers(words);
    integers[word.working + n] = shuffles.byteOffset;
  });
  integers[word.column] = 4 * columnOf(capacity);
  const [places, velocities, bounds] = [0, 1, 2].map((n) => integers[word.working + n]!) as [number, number, number];
  integers[word.toTraits] = 16 * columnOf(capacity);
  integers[word.toVelocities] = velocities - places;
  integers[word.toBounds] = bounds - places;
  fillShuffles(new Uint8Array(memory.memory.buffer, shuffles.byteOffset, 16 * MASKS));
  floats.set([box.width, box.height, box.depth, 0], word.extent);
  for (const [n, value] of [1, REACH, NEAREST, ROUNDER].entries())
    floats.fill(value, word.constants + 4 * n, word.constants + 4 * n + 4);
  integers[word.closed] = box.boundary === "closed" ? -1 : 0;
  const roomWords = roomFor(capacity, listed);
  const room = memory.integers(roomWords).byteOffset;
  const scratch = memory.integers((parts * SCRATCH) / 4).byteOffset;
  const placed = new Float32Array(memory.memory.buffer, places, 4 * columnOf(capacity));
  const hide = (count: number) => placed.set(HIDDEN, 4 * count);
  return { at: integers.byteOffset, integers, floats, room, roomWords, scratch, hide };
}

/** For each mask of four lanes, the bytes of its lanes one after the other. */
function fillShuffles(bytes: Uint8Array): void {
  for (let mask = 0; mask < MASKS; mask++) {
    let at = 16 * mask;
    for (let lane = 0; lane < 4; lane++) {
      if ((mask & (1 << lane)) === 0) continue;
      for (let byte = 0; byte < 4; byte++) bytes[at++] = 4 * lane + byte;
    }
  }
}

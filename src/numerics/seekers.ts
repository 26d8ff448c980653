/**
 * Cells that look for somebody in a minute: in each motile step they meet the nearest cell they touch that is of a kind they
 * look for. With one that they have met before in this minute, a seeker stays only by chance.
 */
import { bytesOf, type LinearMemory } from "./memory.js";

export interface Seekers {
  count: number;
  /** Index into the common order. */
  readonly cell: Int32Array;
  /** Two words for each: bits of the kinds 0–31 and 32–63 that it looks for. Without any it meets nobody. */
  readonly kinds: Int32Array;
  readonly id: Uint32Array;
  /** Whom it met last, or −1, and how likely it stays with that one in a step. */
  readonly known: Int32Array;
  readonly chance: Float64Array;
  /** Of the step: whom it meets that it does not know, or stays with, as an index into the common order; −1 otherwise. */
  readonly met: Int32Array;
  /** Surfaces that are nearer touch, at most 1 µm. */
  touch: number;
  /** Draws are those of `uniform(seed, id, minute, purpose + step)`, steps from 1. */
  seed: number;
  minute: number;
  purpose: number;
}

export function createSeekers(memory: LinearMemory, capacity: number): Seekers {
  const chance = memory.floats(2 * capacity);
  return {
    count: 0,
    ...{ cell: memory.integers(capacity), kinds: memory.integers(2 * capacity), id: memory.unsigned(capacity) },
    ...{ known: memory.integers(capacity), met: memory.integers(capacity) },
    chance: new Float64Array(chance.buffer, chance.byteOffset, capacity),
    ...{ touch: 1, seed: 0, minute: 0, purpose: 0 },
  };
}

export const seekersBytes = (capacity: number) => 2 * bytesOf(2 * capacity) + 4 * bytesOf(capacity);

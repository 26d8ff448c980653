/**
 * The one linear memory of a run: cells, fields and scratch lie in it, and kernels of every kind work on addresses in it.
 *
 * The size is fixed when it is made, so that no array ever moves; an operating system commits a page when it is first written.
 */

import { type Crew, createCrew, type Hire } from "./crew.js";
import { crewBytes } from "./crew-desk.js";

const PAGE = 65536;
const ALIGN = 16;
/** The first page holds what compiled kernels keep for themselves. */
const RESERVED = PAGE;

export interface LinearMemory {
  readonly memory: WebAssembly.Memory;
  /** Threads that share it; none where one thread works alone. */
  readonly crew?: Crew | undefined;
  /** Zeros, aligned to four lanes and padded to whole groups of four; `byteOffset` is the address that kernels take. */
  floats(count: number): Float32Array;
  integers(count: number): Int32Array;
  unsigned(count: number): Uint32Array;
}

/** The platform cannot give as much memory as a run asks for. */
export class OutOfMemory extends RangeError {}

/** Addresses have 32 bits. */
const MOST_PAGES = 65536;

/**
 * @param hire threads that work in it.
 * @throws OutOfMemory where the platform cannot give that much; RangeError when more is taken than was asked for.
 */
export function createMemory(bytes: number, hire?: Hire): LinearMemory {
  const threads = hire && hire.size > 1 ? hire : undefined;
  const pages = Math.ceil((bytes + RESERVED + (threads ? crewBytes() : 0)) / PAGE);
  const memory = memoryOf(pages, threads !== undefined);
  let used = RESERVED;
  const take = (count: number) => {
    const at = used;
    used += bytesOf(count);
    if (used > pages * PAGE) throw new RangeError(`${used} bytes of memory are needed, ${pages * PAGE} were planned`);
    return at;
  };
  const crew = threads && createCrew(memory, take(crewBytes() / 4), threads);
  return {
    memory,
    crew,
    floats: (count) => new Float32Array(memory.buffer, take(count), count),
    integers: (count) => new Int32Array(memory.buffer, take(count), count),
    unsigned: (count) => new Uint32Array(memory.buffer, take(count), count),
  };
}

function memoryOf(pages: number, shared: boolean): WebAssembly.Memory {
  if (pages > MOST_PAGES) throw new OutOfMemory(`${pages} pages of memory are more than addresses reach`);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
  } catch {
    throw new OutOfMemory(`${pages} pages of memory cannot be had`);
  }
}

/** What one array of this many numbers takes. */
export const bytesOf = (count: number) => Math.ceil((4 * count) / ALIGN) * ALIGN;

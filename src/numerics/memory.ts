/**
 * The one linear memory of a run: cells, fields and scratch lie in it, and kernels of every kind work on addresses in it.
 *
 * The size is fixed when it is made, so that no array ever moves; an operating system commits a page when it is first written.
 */

const PAGE = 65536;
const ALIGN = 16;
/** The first page holds what compiled kernels keep for themselves. */
const RESERVED = PAGE;

export interface LinearMemory {
  readonly memory: WebAssembly.Memory;
  /** Zeros, aligned to four lanes and padded to whole groups of four; `byteOffset` is the address that kernels take. */
  floats(count: number): Float32Array;
  integers(count: number): Int32Array;
  unsigned(count: number): Uint32Array;
}

/** @throws RangeError where the platform cannot give that much, or when more is taken than was asked for. */
export function createMemory(bytes: number): LinearMemory {
  const pages = Math.ceil((bytes + RESERVED) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  let used = RESERVED;
  const take = (count: number) => {
    const at = used;
    used += bytesOf(count);
    if (used > pages * PAGE) throw new RangeError(`${used} bytes of memory are needed, ${pages * PAGE} were planned`);
    return at;
  };
  return {
    memory,
    floats: (count) => new Float32Array(memory.buffer, take(count), count),
    integers: (count) => new Int32Array(memory.buffer, take(count), count),
    unsigned: (count) => new Uint32Array(memory.buffer, take(count), count),
  };
}

/** What one array of this many numbers takes. */
export const bytesOf = (count: number) => Math.ceil((4 * count) / ALIGN) * ALIGN;

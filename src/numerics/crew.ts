/**
 * A crew: threads that do parts of kernels at once, in one shared memory. The thread that owns the run gives orders, does a
 * part itself, and waits for the others. Kernels only write what belongs to their range, so however many there are, the bits
 * are the same.
 *
 * Everything passes through the memory, orders and compiled kernels too: a thread that waits there hears nothing else.
 *
 * Members meet at two words, arrivals and generation: the last to arrive starts a new generation, for which the others look
 * many times and then sleep.
 */
import { bytesOf } from "./memory.js";

export type Kernel = (...of: number[]) => void;

/** What a thread needs to join: give it to `serve`, in that thread. */
export interface Post {
  readonly memory: WebAssembly.Memory;
  /** Address of the orders. */
  readonly desk: number;
  readonly member: number;
  readonly size: number;
}

/** How the platform gives threads. */
export interface Hire {
  /** Threads in all, with the one that owns the run. */
  readonly size: number;
  /** Start one more; it must come to run `serve(post)` without help of this thread, which may be waiting for it. */
  start(post: Post): void;
}

export interface Crew {
  readonly size: number;
  /** Kernels that within `together` are done at once, and in this thread otherwise. */
  load(bytes: Uint8Array<ArrayBuffer>, module: WebAssembly.Module): Readonly<Record<string, Kernel>>;
  /** Calls of kernels in here, one for each member, are done at once. */
  together(calls: () => void): void;
  /** The others end; this thread goes on alone. */
  dismiss(): void;
}

const [ARRIVALS, GENERATION, ORDER, LENGTH, FAILED] = [0, 1, 2, 3, 4] as const;
const WORDS = 8;
/** Orders. */
const [WORK, LOAD, INSTANTIATE, END] = [1, 2, 3, 4] as const;
/** Numbers of a member's order: module, kernel, number of arguments (−1: none), arguments. */
const [MODULE, KERNEL, COUNT, FIRST] = [0, 1, 2, 3] as const;
const ORDERED = 32;
/** Bytes of a module that pass at a time. */
const WINDOW = 1 << 15;
/** Looks before a thread sleeps: some ten microseconds. */
const LOOKS = 20_000;
/** Milliseconds after which the owner of a run gives up a thread. */
const PATIENCE = 120_000;

export const crewBytes = (size: number) => bytesOf(WORDS) + bytesOf(2 * ORDERED * size) + bytesOf(WINDOW / 4);

interface Desk {
  readonly words: Int32Array;
  readonly orders: Float64Array;
  readonly window: Uint8Array;
}

function deskAt({ buffer }: WebAssembly.Memory, at: number, size: number): Desk {
  const orders = at + bytesOf(WORDS);
  return {
    words: new Int32Array(buffer, at, WORDS),
    orders: new Float64Array(buffer, orders, ORDERED * size),
    window: new Uint8Array(buffer, orders + bytesOf(2 * ORDERED * size), WINDOW),
  };
}

function meet(words: Int32Array, size: number, patience: number): void {
  const generation = Atomics.load(words, GENERATION);
  if (Atomics.add(words, ARRIVALS, 1) === size - 1) {
    Atomics.store(words, ARRIVALS, 0);
    Atomics.add(words, GENERATION, 1);
    Atomics.notify(words, GENERATION);
    return;
  }
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(words, GENERATION) !== generation) return;
  while (Atomics.load(words, GENERATION) === generation)
    if (Atomics.wait(words, GENERATION, generation, patience) === "timed-out")
      throw new Error("a thread does not answer");
}

const kernelsOf = (exports: Readonly<Record<string, unknown>>) =>
  Object.entries(exports).filter((entry): entry is [string, Kernel] => typeof entry[1] === "function");

/** What every member but the owner does until it is dismissed. */
export function serve({ memory, desk, member, size }: Post): void {
  const { words, orders, window } = deskAt(memory, desk, size);
  const modules: Kernel[][] = [];
  let received: number[] = [];
  const mine = orders.subarray(ORDERED * member, ORDERED * (member + 1));
  for (;;) {
    meet(words, size, Number.POSITIVE_INFINITY);
    const order = words[ORDER];
    if (order === END) return;
    try {
      if (order === WORK) work(mine, modules);
      else for (let i = 0; i < words[LENGTH]!; i++) received.push(window[i]!);
      if (order === INSTANTIATE) {
        const module = new WebAssembly.Module(Uint8Array.from(received));
        received = [];
        modules.push(
          kernelsOf(new WebAssembly.Instance(module, { env: { memory } }).exports).map(([, kernel]) => kernel),
        );
      }
    } catch {
      Atomics.store(words, FAILED, 1);
    }
    meet(words, size, Number.POSITIVE_INFINITY);
  }
}

function work(order: Float64Array, modules: readonly (readonly Kernel[])[]): void {
  const count = order[COUNT]!;
  if (count >= 0) modules[order[MODULE]!]![order[KERNEL]!]!(...order.subarray(FIRST, FIRST + count));
}

/** @param desk address of `crewBytes` bytes of zeros. */
export function createCrew(memory: WebAssembly.Memory, desk: number, hire: Hire): Crew {
  const { size } = hire;
  const { words, orders, window } = deskAt(memory, desk, size);
  let modules = 0;
  let gathering = false;
  let dismissed = false;
  let queued = 0;
  let own: (() => void) | undefined;
  for (let member = 1; member < size; member++) hire.start({ memory, desk, member, size });

  function give(order: number, meanwhile?: () => void): void {
    words[ORDER] = order;
    meet(words, size, PATIENCE);
    meanwhile?.();
    meet(words, size, PATIENCE);
    if (Atomics.load(words, FAILED) !== 0) throw new Error("a thread failed in its part of a kernel");
  }

  function flush(): void {
    for (let member = Math.max(1, queued); member < size; member++) orders[ORDERED * member + COUNT] = -1;
    const first = own;
    const alone = queued <= 1;
    queued = 0;
    own = undefined;
    if (alone) first?.();
    else give(WORK, first);
  }

  function queue(module: number, kernel: number, call: Kernel, of: readonly number[]): void {
    const member = queued++;
    if (member === 0) own = () => call(...of);
    else {
      orders.set([module, kernel, of.length, ...of], ORDERED * member);
    }
    if (queued === size) flush();
  }

  return {
    size,
    load(bytes, compiled) {
      const module = modules++;
      for (let at = 0; at < bytes.length; at += WINDOW) {
        const part = bytes.subarray(at, at + WINDOW);
        window.set(part);
        words[LENGTH] = part.length;
        give(at + WINDOW < bytes.length ? LOAD : INSTANTIATE);
      }
      const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
      const shared = kernelsOf(exports).map(([name, call], kernel): [string, Kernel] => [
        name,
        (...of) => (gathering ? queue(module, kernel, call, of) : call(...of)),
      ]);
      return Object.fromEntries(shared);
    },
    together(calls) {
      if (dismissed || gathering) return calls();
      gathering = true;
      try {
        calls();
      } finally {
        gathering = false;
      }
      flush();
    },
    dismiss() {
      if (dismissed) return;
      dismissed = true;
      words[ORDER] = END;
      meet(words, size, PATIENCE);
    },
  };
}

/** The range of a kernel that members share. */
export interface Range {
  /** Which argument is the first of the range; the next is the end. */
  readonly first: number;
  /** Ranges end at multiples of this. */
  readonly multiple?: number;
  /** Which argument tells how much there is to do at each place (default: 1). */
  readonly weight?: number;
  /** Less than this is done by one thread. */
  readonly least: number;
}

/** The kernel, its range shared out among the crew where that is worth it. */
export function divided(kernel: Kernel, crew: Crew | undefined, { first, multiple = 1, weight, least }: Range): Kernel {
  if (!crew) return kernel;
  return (...of) => {
    const from = of[first]!;
    const to = of[first + 1]!;
    if ((to - from) * (weight === undefined ? 1 : of[weight]!) < least) return kernel(...of);
    const cut = (part: number) =>
      part === crew.size ? to : from + multiple * Math.floor(((to - from) * part) / (crew.size * multiple));
    crew.together(() => {
      for (let part = 0; part < crew.size; part++) {
        if (cut(part) === cut(part + 1)) continue;
        const own = of.slice();
        own[first] = cut(part);
        own[first + 1] = cut(part + 1);
        kernel(...own);
      }
    });
  };
}

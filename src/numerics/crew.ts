/**
 * A crew: threads that do parts of kernels at once, in one shared memory. Kernels only write what belongs to their range, so
 * however many there are, and whoever does which part, the bits are the same.
 *
 * Everything passes through the memory, orders and compiled kernels too: a thread that waits there hears nothing else.
 *
 * The thread that owns the run writes parts down and opens them; every member, the owner too, claims one after the other, its
 * own ones first, until none is left. So the owner never waits for a thread that has not begun: on a busy machine it does
 * more of the parts itself.
 */
import {
  ANNOUNCED,
  COUNT,
  claim,
  type Desk,
  deskAt,
  END,
  FAILED,
  FIRST,
  INSTANTIATE,
  KERNEL,
  LENGTH,
  LOAD,
  looksOf,
  MODULE,
  MOST_PARTS,
  OPEN,
  ORDER,
  ORDERED,
  open,
  report,
  rest,
  UNCLAIMED,
  WINDOW,
  waitFor,
} from "./crew-desk.js";

/**
 * A kernel that takes one more argument than it is given gets the member of the crew that does it, or 0. It may choose its
 * scratch by that, never its result.
 */
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
  /** Calls of kernels in here are done at once. */
  together(calls: () => void): void;
  /** Whether that is so now. */
  gathers(): boolean;
  /** The others end; this thread goes on alone. */
  dismiss(): void;
}

type Modules = readonly (readonly Kernel[])[];

function follow({ orders }: Desk, modules: Modules, part: number, member: number): void {
  const order = orders.subarray(ORDERED * part, ORDERED * (part + 1));
  modules[order[MODULE]!]![order[KERNEL]!]!(...order.subarray(FIRST, FIRST + order[COUNT]!), member);
}

function work(desk: Desk, modules: Modules, member: number, size: number): void {
  const { words } = desk;
  for (let part = claim(words, member, size); part >= 0; part = claim(words, member, size)) {
    try {
      follow(desk, modules, part, member);
    } catch {
      Atomics.store(words, FAILED, 1);
    }
    report(words);
  }
}

const kernelsOf = (exports: Readonly<Record<string, unknown>>) =>
  Object.entries(exports).filter((entry): entry is [string, Kernel] => typeof entry[1] === "function");

/** What every member but the owner does until it is dismissed. */
export function serve({ memory, desk: address, member, size }: Post): void {
  const desk = deskAt(memory, address);
  const { words, window } = desk;
  const modules: Kernel[][] = [];
  let received: number[] = [];
  let heard = 0;
  const looks = looksOf();

  function listen(): void {
    for (let i = 0; i < words[LENGTH]!; i++) received.push(window[i]!);
    if (words[ORDER] !== INSTANTIATE) return;
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(received)), {
      env: { memory },
    });
    modules.push(kernelsOf(exports).map(([, kernel]) => kernel));
    received = [];
  }

  for (;;) {
    const open = Atomics.load(words, OPEN);
    const announced = Atomics.load(words, ANNOUNCED);
    if (announced !== heard) {
      heard = announced;
      if (words[ORDER] === END) return;
      try {
        listen();
      } catch {
        Atomics.store(words, FAILED, 1);
      }
      report(words);
    } else if ((open & UNCLAIMED) !== 0) work(desk, modules, member, size);
    else rest(words, open, looks);
  }
}

/** @param at address of `crewBytes` bytes of zeros. */
export function createCrew(memory: WebAssembly.Memory, at: number, hire: Hire): Crew {
  const { size } = hire;
  const desk = deskAt(memory, at);
  const { words, orders, window } = desk;
  const modules: Kernel[][] = [];
  let gathering = false;
  let dismissed = false;
  let queued = 0;
  const looks = looksOf();
  for (let member = 1; member < size; member++) hire.start({ memory, desk: at, member, size });

  function finished(reports: number): void {
    waitFor(words, reports, looks);
    if (Atomics.load(words, FAILED) !== 0) throw new Error("a thread failed in its part of a kernel");
  }

  function announce(order: number): void {
    words[ORDER] = order;
    Atomics.add(words, ANNOUNCED, 1);
    open(words, 0);
    if (order !== END) finished(size - 1);
  }

  function flush(): void {
    const count = queued;
    queued = 0;
    if (count === 0) return;
    if (count === 1) follow(desk, modules, 0, 0);
    else {
      open(words, count);
      work(desk, modules, 0, size);
      finished(count);
    }
  }

  function queue(module: number, kernel: number, of: readonly number[]): void {
    const part = ORDERED * queued++;
    orders[part + MODULE] = module;
    orders[part + KERNEL] = kernel;
    orders[part + COUNT] = of.length;
    for (let i = 0; i < of.length; i++) orders[part + FIRST + i] = of[i]!;
    if (queued === MOST_PARTS) flush();
  }

  return {
    size,
    load(bytes, compiled) {
      const module = modules.length;
      for (let from = 0; from < bytes.length; from += WINDOW) {
        const piece = bytes.subarray(from, from + WINDOW);
        window.set(piece);
        words[LENGTH] = piece.length;
        announce(from + WINDOW < bytes.length ? LOAD : INSTANTIATE);
      }
      const kernels = kernelsOf(new WebAssembly.Instance(compiled, { env: { memory } }).exports);
      modules.push(kernels.map(([, call]) => call));
      return Object.fromEntries(
        kernels.map(([name, call], kernel): [string, Kernel] => [
          name,
          (...of) => (gathering ? queue(module, kernel, of) : call(...of)),
        ]),
      );
    },
    together(calls) {
      if (dismissed || gathering) return calls();
      gathering = true;
      try {
        calls();
        flush();
      } finally {
        gathering = false;
        queued = 0;
      }
    },
    gathers: () => gathering,
    dismiss() {
      if (dismissed) return;
      dismissed = true;
      announce(END);
    },
  };
}

/**
 * The desk of a crew: where orders lie in the shared memory, and how members claim parts, report, rest and wake. All words are
 * read and written atomically; what a part asks for is written before it is opened and read after it is claimed.
 */
import { bytesOf } from "./memory.js";

/** Words: parts that are open, how many of them are done, announcements, what they say, and who must be woken. */
export const [OPEN, DONE, ANNOUNCED, ORDER, LENGTH, FAILED, ASLEEP, OWNER_ASLEEP] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const WORDS = 8;
/** What may be announced. */
export const [LOAD, INSTANTIATE, END] = [1, 2, 3] as const;
/** The word of open parts: a bit for each that nobody has claimed, how many there were, and a number that changes. */
export const MOST_PARTS = 16;
export const UNCLAIMED = 0xffff;
const COUNT_SHIFT = 16;
const COUNT_MASK = 31;
const TURN = 1 << 21;
/** Numbers of a part: module, kernel, number of arguments, arguments. */
export const [MODULE, KERNEL, COUNT, FIRST] = [0, 1, 2, 3] as const;
export const ORDERED = 32;
/** Bytes of a module that pass at a time. */
export const WINDOW = 1 << 15;
/** Looks before a thread sleeps: up to some ten microseconds where looking helps, few where others have the processor. */
const MOST_LOOKS = 20_000;
const FEWEST_LOOKS = 200;
/** How long a member looks now. */
export interface Looks {
  most: number;
}
export const looksOf = (): Looks => ({ most: MOST_LOOKS });

/** Look whether a word has this value, or another; the next time longer if it helped, and shorter if not. */
function look(words: Int32Array, word: number, value: number, equal: boolean, looks: Looks): boolean {
  for (let n = 0; n < looks.most; n++)
    if ((Atomics.load(words, word) === value) === equal) {
      looks.most = Math.min(MOST_LOOKS, 2 * looks.most);
      return true;
    }
  looks.most = Math.max(FEWEST_LOOKS, looks.most >> 1);
  return false;
}

/** Milliseconds after which the owner of a run gives up a thread. */
const PATIENCE = 120_000;

export const crewBytes = () => bytesOf(WORDS) + bytesOf(2 * ORDERED * MOST_PARTS) + bytesOf(WINDOW / 4);

export interface Desk {
  readonly words: Int32Array;
  readonly orders: Float64Array;
  readonly window: Uint8Array;
}

export function deskAt({ buffer }: WebAssembly.Memory, at: number): Desk {
  const orders = at + bytesOf(WORDS);
  return {
    words: new Int32Array(buffer, at, WORDS),
    orders: new Float64Array(buffer, orders, ORDERED * MOST_PARTS),
    window: new Uint8Array(buffer, orders + bytesOf(2 * ORDERED * MOST_PARTS), WINDOW),
  };
}

/** A part that now belongs to this member: the next of its own, or any that is left; −1 where none is. */
export function claim(words: Int32Array, member: number, size: number): number {
  for (;;) {
    const open = Atomics.load(words, OPEN);
    const unclaimed = open & UNCLAIMED;
    if (unclaimed === 0) return -1;
    const own = unclaimed & (-1 << Math.floor((member * ((open >>> COUNT_SHIFT) & COUNT_MASK)) / size));
    const bits = own !== 0 ? own : unclaimed;
    const bit = bits & -bits;
    if (Atomics.compareExchange(words, OPEN, open, open & ~bit) === open) return 31 - Math.clz32(bit);
  }
}

/** One more part, or one more member's answer to what was announced. */
export function report(words: Int32Array): void {
  Atomics.add(words, DONE, 1);
  if (Atomics.load(words, OWNER_ASLEEP) !== 0) Atomics.notify(words, DONE);
}

/** Until as many reports have come. */
export function waitFor(words: Int32Array, reports: number, looks: Looks): void {
  if (look(words, DONE, reports, true, looks)) return;
  Atomics.store(words, OWNER_ASLEEP, 1);
  for (let done = Atomics.load(words, DONE); done !== reports; done = Atomics.load(words, DONE))
    if (Atomics.wait(words, DONE, done, PATIENCE) === "timed-out") throw new Error("a thread does not answer");
  Atomics.store(words, OWNER_ASLEEP, 0);
}

/** Until the word of open parts is another. */
export function rest(words: Int32Array, open: number, looks: Looks): void {
  if (look(words, OPEN, open, false, looks)) return;
  Atomics.add(words, ASLEEP, 1);
  Atomics.wait(words, OPEN, open);
  Atomics.sub(words, ASLEEP, 1);
}

/** Open this many parts, or none but wake those who rest. */
export function open(words: Int32Array, count: number): void {
  const turn = (Atomics.load(words, OPEN) & -TURN) + TURN;
  Atomics.store(words, DONE, 0);
  Atomics.store(words, OPEN, turn | (count << COUNT_SHIFT) | ((1 << count) - 1));
  if (Atomics.load(words, ASLEEP) !== 0) Atomics.notify(words, OPEN);
}

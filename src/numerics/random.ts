/**
 * Random numbers that belong to a cell, a step and a purpose, not to an order of calls.
 *
 * Threefry2x32-20: key = (seed, id), counter = (step, purpose), all modulo 2³².
 *
 * Source: Salmon, Moraes, Dror, Shaw 2011 (SC'11), doi 10.1145/2063384.2063405; known answers of the Random123 library.
 */

export const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;
const [r0, r1, r2, r3, r4, r5, r6, r7] = rotations;
const words = new Uint32Array(2);

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

/** Two random 32-bit words for one key and counter, in an array that the next call overwrites. */
export function threefry(key0: number, key1: number, counter0: number, counter1: number): Uint32Array {
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  let k2 = 0x1bd11bda ^ k0 ^ k1;
  let a = ((counter0 | 0) + k0) | 0;
  let b = ((counter1 | 0) + k1) | 0;
  for (let injection = 1; injection <= 5; injection++) {
    const odd = (injection & 1) === 1;
    a = (a + b) | 0;
    b = rotate(b, odd ? r0 : r4) ^ a;
    a = (a + b) | 0;
    b = rotate(b, odd ? r1 : r5) ^ a;
    a = (a + b) | 0;
    b = rotate(b, odd ? r2 : r6) ^ a;
    a = (a + b) | 0;
    b = rotate(b, odd ? r3 : r7) ^ a;
    a = (a + k1) | 0;
    b = (b + k2 + injection) | 0;
    const first = k0;
    k0 = k1;
    k1 = k2;
    k2 = first;
  }
  words[0] = a;
  words[1] = b;
  return words;
}

/** Uniform number in [0, 1), a multiple of 2⁻³². */
export function uniform(seed: number, id: number, step: number, purpose: number): number {
  return threefry(seed, id, step, purpose)[0]! * 2.3283064365386963e-10;
}

/** The same number into the first place of an array: nothing is left on the heap. */
export function uniformInto(out: Float64Array, seed: number, id: number, step: number, purpose: number): void {
  out[0] = threefry(seed, id, step, purpose)[0]! * 2.3283064365386963e-10;
}

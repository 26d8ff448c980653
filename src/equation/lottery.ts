/**
 * Draws inside a kernel: Threefry2x32-20 for four cells at a time, the same words as `numerics/random.ts` gives them.
 */
import { rotations } from "../numerics/random.js";
import { call, constant, get, integer, integers, loadInteger, op, set } from "./simd.js";
import { i32, v128, type WasmFunction } from "./wasm-module.js";

type Code = readonly number[];

/** Where a kernel finds what a draw depends on besides the cell and the purpose. */
export interface Lottery {
  /** Addresses of integers: the run's seed, the present minute. */
  readonly seed: number;
  readonly minute: number;
  /** Address of the column of ids. */
  readonly ids: number;
}

const [ID, PURPOSE, A, B] = [0, 1, 5, 6];
const KEYS = [2, 3, 4];

/** First random word of (seed, id; minute, purpose): parameters 0 = ids, 1 = purpose. */
export function threefryFunction({ seed, minute }: Pick<Lottery, "seed" | "minute">): WasmFunction {
  const splat = (address: number): Code => [...integer(0), ...loadInteger(address), ...op.splatInteger];
  const add: Code = op.addIntegers;
  const rotated = (local: number, by: number): Code => [
    ...[...get(local), ...integer(by), ...op.shiftLeft],
    ...[...get(local), ...integer(32 - by), ...op.shiftRightUnsigned, ...op.or],
  ];
  const key = (k: number) => KEYS[k % 3]!;
  const body: number[] = [
    ...[...splat(seed), ...set(KEYS[0]!), ...get(ID), ...set(KEYS[1]!)],
    ...[...integers(0x1bd11bda), ...get(KEYS[0]!), ...op.xor, ...get(KEYS[1]!), ...op.xor, ...set(KEYS[2]!)],
    ...[...splat(minute), ...get(KEYS[0]!), ...add, ...set(A)],
    ...[...get(PURPOSE), ...op.splatInteger, ...get(KEYS[1]!), ...add, ...set(B)],
  ];
  for (let round = 0; round < 20; round++) {
    body.push(...get(A), ...get(B), ...add, ...set(A));
    body.push(...rotated(B, rotations[round % 8]!), ...get(A), ...op.xor, ...set(B));
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    body.push(...get(A), ...get(key(injection)), ...add, ...set(A));
    body.push(...get(B), ...get(key(injection + 1)), ...add, ...integers(injection), ...add, ...set(B));
  }
  return {
    parameters: [v128, i32],
    results: [v128],
    locals: [v128, v128, v128, v128, v128],
    body: [...body, ...get(A)],
  };
}

/**
 * All ones in the lanes that win with the probability 1 − e^(−x), x on the stack and in `local`: word < (1 − e^(−x))·2³².
 * Nothing is drawn where no lane can win.
 */
export function wins(
  local: number,
  purpose: number,
  ids: Code,
  functions: { readonly growth: number; readonly threefry: number },
): Code {
  const probability: Code = [
    ...[...get(local), ...get(local), ...op.neg, ...call(functions.growth), ...op.mul],
    ...[...constant(4294967296), ...op.mul, ...op.toUnsigned],
  ];
  return [
    ...[...get(local), ...constant(0), ...op.greater, ...op.anyTrue],
    ...[0x04, v128], // if, with a vector as its value
    ...[...ids, ...integer(purpose), ...call(functions.threefry), ...probability, ...op.lessUnsigned],
    ...[0x05, ...integers(0), 0x0b],
  ];
}

/**
 * SIMD instructions for four lanes of f32, and 2^x and log₂x built from them, operation by operation as
 * `numerics/math-f32.ts` does them.
 */
import { growthSeries } from "../numerics/math-f32.js";
import { signed, unsigned, v128, type WasmFunction } from "./wasm-module.js";

type Code = readonly number[];

const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
const float = new Float32Array(1);
const bytesOfFloat = new Uint8Array(float.buffer);

/** The same constant in all lanes. */
export function constant(value: number): Code {
  float[0] = value;
  const [a, b, c, d] = bytesOfFloat as unknown as Word;
  return [0xfd, 12, a, b, c, d, a, b, c, d, a, b, c, d, a, b, c, d];
}
/** The same 32-bit integer in all lanes. */
export function integers(value: number): Code {
  const [a, b, c, d] = [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255] as const;
  return [0xfd, 12, a, b, c, d, a, b, c, d, a, b, c, d, a, b, c, d];
}
type Word = [number, number, number, number];

export const op = {
  add: simd(228),
  sub: simd(229),
  mul: simd(230),
  div: simd(231),
  min: simd(232),
  max: simd(233),
  sqrt: simd(227),
  neg: simd(225),
  greater: simd(68),
  abs: simd(224),
  less: simd(67),
  bitselect: simd(82),
  and: simd(78),
  or: simd(80),
  xor: simd(81),
  anyTrue: simd(83),
  shiftLeft: simd(171),
  shiftRight: simd(172),
  shiftRightUnsigned: simd(173),
  addIntegers: simd(174),
  subIntegers: simd(177),
  equalIntegers: simd(55),
  unequalIntegers: simd(56),
  lessUnsigned: simd(58),
  splatInteger: simd(17),
  toFloat: simd(250),
  toInteger: simd(248),
  toUnsigned: simd(249),
} as const;
const { shiftLeft, shiftRight, addIntegers, subIntegers, toFloat, toInteger } = op;

export const lane = (index: number): Code => [...simd(27), index];
export const loadLane = (offset: number, index: number): Code => [...simd(86), 2, ...unsigned(offset), index];
export const loadInteger = (offset: number): Code => [0x28, 2, ...unsigned(offset)];

/** `v128.load` and `v128.store` at an address on the stack, plus `load32_splat`; aligned to 4 bytes. */
export const load = (offset = 0): Code => [...simd(0), 2, ...unsigned(offset)];
export const store = (offset = 0): Code => [...simd(11), 2, ...unsigned(offset)];
export const splat = (offset = 0): Code => [...simd(9), 2, ...unsigned(offset)];

/** One instruction for each number, made once. */
function each(opcode: number): (index: number) => Code {
  const known: Code[] = [];
  return (index) => {
    known[index] ??= [opcode, ...unsigned(index)];
    return known[index];
  };
}

export const get = each(0x20);
export const set = each(0x21);
export const tee = each(0x22);
export const call = each(0x10);
export const integer = (value: number): Code => [0x41, ...signed(value)];

const f = Math.fround;
const ROUNDER = 12582912;
function horner(x: Code, [highest = 0, ...lower]: readonly number[]): Code {
  return [...constant(f(highest)), ...lower.flatMap((a) => [...x, ...op.mul, ...constant(f(a)), ...op.add])];
}

/** 2^x, x clamped to ±126: locals 0 = x, 1 = n, 2 = polynomial. */
export const exp2Function: WasmFunction = {
  parameters: [v128],
  results: [v128],
  locals: [v128, v128],
  body: [
    ...[...get(0), ...constant(-126), ...op.max, ...constant(126), ...op.min, ...set(0)],
    ...[...get(0), ...constant(ROUNDER), ...op.add, ...constant(ROUNDER), ...op.sub, ...set(1)],
    ...[...get(0), ...get(1), ...op.sub, ...set(0)],
    ...horner(get(0), [0.00132647, 0.00967151, 0.05550734, 0.24022242, 0.69314698, 1]),
    ...set(2),
    ...[...get(2), ...get(1), ...toInteger, ...integer(23), ...shiftLeft, ...addIntegers],
  ],
};

/** log₂x, x at least 2⁻¹²⁶: locals 0 = x, 1 = exponent, 2 = s, 3 = s². */
export const log2Function: WasmFunction = {
  parameters: [v128],
  results: [v128],
  locals: [v128, v128, v128],
  body: [
    ...[...get(0), ...constant(1.1754943508222875e-38), ...op.max, ...set(0)],
    ...[...get(0), ...integers(0x3f3504f3), ...subIntegers, ...integer(23), ...shiftRight, ...set(1)],
    ...[...get(0), ...get(1), ...integer(23), ...shiftLeft, ...subIntegers, ...set(0)],
    ...[
      ...get(0),
      ...constant(1),
      ...op.sub,
      ...get(0),
      ...constant(1),
      ...op.add,
      ...op.div,
      ...tee(2),
      ...get(2),
      ...op.mul,
      ...set(3),
    ],
    ...[...get(2), ...horner(get(3), [0.41198583, 0.57707802, 0.96179669, 2.88539008]), ...op.mul],
    ...[...get(1), ...toFloat, ...op.add],
  ],
};

/** (e^x − 1)/x: the series where |x| < ¾. */
export const growthFunction = (exp2: number): WasmFunction => ({
  parameters: [v128],
  results: [v128],
  locals: [],
  body: [
    ...horner(get(0), growthSeries),
    ...[...get(0), ...constant(Math.LOG2E), ...op.mul, ...call(exp2), ...constant(1), ...op.sub, ...get(0), ...op.div],
    ...[...get(0), ...op.abs, ...constant(0.75), ...op.less, ...op.bitselect],
  ],
});

/**
 * Kernels: trees compiled to WebAssembly, four cells at a time.
 *
 * A kernel reads columns (one f32 per cell), uniforms (one f32 for all cells) and writes columns. All addresses are bytes
 * in the imported memory; columns are padded to whole groups of four.
 */
import { LEAST, LN2, LOG2E, products } from "./evaluate-f32.js";
import * as s from "./simd.js";
import type { Space, Tree } from "./tree.js";
import { i32, moduleOf, v128, type WasmFunction } from "./wasm-module.js";

/** Where the value of a name lies: a column of the cell, or a uniform. */
export type Place = { readonly column: number } | { readonly uniform: number };

export interface Assignment {
  readonly tree: Tree;
  /** Address of the column written. */
  readonly to: number;
}

type Code = readonly number[];

const EXP2 = 0;
const LOG2 = 1;
/** Locals of a kernel: first and last byte of the range, then one vector for `select` and `hill`. */
const [AT, END] = [0, 1];

/**
 * Bytes of a module that exports `run(first, last)`: assign every tree for cells first ≤ i < last, both multiples of 4.
 * All trees see the values from before the assignments of their own group of four.
 */
export function kernelOf(
  assignments: readonly Assignment[],
  placeOf: (space: Space, name: string) => Place,
): Uint8Array<ArrayBuffer> {
  let scratch = 0;
  let deepest = 0;
  const held = <T>(use: (local: number) => T): T => {
    const local = 2 + assignments.length + scratch++;
    deepest = Math.max(deepest, scratch);
    const result = use(local);
    scratch--;
    return result;
  };
  const emit = (tree: Tree): Code => {
    switch (tree.kind) {
      case "number":
        return s.constant(tree.value);
      case "name": {
        const place = placeOf(tree.space, tree.name);
        return "column" in place
          ? [...s.get(AT), ...s.load(place.column)]
          : [...s.integer(0), ...s.splat(place.uniform)];
      }
      case "minus":
        return [...emit(tree.of), ...s.op.neg];
      case "binary":
        return [
          ...emit(tree.left),
          ...emit(tree.right),
          ...s.op[({ "+": "add", "-": "sub", "*": "mul", "/": "div" } as const)[tree.operator]],
        ];
      case "call":
        return emitCall(tree.name, tree.of);
    }
  };
  const emitCall = (name: string, [a, b, c]: readonly Tree[]): Code => {
    if (name === "hill") return emitHill(a!, b!, c!);
    if (name === "select")
      return [...emit(b!), ...emit(c!), ...emit(a!), ...s.constant(0), ...s.op.greater, ...s.op.bitselect];
    if (name === "min" || name === "max") return [...emit(a!), ...emit(b!), ...s.op[name]];
    if (name === "sqrt") return [...emit(a!), ...s.op.sqrt];
    if (name === "exp") return [...emit(a!), ...s.constant(LOG2E), ...s.op.mul, ...s.call(EXP2)];
    return [...emit(a!), ...s.call(LOG2), ...s.constant(LN2), ...s.op.mul];
  };
  const emitHill = (x: Tree, halfMaximum: Tree, power: Tree): Code =>
    held((own) =>
      held((other) => {
        const literal = power.kind === "number" && (products as readonly number[]).includes(power.value);
        const raised = literal
          ? [...emit(halfMaximum), ...s.get(own), ...s.op.div, ...s.set(other), ...product(other, power.value)]
          : [
              ...[
                ...emit(power),
                ...emit(halfMaximum),
                ...s.call(LOG2),
                ...s.get(own),
                ...s.call(LOG2),
                ...s.op.sub,
                ...s.op.mul,
              ],
              ...[...s.constant(-120), ...s.op.max, ...s.constant(120), ...s.op.min, ...s.call(EXP2)],
            ];
        return [
          ...[...emit(x), ...s.set(own)],
          ...[...s.constant(1), ...s.constant(1), ...raised, ...s.op.add, ...s.op.div],
          ...[...s.get(own), ...s.constant(LEAST), ...s.op.greater, ...s.op.and],
        ];
      }),
    );

  const values = assignments.flatMap(({ tree }, i) => [...emit(tree), ...s.set(2 + i)]);
  const stores = assignments.flatMap(({ to }, i) => [...s.get(AT), ...s.get(2 + i), ...s.store(to)]);
  const run: WasmFunction = {
    parameters: [i32, i32],
    results: [],
    locals: Array.from({ length: assignments.length + deepest }, () => v128),
    body: [
      ...[...s.get(AT), ...s.integer(2), 0x74, ...s.set(AT), ...s.get(END), ...s.integer(2), 0x74, ...s.set(END)],
      ...[0x02, 0x40, 0x03, 0x40], // block, loop
      ...[...s.get(AT), ...s.get(END), 0x4f, 0x0d, 0x01], // leave when at ≥ end
      ...[...values, ...stores],
      ...[...s.get(AT), ...s.integer(16), 0x6a, ...s.set(AT), 0x0c, 0x00, 0x0b, 0x0b],
    ],
    exported: "run",
  };
  return moduleOf([s.exp2Function, s.log2Function, run]);
}

/** (K/x)ⁿ from a ratio held in a local, for the powers that are products. */
function product(ratio: number, power: number): Code {
  const one = s.get(ratio);
  const square = [...one, ...one, ...s.op.mul];
  const root = [...one, ...s.op.sqrt];
  const whole =
    power === 0.5
      ? []
      : power < 2
        ? one
        : power < 3
          ? square
          : power === 3
            ? [...square, ...one, ...s.op.mul]
            : [...square, ...square, ...s.op.mul];
  if (power === 0.5) return root;
  return Number.isInteger(power) ? whole : [...whole, ...root, ...s.op.mul];
}

/**
 * Kernels: trees compiled to WebAssembly, four cells at a time.
 *
 * A kernel reads columns (one f32 per cell), uniforms (one f32 for all cells) and rows of the clone table, and writes columns.
 * All addresses are bytes in the imported memory; columns are padded to whole groups of four. What two trees share is
 * computed once.
 */
import { Emitter } from "./emitter.js";
import { type Lottery, threefryFunction } from "./lottery.js";
import * as s from "./simd.js";
import type { Space, Tree } from "./tree.js";
import { Bytes, i32, moduleOf, type WasmFunction } from "./wasm-module.js";

/** Where the value of a name lies: a column of the cell, a uniform, or a row of the clone table. */
export type Place = { readonly column: number } | { readonly uniform: number } | { readonly perClone: number };

export type Instruction =
  /** A named value; instructions after it see it. Written to a column. */
  | { readonly kind: "let"; readonly space: Space; readonly name: string; readonly tree: Tree; readonly to: number }
  /** A value written when all instructions are done: all of these see the old state. */
  | { readonly kind: "store"; readonly tree: Tree; readonly to: number }
  /** Sets a bit with the probability 1 − e^(−tree). */
  | { readonly kind: "chance"; readonly tree: Tree; readonly purpose: number; readonly bit: number }
  /** Sets a bit where the tree is above 0. */
  | { readonly kind: "crossing"; readonly tree: Tree; readonly bit: number };

export interface KernelFunction {
  readonly name: string;
  /** Works on the rows whose integer column has this value, and leaves the others as they are. */
  readonly only?: { readonly column: number; readonly value: number } | undefined;
  readonly placeOf: (space: Space, name: string) => Place;
  readonly instructions: readonly Instruction[];
  /** Address of the column of clone indices. */
  readonly clones?: number;
  /** Addresses of the column of ids and of the integer column whose bits are set. */
  readonly ids?: number;
  readonly fired?: number;
}

const SHARED = { exp2: 0, log2: 1, growth: 2, threefry: 3 } as const;

/**
 * Bytes of a module that exports each function as `name(first, last)`: it works on cells first ≤ i < last, multiples of 4.
 */
export function kernelsOf(
  functions: readonly KernelFunction[],
  lottery: Pick<Lottery, "seed" | "minute"> = { seed: 0, minute: 0 },
  sharedMemory = false,
): Uint8Array<ArrayBuffer> {
  const shared = [s.exp2Function, s.log2Function, s.growthFunction(SHARED.exp2), threefryFunction(lottery)];
  return moduleOf([...shared, ...functions.map(compiled)], sharedMemory);
}

/** Parameters 0 and 1 of every kernel: first and last cell, made into bytes. */
const [AT, END] = [0, 1];

function compiled(kernel: KernelFunction): WasmFunction {
  const emitter = new Emitter(kernel, AT, SHARED);
  emitter.count(kernel.instructions);
  const stores: (() => void)[] = [];
  for (const instruction of kernel.instructions) {
    if (instruction.kind === "chance" || instruction.kind === "crossing") {
      emitter.fire(instruction);
      continue;
    }
    const local = emitter.value(instruction.tree);
    if (instruction.kind === "let") {
      emitter.define(instruction.space, instruction.name, local);
      emitter.write(instruction.to, local);
    } else stores.push(() => emitter.write(instruction.to, local));
  }
  for (const store of stores) store();
  emitter.writeFired();
  const body = new Bytes();
  body.push([...s.get(AT), ...s.integer(2), 0x74, ...s.set(AT), ...s.get(END), ...s.integer(2), 0x74, ...s.set(END)]);
  body.push([0x02, 0x40, 0x03, 0x40]); // block, loop
  body.push([...s.get(AT), ...s.get(END), 0x4f, 0x0d, 0x01]); // leave when at ≥ end
  body.push([0x02, 0x40, ...emitter.guard()]); // a block that a group without such cells leaves
  body.push(emitter.code.all);
  body.push([0x0b, ...s.get(AT), ...s.integer(16), 0x6a, ...s.set(AT), 0x0c, 0x00, 0x0b, 0x0b]);
  return { parameters: [i32, i32], results: [], locals: emitter.locals, body: body.all, exported: kernel.name };
}

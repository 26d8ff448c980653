import type { Grid } from "./grid.js";
import type { LinearMemory } from "./memory.js";
export interface FieldLaw { readonly name: string; readonly diffusivity: number; readonly decay: number; readonly initial: number; readonly wall?: "closed" | { readonly held: number }; readonly cycles?: number }
export interface Fields {
  readonly grid: Grid; readonly names: readonly string[];
  place(count: number, x: Float32Array, y: Float32Array, z: Float32Array, radius: Float32Array): void;
  sample(out: readonly Float32Array[], first: number, last: number): void;
  clearExchange(): void;
  deposit(secretion: readonly (Float32Array | undefined)[], uptake: readonly (Float32Array | undefined)[], factor: readonly number[], first: number, last: number): void;
  advance(minutes: number): void;
  steady(relativeResidual: number, maximumCycles: number): number;
  read(field: number, into: Float32Array): void; write(field: number, from: Float32Array): void; fill(field: number, level: number): void;
  gradient(field: number, x: number, y: number, z: number, out: Float32Array): void;
}
export declare function createFields(grid: Grid, laws: readonly FieldLaw[], memory: LinearMemory, capacity: number): Fields;
export declare function fieldsBytes(grid: Grid, laws: number, capacity: number): number;

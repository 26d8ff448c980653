/**
 * Emitted kernels are kept for the next run of the same model: seeds of one experiment differ in their numbers, not in where
 * these lie.
 */
import type { State } from "./state.js";

type Bytes = Uint8Array<ArrayBuffer>;

interface Kept {
  readonly places: string;
  readonly bytes: Bytes;
}

/** The last that were emitted, by program. */
const kept = new WeakMap<State["program"], Kept>();

/** What `emit` gives for this state, or gave for another whose numbers lie in the same places. */
export function emitted(state: State, emit: () => Bytes): Bytes {
  const places = placesOf(state);
  let found = kept.get(state.program);
  if (found?.places !== places) {
    found = { places, bytes: emit() };
    kept.set(state.program, found);
  }
  return found.bytes;
}

/** Whether the memory is shared, and where everything lies that kernels of cells read or write. */
function placesOf({ tables, genes, uniforms, clock, memory }: State): string {
  const columns = [...tables.values()].flatMap(({ id, type, clone, fired, floats, scratch }) => [
    ...[id, type, clone, fired],
    ...floats.values(),
    ...scratch.values(),
  ]);
  const places = [...columns, ...genes.values(), uniforms, clock].map(({ byteOffset }) => byteOffset);
  return `${memory.crew !== undefined} ${places.join()}`;
}

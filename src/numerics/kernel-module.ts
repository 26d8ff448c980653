/** Compiled kernels, from bytes to functions on a memory. */
import type { Kernel } from "./crew.js";
import type { LinearMemory } from "./memory.js";

declare function atob(text: string): string;

/** A module that ships, as text: for a memory of one thread, and for one that threads share. */
export interface Shipped {
  readonly alone: string;
  readonly shared: string;
}

interface Compiled {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly module: WebAssembly.Module;
}

const shipped = new Map<string, Compiled>();

function compiledOf(text: string): Compiled {
  let compiled = shipped.get(text);
  if (!compiled) {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    compiled = { bytes, module: new WebAssembly.Module(bytes) };
    shipped.set(text, compiled);
  }
  return compiled;
}

/** What a module exports, working on this memory. Modules that ship are compiled once. */
export function instantiate(
  from: Shipped | Uint8Array<ArrayBuffer>,
  { memory, crew }: Pick<LinearMemory, "memory" | "crew">,
): Readonly<Record<string, Kernel>> {
  const { bytes, module } =
    from instanceof Uint8Array
      ? { bytes: from, module: new WebAssembly.Module(from) }
      : compiledOf(crew ? from.shared : from.alone);
  if (crew) return crew.load(bytes, module);
  return new WebAssembly.Instance(module, { env: { memory } }).exports as Readonly<Record<string, Kernel>>;
}

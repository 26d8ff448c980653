/** Compiled kernels, from bytes to functions on a memory. */

declare function atob(text: string): string;

const modules = new Map<string, WebAssembly.Module>();

/** What a module exports, working on this memory. Modules that ship come as text and are compiled once. */
export function instantiate<Kernel>(
  compiled: string | Uint8Array<ArrayBuffer>,
  memory: WebAssembly.Memory,
): Readonly<Record<string, Kernel>> {
  let module = typeof compiled === "string" ? modules.get(compiled) : new WebAssembly.Module(compiled);
  if (!module) {
    const binary = atob(compiled as string);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    module = new WebAssembly.Module(bytes);
    modules.set(compiled as string, module);
  }
  return new WebAssembly.Instance(module, { env: { memory } }).exports as Readonly<Record<string, Kernel>>;
}

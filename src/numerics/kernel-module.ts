/** Compiled kernels, from text to functions on a memory. */

declare function atob(text: string): string;

const modules = new Map<string, WebAssembly.Module>();

/** Functions of a module on this memory; the module is compiled once. */
export function instantiate(compiled: string, memory: WebAssembly.Memory): Readonly<Record<string, unknown>> {
  let module = modules.get(compiled);
  if (!module) {
    const binary = atob(compiled);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    module = new WebAssembly.Module(bytes);
    modules.set(compiled, module);
  }
  return new WebAssembly.Instance(module, { env: { memory } }).exports;
}

/**
 * The few lines of the WebAssembly binary format that kernels need: a module with one imported memory and some functions.
 *
 * Source: WebAssembly Core Specification 2.0, chapter 5 (binary format).
 */

export const i32 = 0x7f;
export const v128 = 0x7b;

export interface WasmFunction {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
  readonly locals: readonly number[];
  readonly body: readonly number[];
  /** Name under which it is exported, if it is. */
  readonly exported?: string;
}

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit integer. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

/** Bytes appended one by one: code is large, and copies of it are not free. */
function append(to: number[], bytes: readonly number[]): void {
  for (const byte of bytes) to.push(byte);
}

/** The number of items, then the items. */
function vector(items: readonly (readonly number[])[]): number[] {
  const bytes = unsigned(items.length);
  for (const item of items) append(bytes, item);
  return bytes;
}

const text = (name: string) => vector([...name].map((letter) => [letter.charCodeAt(0)]));

/** The length of the content, then the content. */
function sized(content: readonly number[]): number[] {
  const bytes = unsigned(content.length);
  append(bytes, content);
  return bytes;
}

/** The bytes of a module that imports `env.memory`. */
export function moduleOf(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const bytes = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
  const section = (id: number, items: readonly (readonly number[])[]) => {
    bytes.push(id);
    append(bytes, sized(vector(items)));
  };
  const types = functions.map(({ parameters, results }) => [
    0x60,
    ...vector(parameters.map((type) => [type])),
    ...vector(results.map((type) => [type])),
  ]);
  const bodies = functions.map(({ locals, body }) => {
    const code = vector(locals.map((type) => [1, type]));
    append(code, body);
    code.push(0x0b);
    return sized(code);
  });
  const exported = functions.flatMap(({ exported: name }, index) =>
    name ? [[...text(name), 0x00, ...unsigned(index)]] : [],
  );
  section(1, types);
  section(2, [[...text("env"), ...text("memory"), 0x02, 0x00, 0x01]]);
  section(
    3,
    functions.map((_, index) => unsigned(index)),
  );
  section(7, exported);
  section(10, bodies);
  return Uint8Array.from(bytes);
}

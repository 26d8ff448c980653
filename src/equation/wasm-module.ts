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

const vector = (items: readonly (readonly number[])[]) => [...unsigned(items.length), ...items.flat()];
const text = (name: string) => vector([...name].map((letter) => [letter.charCodeAt(0)]));
const section = (id: number, items: readonly (readonly number[])[]) => {
  const content = vector(items);
  return [id, ...unsigned(content.length), ...content];
};

const MOST_PAGES = unsigned(65536);

/** The bytes of a module that imports `env.memory`, which threads may share. */
export function moduleOf(functions: readonly WasmFunction[], shared = false): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, results }) => [
    0x60,
    ...vector(parameters.map((type) => [type])),
    ...vector(results.map((type) => [type])),
  ]);
  const bodies = functions.map(({ locals, body }) => {
    const code = [...vector(locals.map((type) => [1, type])), ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  const exported = functions.flatMap(({ exported: name }, index) =>
    name ? [[...text(name), 0x00, ...unsigned(index)]] : [],
  );
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, [
      [...text("env"), ...text("memory"), 0x02, ...(shared ? [0x03, 0x01, ...MOST_PAGES] : [0x00, 0x01])],
    ]),
    ...section(
      3,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(7, exported),
    ...section(10, bodies),
  ]);
}

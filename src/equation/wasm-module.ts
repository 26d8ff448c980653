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
  readonly body: ArrayLike<number>;
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

/** Bytes that grow in place: code is large, and copies of it are not free. */
export class Bytes {
  private bytes = new Uint8Array(256);
  length = 0;

  push(code: ArrayLike<number>): void {
    const end = this.length + code.length;
    if (end > this.bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    if (code instanceof Uint8Array) this.bytes.set(code, this.length);
    else for (let i = 0; i < code.length; i++) this.bytes[this.length + i] = code[i]!;
    this.length = end;
  }

  get all(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }
}

function joined(...codes: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Bytes();
  for (const code of codes) bytes.push(code);
  return bytes.all;
}

/** The number of items, then the items. */
const vector = (items: readonly ArrayLike<number>[]) => joined(unsigned(items.length), ...items);

const text = (name: string) => vector([...name].map((letter) => [letter.charCodeAt(0)]));

/** The length of the content, then the content. */
const sized = (content: ArrayLike<number>) => joined(unsigned(content.length), content);

/** Runs of one type. */
function localsOf(types: readonly number[]): Uint8Array<ArrayBuffer> {
  const runs: number[][] = [];
  for (let first = 0, next = 0; first < types.length; first = next) {
    while (next < types.length && types[next] === types[first]) next++;
    runs.push([...unsigned(next - first), types[first]!]);
  }
  return vector(runs);
}

const MOST_PAGES = unsigned(65536);

/** The bytes of a module that imports `env.memory`, which threads may share. */
export function moduleOf(functions: readonly WasmFunction[], shared = false): Uint8Array<ArrayBuffer> {
  const module = new Bytes();
  module.push([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  const section = (id: number, items: readonly ArrayLike<number>[]) => {
    module.push([id]);
    module.push(sized(vector(items)));
  };
  const listed = (types: readonly number[]) => vector(types.map((type) => [type]));
  const exported = functions.flatMap(({ exported: name }, index) =>
    name ? [joined(text(name), [0x00], unsigned(index))] : [],
  );
  section(
    1,
    functions.map(({ parameters, results }) => joined([0x60], listed(parameters), listed(results))),
  );
  section(2, [joined(text("env"), text("memory"), [0x02], shared ? [0x03, 0x01, ...MOST_PAGES] : [0x00, 0x01])]);
  section(
    3,
    functions.map((_, index) => unsigned(index)),
  );
  section(7, exported);
  section(
    10,
    functions.map(({ locals, body }) => sized(joined(localsOf(locals), body, [0x0b]))),
  );
  return module.all;
}

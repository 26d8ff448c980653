/**
 * Values as bytes and back, exactly: numbers with their sign of zero and NaN, typed arrays as they lie in memory
 * (little-endian), keys of objects in their order. Equal values give equal bytes.
 *
 *   value = tag, then: number f64 · text length, UTF-8 · list length, values · object length, (key, value)… ·
 *           array length, bytes                                                          lengths are u32
 */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label: string, how: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

export type Packed =
  | null
  | boolean
  | number
  | string
  | Float32Array
  | Uint32Array
  | Uint16Array
  | Uint8Array
  | readonly Packed[]
  | { readonly [key: string]: Packed | undefined };

const [NULL, FALSE, TRUE, NUMBER, TEXT, LIST, OBJECT, ARRAYS] = [0, 1, 2, 3, 4, 5, 6, 16] as const;
/** A kind of array is tagged by `ARRAYS` and its place here. */
const arrays = [Float32Array, Uint32Array, Uint16Array, Uint8Array] as const;
type AnyArray = InstanceType<(typeof arrays)[number]>;

export function pack(value: Packed): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  writer.value(value);
  return writer.bytes();
}

/** @throws RangeError when the bytes end too early or do not hold a packed value. */
export function unpack(bytes: Uint8Array): Packed {
  const reader = new Reader(bytes);
  const value = reader.value();
  if (reader.at !== bytes.length) throw new RangeError("bytes are left over");
  return value;
}

class Writer {
  private buffer = new Uint8Array(1 << 16);
  private view = new DataView(this.buffer.buffer);
  private at = 0;
  private readonly encoder = new TextEncoder();
  /** Keys and names recur. */
  private readonly texts = new Map<string, Uint8Array>();

  bytes(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.at);
  }

  value(value: Packed): void {
    if (value === null) this.tag(NULL);
    else if (typeof value === "boolean") this.tag(value ? TRUE : FALSE);
    else if (typeof value === "number") {
      this.tag(NUMBER);
      const at = this.take(8);
      this.view.setFloat64(at, value, true);
    } else if (typeof value === "string") {
      this.tag(TEXT);
      this.text(value);
    } else if (isArray(value)) {
      this.tag(ARRAYS + arrays.findIndex((kind) => value instanceof kind));
      this.length(value.length);
      this.raw(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    } else if (Array.isArray(value)) {
      this.tag(LIST);
      this.length(value.length);
      for (const item of value) this.value(item);
    } else {
      const entries = Object.entries(value).filter((entry): entry is [string, Packed] => entry[1] !== undefined);
      this.tag(OBJECT);
      this.length(entries.length);
      for (const [key, item] of entries) {
        this.text(key);
        this.value(item);
      }
    }
  }

  private tag(tag: number): void {
    const at = this.take(1);
    this.buffer[at] = tag;
  }

  private length(length: number): void {
    const at = this.take(4);
    this.view.setUint32(at, length, true);
  }

  private text(text: string): void {
    let bytes = this.texts.get(text);
    if (!bytes) {
      bytes = this.encoder.encode(text);
      this.texts.set(text, bytes);
    }
    this.length(bytes.length);
    this.raw(bytes);
  }

  private raw(bytes: Uint8Array): void {
    const at = this.take(bytes.length);
    this.buffer.set(bytes, at);
  }

  /** Room for so many bytes; the buffer may be another one afterwards. */
  private take(count: number): number {
    const at = this.at;
    this.at += count;
    if (this.at > this.buffer.length) {
      const larger = new Uint8Array(Math.max(this.at, 2 * this.buffer.length));
      larger.set(this.buffer.subarray(0, at));
      this.buffer = larger;
      this.view = new DataView(larger.buffer);
    }
    return at;
  }
}

class Reader {
  at = 0;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });

  /** Node's own kind of byte array slices without copying, so it is not used as it is. */
  constructor({ buffer, byteOffset, length }: Uint8Array) {
    this.bytes = new Uint8Array(buffer, byteOffset, length);
    this.view = new DataView(buffer, byteOffset, length);
  }

  value(): Packed {
    const tag = this.bytes[this.take(1)]!;
    switch (tag) {
      case NULL:
        return null;
      case FALSE:
      case TRUE:
        return tag === TRUE;
      case NUMBER:
        return this.view.getFloat64(this.take(8), true);
      case TEXT:
        return this.text();
      case LIST:
        return Array.from({ length: this.length() }, () => this.value());
      case OBJECT:
        return Object.fromEntries(Array.from({ length: this.length() }, () => [this.text(), this.value()]));
      default:
        return this.array(tag);
    }
  }

  private array(tag: number): AnyArray {
    const kind = arrays[tag - ARRAYS];
    if (!kind) throw new RangeError(`no value is tagged ${tag}`);
    const size = this.length() * kind.BYTES_PER_ELEMENT;
    const from = this.take(size);
    return new kind(this.bytes.slice(from, from + size).buffer);
  }

  private text(): string {
    const length = this.length();
    const from = this.take(length);
    return this.decoder.decode(this.bytes.subarray(from, from + length));
  }

  private length(): number {
    return this.view.getUint32(this.take(4), true);
  }

  private take(count: number): number {
    const at = this.at;
    this.at += count;
    if (this.at > this.bytes.length) throw new RangeError("the bytes end too early");
    return at;
  }
}

function isArray(value: Packed): value is AnyArray {
  return arrays.some((kind) => value instanceof kind);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Packed, pack, unpack } from "./pack.js";

const words = fc.array(fc.nat(0xffffffff), { maxLength: 9 });
const value: fc.Arbitrary<Packed> = fc.letrec<{ value: Packed }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.string({ unit: "grapheme" }),
    fc.float32Array(),
    words.map((list) => Uint32Array.from(list)),
    words.map((list) => Uint16Array.from(list)),
    words.map((list) => Uint8Array.from(list)),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 5 }).map((object) => ({ ...object })),
  ),
})).value;

describe("packing", () => {
  it("gives back every value exactly, with signs of zero, NaN and the order of keys", () => {
    fc.assert(
      fc.property(value, (given) => {
        const back = unpack(pack(given));
        expect(back).toStrictEqual(given);
        expect(pack(back)).toEqual(pack(given));
        expect(unpack(Buffer.from(pack(given)))).toStrictEqual(given);
      }),
      { numRuns: 200 },
    );
    expect(Object.keys(unpack(pack({ b: 1, a: -0 })) as object)).toEqual(["b", "a"]);
    expect(Object.is((unpack(pack({ a: -0 })) as { a: number }).a, -0)).toBe(true);
  });

  it("packs what outgrows its buffer at any place", () => {
    for (let shift = 0; shift < 9; shift++) {
      const given = ["x".repeat(shift), ...Array.from({ length: 40_000 }, (_, k) => (k % 3 === 0 ? { k } : k))];
      expect(unpack(pack(given))).toStrictEqual(given);
    }
  });

  it("leaves out what is undefined", () => {
    expect(unpack(pack({ a: undefined, b: 1 }))).toEqual({ b: 1 });
  });

  it("refuses bytes that end anywhere before their end, or go on after it", () => {
    const bytes = pack({ name: "x", list: [1, "two"], array: Float32Array.of(1, 2, 3) });
    for (let cut = 0; cut < bytes.length; cut++) expect(() => unpack(bytes.slice(0, cut))).toThrow(RangeError);
    expect(() => unpack(Uint8Array.from([...bytes, 0]))).toThrow("left over");
    expect(() => unpack(Uint8Array.of(99, 0, 0, 0, 0))).toThrow("tagged 99");
  });
});

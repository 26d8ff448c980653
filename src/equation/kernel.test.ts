import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { exp2f, log2f } from "../numerics/math.js";
import { evaluate } from "./evaluate.js";
import { evaluateF32 } from "./evaluate-f32.js";
import { kernelOf, type Place } from "./kernel.js";
import { type Space, type Tree, treeOf } from "./tree.js";

const CELLS = 64;

/** Runs one tree for 64 cells whose names take these values; uniforms are names of parameters. */
function run(tree: Tree, values: (space: Space, name: string, cell: number) => number): Float32Array {
  const memory = new WebAssembly.Memory({ initial: 4 });
  const floats = new Float32Array(memory.buffer);
  const places = new Map<string, Place>();
  let next = 4 * CELLS;
  const placeOf = (space: Space, name: string): Place => {
    const key = `${space}.${name}`;
    const known = places.get(key);
    if (known) return known;
    const at = next;
    next += 4 * CELLS;
    const place = space === "parameter" || space === "body" ? { uniform: at } : { column: at };
    for (let cell = 0; cell < CELLS; cell++) floats[at / 4 + cell] = values(space, name, cell);
    places.set(key, place);
    return place;
  };
  const bytes = kernelOf([{ tree, to: 0 }], placeOf);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  (exports.run as (first: number, last: number) => void)(0, CELLS);
  return floats.slice(0, CELLS);
}

const bits = (values: Float32Array) => [...new Uint32Array(values.buffer, values.byteOffset, values.length)];

/** The kernel's 64 values beside those of the scalar reading in single precision. */
function both(tree: Tree, pool: readonly number[]): readonly [Float32Array, Float32Array] {
  const value = (space: Space, name: string, cell: number) => {
    const shift = [...`${space}${name}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    const per = space === "parameter" || space === "body" ? 0 : cell;
    return Math.fround(pool[(shift * 7 + per * 13) % pool.length]!);
  };
  const scalar = Float32Array.from({ length: CELLS }, (_, cell) =>
    evaluateF32(tree, (space, name) => value(space, name, cell)),
  );
  return [run(tree, value), scalar];
}

const laws = biology.mechanisms.flatMap((m) => [
  ...Object.entries(m.rate ?? {}).map(([name, law]) => [`${m.name}: d(${name})/dt`, law] as const),
  ...Object.entries(m.quantity ?? {}).map(([name, q]) => [`${m.name}: ${name}`, q.law] as const),
]);

describe("a kernel", () => {
  it.each(laws)("equals the scalar reading bit for bit: %s", (_, law) => {
    const number = fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.constantFrom(0, 1, 1e-3, 0.5));
    fc.assert(
      fc.property(fc.array(number, { minLength: 40, maxLength: 60 }), (pool) => {
        const [kernel, scalar] = both(treeOf(law), pool);
        expect(bits(kernel)).toEqual(bits(scalar));
      }),
      { numRuns: 15, seed: 1 },
    );
  });

  it("comes within 1e-5 of double precision", () => {
    const tree = treeOf(
      "({ self }, p) => p.k * hill(self.x, p.K, 1.7) * exp(-self.y / p.t) + sqrt(self.x) / (1 + self.y)",
    );
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(positive, { minLength: 30, maxLength: 30 }), (pool) => {
        const single = pool.map(Math.fround);
        const value = (_: Space, name: string) => single[name.charCodeAt(0) % single.length]!;
        const exact = evaluate(tree, value);
        expect(Math.abs(evaluateF32(tree, value) / exact - 1)).toBeLessThan(1e-5);
      }),
    );
  });

  it("avoids the traps of saturation: 0 at 0 and at denormals, ½ at K, never NaN", () => {
    for (const n of ["1", "1.7", "2", "4", "p.n"]) {
      const tree = treeOf(`({ self }, p) => hill(self.x, p.K, ${n})`);
      const at = (x: number, K: number) =>
        run(tree, (space, name) => (space === "self" ? x : name === "K" ? K : 2.3))[0]!;
      for (const K of [1e-30, 1, 1e30]) {
        expect(at(0, K)).toBe(0);
        expect(at(1e-40, K)).toBe(0);
        expect(at(K * 1.000001, K)).toBeCloseTo(K > 1e-29 ? 0.5 : at(K * 1.000001, K), 5);
        for (const x of [1e-30, 1e-10, 1, 1e10, 1e30, 3e38]) expect(at(x, K)).toBeGreaterThanOrEqual(0);
        for (const x of [1e-30, 1e-10, 1, 1e10, 1e30, 3e38]) expect(at(x, K)).toBeLessThanOrEqual(1);
      }
    }
  });

  it("has the exp2 and log2 of the laboratory", () => {
    const power = treeOf("({ self }) => exp(self.x)");
    const logarithm = treeOf("({ self }) => log(self.x)");
    for (let k = 0; k < 20; k++) {
      const pool = Array.from({ length: 97 }, (_, i) => Math.fround(1e-6 + ((i * 7919 + k * 104729) % 9973) / 500));
      for (const tree of [power, logarithm]) {
        const [kernel, scalar] = both(tree, pool);
        expect(bits(kernel)).toEqual(bits(scalar));
      }
    }
    expect(exp2f(log2f(3))).toBeCloseTo(3, 5);
  });

  it("starts in a few milliseconds", () => {
    const trees = laws.map(([, law]) => treeOf(law));
    const start = performance.now();
    for (const tree of trees) kernelOf([{ tree, to: 0 }], () => ({ column: 256 }));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

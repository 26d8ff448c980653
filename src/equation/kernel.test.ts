import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { exp2f, growthf, log2f } from "../numerics/math.js";
import { uniform } from "../numerics/random.js";
import { evaluate } from "./evaluate.js";
import { evaluateF32 } from "./evaluate-f32.js";
import { type KernelFunction, kernelsOf, type Place } from "./kernel.js";
import { binary, call, named, number } from "./rewrite.js";
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
  start(memory, [{ name: "run", placeOf, instructions: [{ kind: "store", tree, to: 0 }] }]).run!(0, CELLS);
  return floats.slice(0, CELLS);
}

type Run = (first: number, last: number) => void;
function start(memory: WebAssembly.Memory, functions: readonly KernelFunction[]): Readonly<Record<string, Run>> {
  const module = new WebAssembly.Module(kernelsOf(functions, { seed: SEED, minute: MINUTE }));
  return new WebAssembly.Instance(module, { env: { memory } }).exports as Readonly<Record<string, Run>>;
}
/** Addresses of the integers that draws depend on. */
const [SEED, MINUTE] = [60_000, 60_004];

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
    const store = (tree: Tree) => ({ kind: "store", tree, to: 0 }) as const;
    kernelsOf([{ name: "all", placeOf: () => ({ column: 256 }), instructions: trees.map(store) }]);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it("has the (e^x − 1)/x of the laboratory, small and large, to 6e-7 below 2", () => {
    const tree = call("growth", named("self", "x"));
    for (let k = 0; k < 20; k++) {
      const pool = Array.from({ length: 97 }, (_, i) => Math.fround((((i * 7919 + k * 104729) % 9973) - 5000) / 200));
      const [kernel, scalar] = both(tree, [...pool, 0, 1e-30, -1e-30, 0.75, -0.75]);
      expect(bits(kernel)).toEqual(bits(scalar));
      for (const x of pool)
        if (x !== 0) expect(Math.abs((growthf(x) * x) / Math.expm1(x) - 1)).toBeLessThan(x < 2 ? 6e-7 : 2e-6);
    }
  });
});

describe("instructions", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const floats = new Float32Array(memory.buffer);
  const words = new Int32Array(memory.buffer);
  const column = (at: number) => at * 4 * CELLS;
  const places: Readonly<Record<string, Place>> = { x: { column: column(1) }, y: { column: column(2) } };
  const placeOf = (_: Space, name: string) => places[name]!;

  it("`let` is seen by what follows, `store` sees the old state", () => {
    for (let i = 0; i < CELLS; i++) floats.set([i], column(1) / 4 + i);
    const x = named("self", "x");
    const next = binary("+", x, number(1));
    start(memory, [
      {
        name: "sequence",
        placeOf,
        instructions: [
          { kind: "store", tree: next, to: column(1) },
          { kind: "store", tree: binary("*", next, x), to: column(2) },
        ],
      },
      {
        name: "chain",
        placeOf,
        instructions: [
          { kind: "let", space: "self", name: "x", tree: next, to: column(1) },
          { kind: "let", space: "self", name: "y", tree: binary("*", next, x), to: column(2) },
        ],
      },
    ]).sequence!(0, CELLS);
    expect([floats[column(1) / 4 + 7], floats[column(2) / 4 + 7]]).toEqual([8, 56]);
    for (let i = 0; i < CELLS; i++) floats.set([i], column(1) / 4 + i);
    start(memory, [
      {
        name: "chain",
        placeOf,
        instructions: [
          { kind: "let", space: "self", name: "x", tree: next, to: column(1) },
          { kind: "let", space: "self", name: "y", tree: binary("*", next, x), to: column(2) },
        ],
      },
    ]).chain!(0, CELLS);
    expect([floats[column(1) / 4 + 7], floats[column(2) / 4 + 7]]).toEqual([8, 72]);
  });

  it("leave cells of other types as they are", () => {
    for (let i = 0; i < CELLS; i++) {
      words[column(3) / 4 + i] = i % 3;
      floats[column(1) / 4 + i] = i;
    }
    const only = { column: column(3), value: 1 };
    const instructions = [{ kind: "store", tree: number(-1), to: column(1) }] as const;
    start(memory, [{ name: "some", only, placeOf, instructions }]).some!(0, CELLS);
    for (let i = 0; i < CELLS; i++) expect(floats[column(1) / 4 + i]).toBe(i % 3 === 1 ? -1 : i);
  });

  it("read genes from the clone table", () => {
    floats.set([2, 0, 1], column(6) / 4);
    for (let i = 0; i < CELLS; i++) words[column(3) / 4 + i] = i % 3;
    const instructions = [{ kind: "store", tree: named("clone", "JAK1"), to: column(1) }] as const;
    const genes = () => ({ perClone: column(6) });
    start(memory, [{ name: "read", placeOf: genes, clones: column(3), instructions }]).read!(0, CELLS);
    for (let i = 0; i < CELLS; i++) expect(floats[column(1) / 4 + i]).toBe([2, 0, 1][i % 3]);
  });

  it("draw the laboratory's random words, and events as often as they should happen", () => {
    words[SEED / 4] = 11;
    const rate = 0.2;
    let happened = 0;
    for (let i = 0; i < CELLS; i++) words[column(3) / 4 + i] = 1000 + 7 * i;
    const run = start(memory, [
      {
        name: "draw",
        placeOf,
        ids: column(3),
        fired: column(4),
        instructions: [
          { kind: "chance", tree: number(rate), purpose: 77, bit: 5 },
          { kind: "crossing", tree: binary("-", named("self", "x"), number(3)), bit: 0 },
        ],
      },
    ]);
    const minutes = 400;
    for (let minute = 0; minute < minutes; minute++) {
      words[MINUTE / 4] = minute;
      words.fill(0, column(4) / 4, column(4) / 4 + CELLS);
      for (let i = 0; i < CELLS; i++) floats[column(1) / 4 + i] = i % 5;
      run.draw!(0, CELLS);
      for (let i = 0; i < CELLS; i++) {
        const bit = (words[column(4) / 4 + i]! >> 5) & 1;
        const probability = Math.fround(Math.fround(rate) * growthf(-Math.fround(rate)));
        expect(bit).toBe(uniform(11, 1000 + 7 * i, minute, 77) * 4294967296 < probability * 4294967296 ? 1 : 0);
        expect(words[column(4) / 4 + i]! & 1).toBe(i % 5 > 3 ? 1 : 0);
        happened += bit;
      }
    }
    const n = minutes * CELLS;
    const p = 1 - Math.exp(-rate);
    const deviation = Math.sqrt(n * p * (1 - p));
    expect(Math.abs(happened - n * p)).toBeLessThan(3 * deviation);
    expect(Math.abs(n * (1 - Math.exp(-1.1 * rate)) - n * p)).toBeGreaterThan(6 * deviation);
  });
});

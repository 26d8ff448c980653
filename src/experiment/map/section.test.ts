import { describe, expect, it } from "vitest";
import { createSection, type Places, type Sources } from "./section.js";

const places = (list: readonly (readonly [x: number, y: number])[], radius = 5): Places => ({
  x: Float32Array.from(list, ([x]) => x),
  y: Float32Array.from(list, ([, y]) => y),
  radius: new Float32Array(list.length).fill(radius),
});
const source = (x: number, y: number, z: number, amount: number): Sources => ({
  ...places([[x, y]]),
  z: Float32Array.of(z),
  amount: Float32Array.of(amount),
});
const none: Sources = { ...places([]), z: new Float32Array(0), amount: new Float32Array(0) };
/** Consumers on a lattice: even capacity everywhere. */
const lattice = (size: number, step: number) =>
  places(
    Array.from({ length: (size / step) ** 2 }, (_, i) => [
      (i % (size / step)) * step + step / 2,
      Math.floor(i / (size / step)) * step + step / 2,
    ]),
  );

describe("a section", () => {
  it("meets the point source in space, q e^(−r/λ)/(4πDr), beyond its kernel", () => {
    const [D, decay] = [1800, 2];
    const lambda = Math.sqrt(D / decay);
    const section = createSection({ width: 320, height: 320, voxel: 5, planes: 64, thickness: 5 });
    section.consume(places([]), new Float32Array(0));
    const { level, residual } = section.solve(
      { diffusivity: D, decay, halfMaximum: 50 },
      source(157.5, 157.5, 157.5, 1e6),
    );
    expect(residual).toBeLessThan(1e-4);
    for (const r of [20, 30, 50, 80]) {
      const exact = (1e6 * Math.exp(-r / lambda)) / (4 * Math.PI * D * r);
      expect(Math.abs(level[31 * 64 + 31 + r / 5]! / exact - 1)).toBeLessThan(0.05);
    }
  });

  it.each([
    [1, "unsaturated"],
    [60, "nearly full"],
    [180, "flooded"],
  ])("of even sources (%d, %s) has the level at which making and losing are equal", (made) => {
    // s = λc + V c/(K + c) in every voxel
    const [decay, K, V] = [0.01, 50, 100];
    const size = 160;
    const section = createSection({ width: size, height: size, voxel: 10, planes: 8, thickness: 20 });
    const consumers = lattice(size, 10);
    section.consume(consumers, new Float32Array(consumers.x.length).fill(V * 100 * 20));
    const each = Array.from({ length: 8 }, (_, plane) => plane * 10 + 5);
    const sources: Sources = {
      x: Float32Array.from(each.flatMap(() => [...consumers.x])),
      y: Float32Array.from(each.flatMap(() => [...consumers.y])),
      z: Float32Array.from(each.flatMap((z) => Array.from(consumers.x, () => z))),
      radius: new Float32Array(8 * consumers.x.length).fill(5),
      amount: new Float32Array(8 * consumers.x.length).fill(made * 1000),
    };
    const { level, balance } = section.solve({ diffusivity: 600, decay, halfMaximum: K }, sources);
    const b = decay * K + V - made;
    const exact = (-b + Math.sqrt(b * b + 4 * decay * made * K)) / (2 * decay);
    for (const c of level) expect(Math.abs(c / exact - 1)).toBeLessThan(1e-3);
    expect(Math.abs(balance.production - balance.consumption - balance.decay) / balance.production).toBeLessThan(1e-3);
  });

  it("rises with the source, falls with capacity, and is 0 without a source", () => {
    const section = createSection({ width: 200, height: 120, voxel: 10, planes: 16, thickness: 20 });
    const consumers = lattice(120, 10);
    const rates = { diffusivity: 1800, decay: 0.003, halfMaximum: 50 };
    const capacity = (v: number) => section.consume(consumers, new Float32Array(consumers.x.length).fill(v));
    const near = (amount: number) => section.solve(rates, source(60, 60, 80, amount)).level[6 * 20 + 6]!;
    capacity(1e5);
    const once = near(1e6);
    expect(near(2e6)).toBeGreaterThan(1.9 * once);
    capacity(4e5);
    expect(near(1e6)).toBeLessThan(once);
    expect(section.solve(rates, none).level.every((c) => c === 0)).toBe(true);
  });

  it("takes what lies outside for a mirror: a source at the wall reads twice", () => {
    const section = createSection({ width: 400, height: 200, voxel: 10, planes: 32, thickness: 20 });
    section.consume(places([]), new Float32Array(0));
    const rates = { diffusivity: 1800, decay: 2, halfMaximum: 50 };
    const wall = section.solve(rates, source(0, 105, 160, 1e6)).level[10 * 40 + 4]!;
    const inside = section.solve(rates, source(200, 105, 160, 1e6)).level[10 * 40 + 24]!;
    expect(wall / inside).toBeCloseTo(2, 1);
  });

  it("changes little with half the voxel: exposure at cells within 10 %", () => {
    const cells = places([
      [97, 102],
      [112, 102],
      [140, 90],
    ]);
    const at = (voxel: number) => {
      const section = createSection({ width: 200, height: 200, voxel, planes: 160 / voxel, thickness: 20 });
      const consumers = lattice(200, 10);
      section.consume(consumers, new Float32Array(consumers.x.length).fill(2e5));
      const { level } = section.solve({ diffusivity: 1800, decay: 0.003, halfMaximum: 50 }, source(97, 102, 80, 3e6));
      return section.sample(level, cells);
    };
    const [coarse, fine] = [at(10), at(5)];
    coarse.forEach((c, i) => {
      expect(Math.abs(c / fine[i]! - 1)).toBeLessThan(0.1);
    });
  });

  it("solves problems together to the bits that each has by itself", () => {
    const section = createSection({ width: 200, height: 160, voxel: 10, planes: 16, thickness: 20 });
    const consumers = lattice(160, 10);
    section.consume(consumers, new Float32Array(consumers.x.length).fill(3e5));
    const problems = Array.from({ length: 6 }, (_, n) => ({
      rates: { diffusivity: 200 * (n + 1), decay: 0.003 * (n + 1), halfMaximum: 20 + 30 * n },
      sources: source(30 + 20 * n, 60, 80, 10 ** (4 + (n % 3))),
    }));
    const together = section.solveAll(problems);
    for (const [n, { rates, sources }] of problems.entries()) {
      expect(together[n]).toEqual(section.solve(rates, sources));
      expect(together[n]!.residual).toBeLessThan(1e-4);
    }
  });
});

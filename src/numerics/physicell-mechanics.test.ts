import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bodiesBytes, createBodies, createMechanics, mechanicsBytes } from "./mechanics.js";
import { createMemory } from "./memory.js";
import { type PhysicellCells, stepAsPhysicell } from "./physicell-mechanics.js";

/** Radius of a default cell of 2494 µm³, ρ and α. */
const RADIUS = 8.412710547954228;
const REPULSION = 10;
const ADHESION = 0.4;
const STEP = 0.1;

const pair = (separation: number): PhysicellCells => ({
  at: Float64Array.of(0, 0, 0, separation, 0, 0),
  before: new Float64Array(6),
  radius: new Float64Array(2).fill(RADIUS),
  repulsion: new Float64Array(2).fill(REPULSION),
  adhesion: new Float64Array(2).fill(ADHESION),
  pressure: new Float64Array(2),
});

const apart = ({ at }: PhysicellCells) => at[3]! - at[0]!;

const published = new URL("../../../shared/peers/physicell-reference/det_twocell.csv", import.meta.url);

describe.skipIf(!existsSync(published))("two cells (skipped where ../shared/peers is absent)", () => {
  it("move as PhysiCell 1.14.2 moves them, to 1e-9", () => {
    const rows = readFileSync(published, "utf8")
      .split("\n")
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split(",").map(Number) as [number, number, number, number, number]);
    expect(rows).toHaveLength(150);
    for (const start of new Set(rows.map(([separation]) => separation))) {
      const cells = pair(start);
      let done = 0;
      for (const [, step, , separation, pressure] of rows.filter((row) => row[0] === start)) {
        for (; done < step; done++) stepAsPhysicell(cells, STEP);
        expect(Math.abs(apart(cells) / separation - 1)).toBeLessThan(1e-9);
        expect(Math.abs(cells.pressure[0]! - pressure)).toBeLessThan(1e-9);
      }
    }
  });
});

describe("our steps of half a minute", () => {
  // Both differ from the exact motion, PhysiCell most in its first step, which it makes half as long again.
  it.each([14, 15, 16, 18, 20])("carry two cells from %s µm apart where PhysiCell's steps of 0.01 min do", (start) => {
    const fine = pair(start);
    for (let n = 0; n < 1000; n++) stepAsPhysicell(fine, 0.01);
    const memory = createMemory(bodiesBytes(2) + mechanicsBytes(2));
    const bodies = createBodies(memory, 2);
    bodies.x.set([50, 50 + start]);
    bodies.radius.fill(RADIUS);
    bodies.repulsionRoot.fill(Math.sqrt(REPULSION));
    bodies.adhesionRoot.fill(Math.sqrt(ADHESION));
    const mechanics = createMechanics({ width: 150, height: 50, depth: 0, boundary: "open" }, memory, 2);
    for (let t = 0; t < 10; t++) mechanics.minute(bodies, 2);
    const moved = bodies.x[1]! - bodies.x[0]! - start;
    expect(Math.abs(moved / (apart(fine) - start) - 1)).toBeLessThan(0.03);
  });
});

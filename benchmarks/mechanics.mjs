// Mechanics: ns per cell and sub-step, lists apart, beside the TypeScript reference and the error of the steps.
//
//   node benchmarks/mechanics.mjs           (also called by run.mjs)

import { bodiesBytes, createBodies, createMechanics, mechanicsBytes } from "../dist/numerics/mechanics.js";
import { createMemory } from "../dist/numerics/memory.js";
import { referenceMotion } from "../dist/numerics/motion.js";
import { kernelMotion } from "../dist/numerics/motion-kernels.js";
import { uniform } from "../dist/numerics/random.js";
import { lineOf } from "./line.mjs";

/** µm; discs cover 0.8 of a section, balls fill 0.7 of a block. */
const RADIUS = 8.4;
const COVER = 0.8;
const PACKING = 0.7;
const SPEED = 10;
const ACCURACY_MINUTES = 10;
const FINER = 10;

/** Time of this process on a processor, ms: others that run beside it count less than by the clock. */
const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;

/** Cells on a jittered lattice in random order; every tenth walks, if any do. */
function tissue(count, solid, walking, kernels = kernelMotion) {
  const perAxis = Math.ceil(solid ? Math.cbrt(count) : Math.sqrt(count));
  const size = solid ? ((4 / 3) * Math.PI * RADIUS ** 3) / PACKING : (Math.PI * RADIUS ** 2) / COVER;
  const spacing = solid ? Math.cbrt(size) : Math.sqrt(size);
  const width = spacing * perAxis;
  const memory = createMemory(bodiesBytes(count) + mechanicsBytes(count));
  const bodies = createBodies(memory, count);
  const draw = (i, purpose) => uniform(1, i, 0, purpose);
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => draw(a, 0) - draw(b, 0));
  for (const [i, site] of order.entries()) {
    const at = [site % perAxis, Math.floor(site / perAxis) % perAxis, Math.floor(site / perAxis ** 2)];
    const place = at.map((n, axis) => (n + 0.5 + 0.5 * (draw(i, axis + 1) - 0.5)) * spacing);
    const [turn, rise] = [2 * Math.PI * draw(i, 4), solid ? 2 * draw(i, 5) - 1 : 0];
    const flat = Math.sqrt(1 - rise * rise);
    [bodies.x[i], bodies.y[i], bodies.z[i]] = [place[0], place[1], solid ? place[2] : 0];
    bodies.radius[i] = RADIUS * (0.95 + 0.1 * draw(i, 6));
    bodies.repulsionRoot[i] = Math.sqrt(10);
    bodies.adhesionRoot[i] = Math.sqrt(0.4);
    bodies.speed[i] = walking && i % 10 === 0 ? SPEED : 0;
    [bodies.headingX[i], bodies.headingY[i], bodies.headingZ[i]] = [flat * Math.cos(turn), flat * Math.sin(turn), rise];
  }
  const box = { width, height: width, depth: solid ? width : 0, boundary: "closed" };
  const parts = { begin: 0, push: 0 };
  const mechanics = createMechanics(box, memory, count, (...of) => timed(kernels(...of), parts));
  return { bodies, mechanics, parts, count };
}

/** The same motion, adding up the time that lists take, ms. */
function timed(motion, parts) {
  const begin = (...of) => {
    const start = cpu();
    const walking = motion.begin(...of);
    parts.begin += cpu() - start;
    return walking;
  };
  return { ...motion, begin };
}

/** Least time of a minute and of its lists, ns per cell. */
function timeOf({ bodies, mechanics, parts, count }, minutes) {
  const best = { minute: Number.POSITIVE_INFINITY, lists: Number.POSITIVE_INFINITY };
  for (let t = 0; t < minutes; t++) {
    parts.begin = 0;
    const start = cpu();
    mechanics.minute(bodies, count);
    best.minute = Math.min(best.minute, ((cpu() - start) * 1e6) / count);
    best.lists = Math.min(best.lists, (parts.begin * 1e6) / count);
  }
  return best;
}

/**
 * Error of the steps: the same tissue with steps ten times finer, by speeds and strengths ten times smaller for ten times as
 * long. Root mean square over cells, µm, and that of what they moved.
 */
function accuracy(count, solid, walking) {
  const start = tissue(count, solid, walking);
  const coarse = tissue(count, solid, walking);
  const fine = tissue(count, solid, walking);
  const { repulsionRoot, adhesionRoot, speed } = fine.bodies;
  for (const root of [repulsionRoot, adhesionRoot]) root.set(root.map((value) => value / Math.sqrt(FINER)));
  speed.set(speed.map((value) => value / FINER));
  for (let t = 0; t < ACCURACY_MINUTES; t++) coarse.mechanics.minute(coarse.bodies, count);
  for (let t = 0; t < FINER * ACCURACY_MINUTES; t++) fine.mechanics.minute(fine.bodies, count);
  const between = (a, b) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += (a.x[i] - b.x[i]) ** 2 + (a.y[i] - b.y[i]) ** 2 + (a.z[i] - b.z[i]) ** 2;
    return Math.sqrt(sum / count);
  };
  return { error: between(coarse.bodies, fine.bodies), moved: between(start.bodies, fine.bodies) };
}

export function measureMechanics() {
  const rows = [];
  for (const [count, solid] of [
    [10_000, false],
    [100_000, true],
  ])
    for (const walking of [false, true]) {
      const what = `mechanics, ${solid ? "3-D, 10⁵" : "2-D, 10⁴"} cells, ${walking ? "a tenth walking" : "static"}`;
      const { minute, lists } = timeOf(tissue(count, solid, walking), 40);
      const slow = timeOf(tissue(count, solid, walking, referenceMotion), 3);
      // Cells at rest take two sub-steps a minute, those that walk ten.
      const substeps = walking ? 2 * 0.9 + 10 * 0.1 : 2;
      const { error, moved } = accuracy(Math.min(count, 10_000), solid, walking);
      rows.push(
        {
          what,
          unit: "cell and sub-step",
          ns: (minute - lists) / substeps,
          ratio: (slow.minute - slow.lists) / (minute - lists),
        },
        { what: "  its lists", unit: "cell and minute", ns: lists, ratio: slow.lists / lists },
        {
          what: "  in all",
          unit: "cell and minute",
          ns: minute,
          ratio: slow.minute / minute,
          note: `${((minute * count * 1440) / 1e9).toFixed(1)} s a day on one thread; after ${ACCURACY_MINUTES} min off by ${error.toFixed(3)} of ${moved.toFixed(2)} µm moved`,
        },
      );
    }
  const most = 100_000;
  rows.push({
    what: "mechanics, memory",
    unit: "cell",
    bytes: (bodiesBytes(most) + mechanicsBytes(most)) / most,
  });
  return rows;
}

if (process.argv[1]?.endsWith("mechanics.mjs")) for (const row of measureMechanics()) console.log(lineOf(row));

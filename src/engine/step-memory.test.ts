import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { compose } from "./compose.js";
import { addCell, createState } from "./state.js";
import { Stepper } from "./step.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function used(): number {
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

it("a step keeps nothing on the heap: 1 000 steps leave it as large as it was", { timeout: 120_000 }, () => {
  const domain = { width: 240, height: 240, depth: 0, thickness: 20, voxel: 10, boundary: "closed" } as const;
  const clones = ["host", "wild type"].map((name) => ({ name, genome: biology.genome }));
  const state = createState(compose(biology), domain, clones, 2);
  for (let i = 0; i < 144; i++) {
    const type = i % 36 === 5 ? "endothelium" : i % 6 === 0 ? "CD8" : "tumor";
    addCell(state, {
      type,
      clone: type === "tumor" ? "wild type" : "host",
      x: 10 + 20 * (i % 12),
      y: 10 + 20 * Math.floor(i / 12),
    });
  }
  const stepper = new Stepper(state);
  const growth = () => {
    const before = used();
    for (let t = 0; t < 1000; t++) stepper.step();
    return used() - before;
  };
  // Code that the engine optimises meanwhile comes and goes for some thousand steps, then no more. One object kept by every step
  // would be 10⁴ bytes and more in each thousand.
  const thousands: number[] = [];
  while (thousands.length < 30 && !(Math.abs(thousands.at(-1) ?? Number.NaN) < 1000)) thousands.push(growth());
  expect(Math.abs(thousands.at(-1)!), `growth by ${thousands.join(", ")} bytes`).toBeLessThan(1000);
});

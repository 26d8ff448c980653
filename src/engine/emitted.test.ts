import { expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { compose } from "./compose.js";
import { emitted } from "./emitted.js";
import { createState } from "./state.js";

it("bytes are taken up where everything lies in the same places, and emitted anew where it does not", () => {
  const model = compose(biology);
  const domain = { width: 40, height: 40, depth: 0, thickness: 20, voxel: 10, boundary: "closed" } as const;
  const clones = [{ name: "host", genome: biology.genome }];
  const seen: number[] = [];
  const take = (seed: number, room: number) => {
    const bytes = new Uint8Array(1);
    const taken = emitted(createState(model, domain, clones, seed, room), () => bytes);
    seen.push(taken === bytes ? 1 : 0);
  };
  take(1, 16);
  take(2, 16);
  take(2, 64);
  take(3, 64);
  take(3, 16);
  expect(seen).toEqual([1, 0, 1, 0, 1]);
});

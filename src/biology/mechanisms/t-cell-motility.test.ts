import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { exhaustion } from "./exhaustion.js";
import { tCellMotility } from "./t-cell-motility.js";

const { parameters } = compose(biology);

describe("t-cell-motility", () => {
  it("walks at 10 µm/min, at 5 when exhausted [boissonnas2007]", () => {
    const free = tCellMotility.quantity!.walkingSpeed!.law({}, parameters["t-cell-motility"]);
    const slowed = exhaustion.factor!["t-cell-motility.walkingSpeed"] as (at: unknown, p: unknown) => number;
    expect(free).toBe(10);
    expect(free * slowed({ self: { exhaustion: 1 } }, parameters.exhaustion)).toBe(5);
  });
});

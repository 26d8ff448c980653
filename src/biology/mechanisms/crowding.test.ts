import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { crowding } from "./crowding.js";

const p = compose(biology).parameters.crowding!;

describe("crowding", () => {
  it.each(Object.entries(crowding.factor!))(
    "brakes %s: all of it free, half at half pressure, none when squeezed",
    (_, law) => {
      const factor = law as (at: unknown, p: unknown) => number;
      expect(factor({ self: { pressure: 0 } }, p)).toBe(1);
      expect(factor({ self: { pressure: p.halfPressure } }, p)).toBeCloseTo(0.5, 12);
      expect(factor({ self: { pressure: 100 } }, p)).toBeLessThan(1e-6);
    },
  );
});

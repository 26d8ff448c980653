import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FieldLaw, planQuads } from "./quads.js";

const law = (diffusivity: number, held?: number): FieldLaw => ({
  name: "",
  diffusivity,
  decay: 0.1,
  initial: 0,
  ...(held !== undefined && { wall: { held } }),
});

describe("quads", () => {
  it("hold the slow fields together, those with held walls last among equals, and the stiffest apart", () => {
    const laws = [law(1e5), law(900), law(1800, 3), law(1800), law(0)];
    expect(planQuads(laws).map(({ fields }) => fields)).toEqual([
      [4, 1, 3, 2],
      [0, -1, -1, -1],
    ]);
    expect(planQuads(laws)[0]!.held).toEqual([Number.NaN, Number.NaN, Number.NaN, 3]);
  });

  it("hold together what the same cells read", () => {
    const readers = (law: FieldLaw, bits: number) => ({ ...law, readers: bits });
    const laws = [readers(law(1), 1), readers(law(2), 5), law(3), readers(law(900), 4), readers(law(10), 4), law(4)];
    expect(planQuads(laws).map(({ fields }) => fields)).toEqual([
      [1, 4, 3, 0],
      [2, 5, -1, -1],
    ]);
  });

  it("hold fields of one cadence only", () => {
    const every = (law: FieldLaw, minutes: number) => ({ ...law, every: minutes });
    const laws = [every(law(900), 6), law(1e5), every(law(10), 6), law(3), every(law(1e5), 1)];
    expect(planQuads(laws).map(({ fields, every }) => [every, ...fields])).toEqual([
      [1, 3, 1, 4, -1],
      [6, 2, 0, -1, -1],
    ]);
  });

  it("hold every field once, with its own constants, and take the most cycles that one of them asks for", () => {
    const laws = fc.array(
      fc.record({
        name: fc.constant("any"),
        diffusivity: fc.constantFrom(0, 10, 1800, 1e5),
        decay: fc.double({ min: 0, max: 1, noNaN: true }),
        initial: fc.constant(0),
        cycles: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(laws, (given) => {
        const plans = planQuads(given);
        expect(plans.length).toBe(Math.ceil(given.length / 4));
        const found = plans.flatMap(({ fields }) => fields.filter((field) => field >= 0));
        expect([...found].sort((a, b) => a - b)).toEqual(given.map((_, field) => field));
        for (const plan of plans) {
          const own = plan.fields.filter((field) => field >= 0);
          expect(plan.cycles).toBe(Math.max(...own.map((field) => given[field]!.cycles)));
          for (const [lane, field] of plan.fields.entries())
            if (field >= 0)
              expect([plan.diffusivity[lane], plan.decay[lane]]).toEqual([
                given[field]!.diffusivity,
                given[field]!.decay,
              ]);
        }
      }),
      { seed: 1 },
    );
  });
});

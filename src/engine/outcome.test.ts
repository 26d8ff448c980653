import { describe, expect, it } from "vitest";
import { outcomeOf } from "./outcome.js";

const course = (...cells: number[]) => cells.map((n, i) => ({ hours: i * 6, cells: n }));
const steady = (n: number) => course(1000, ...Array.from({ length: 20 }, () => n));

describe("the outcome", () => {
  it("is eradication when no tumor cell is left", () => {
    expect(outcomeOf(course(1000, 500, 0), 1e5)).toBe("eradication");
  });

  it("is control below half more, escape above", () => {
    expect(outcomeOf(steady(900), 1e5)).toBe("control");
    expect(outcomeOf(steady(1490), 1e5)).toBe("control");
    expect(outcomeOf(steady(1510), 1e5)).toBe("escape");
  });

  it("is escape where the tissue is full and not clearing", () => {
    expect(outcomeOf(steady(1300), 1400)).toBe("escape");
  });

  it("is undecided within one standard deviation of the border", () => {
    expect(outcomeOf(course(1000, 1300, 1400, 1600, 1450, 1550, 1480), 1e5)).toBe("undecided");
  });
});

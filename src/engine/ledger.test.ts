import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ledger } from "./ledger.js";

describe("the ledger", () => {
  it("sums exactly to a millionth, in any order", () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(amounts, (list) => {
        const total = (order: readonly number[]) => {
          const ledger = new Ledger();
          for (const amount of order) ledger.record("hit", "CD8", "wild type", "shield", amount);
          return ledger.close(1)[0]?.count ?? 0;
        };
        expect(total([...list].reverse())).toBe(total(list));
        expect(Math.abs(total(list) - list.reduce((a, b) => a + b, 0))).toBeLessThan(list.length * 5.1e-7);
      }),
    );
  });

  it("starts every interval from zero and keeps those closed", () => {
    const ledger = new Ledger();
    ledger.record("death", "tumor", "deaf", "killed");
    ledger.close(60);
    ledger.record("death", "tumor", "deaf", "killed", 2);
    ledger.close(120);
    expect(ledger.entries().map((e) => [e.from, e.until, e.count])).toEqual([
      [0, 60, 1],
      [60, 120, 2],
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, LabError, nearest, throwAll } from "./error.js";

describe("LabError", () => {
  it("says what, where, and two ways out", () => {
    const error = new LabError({
      kind: "scenario",
      what: "is negative",
      where: { file: "a.yaml", line: 3, column: 9, path: "therapy[0].dose" },
      waysOut: ["give a dose above 0", "remove the line"],
    });
    expect(error.message).toBe("a.yaml:3:9: therapy[0].dose: is negative; give a dose above 0, or remove the line");
  });

  it("keeps the place it knows when a caller adds a wider one", () => {
    const inner = new LabError({ kind: "units", what: "is not a unit", where: { path: "dose" } });
    expect(inner.at({ file: "a.yaml", line: 1, column: 2, path: "therapy" }, "scenario").message).toBe(
      "a.yaml:1:2: dose: is not a unit",
    );
  });

  it("throws several errors as one, a line each, and none for none", () => {
    const error = (what: string) => new LabError({ kind: "data", what });
    expect(() => throwAll([error("one"), error("two")])).toThrow("one\ntwo");
    expect(() => throwAll([])).not.toThrow();
  });
});

describe("the nearest word", () => {
  it("finds misspelt names and stays silent when nothing is near", () => {
    expect(nearest("pembrolizumb", ["nivolumab", "pembrolizumab"])).toBe("pembrolizumab");
    expect(nearest("hieght", ["weight", "height"])).toBe("height");
    expect(nearest("xyz", ["therapy", "tissue"])).toBeUndefined();
  });

  it("is a metric on short words: zero only for equals, symmetric", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
    expect(editDistance("ab", "ba")).toBe(1);
  });
});

import { describe, expect, it } from "vitest";
import { changed, count, number, percent, time } from "./format";

describe("numbers as people read them", () => {
  it("have three significant digits, thin spaces and a real minus", () => {
    expect(number(12345.678)).toBe("12\u202f300");
    expect(number(0.012345)).toBe("0.0123");
    expect(number(-4.2)).toBe("\u22124.2");
    expect(number(4.3e-5)).toBe("4.3·10⁻⁵");
    expect(number(Number.NaN)).toBe("–");
    expect(count(1234567.2)).toBe("1\u202f234\u202f567");
  });
  it("tell time in days and hours, and change in signed percent", () => {
    expect(time(2 * 1440 + 4 * 60 + 59)).toBe("2\u202fd 04\u202fh");
    expect(changed(200, 250)).toBe("+25\u202f%");
    expect(changed(200, 150)).toBe("\u221225\u202f%");
    expect(percent(0.004)).toBe("<\u202f1\u202f%");
  });
});

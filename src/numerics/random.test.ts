import { describe, expect, it } from "vitest";
import { threefry, uniform } from "./random.js";

const hex = (pair: Uint32Array) => [...pair].map((word) => word.toString(16).padStart(8, "0")).join(" ");

describe("random numbers", () => {
  it("give the published answers of Threefry2x32-20 [Random123]", () => {
    expect(hex(threefry(0, 0, 0, 0))).toBe("6b200159 99ba4efe");
    expect(hex(threefry(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff))).toBe("1cb996fc bb002be7");
    expect(hex(threefry(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3))).toBe("c4923a9c 483df7a0");
  });

  it("are the first word over 2³²", () => {
    expect(uniform(0, 0, 0, 0)).toBe(0x6b200159 / 4294967296);
  });

  it.each([
    ["id", (i: number) => uniform(1, i, 3, 4)],
    ["step", (i: number) => uniform(1, 2, i, 4)],
    ["purpose", (i: number) => uniform(1, 2, 3, i)],
    ["seed", (i: number) => uniform(i, 2, 3, 4)],
  ])("fill 256 bins evenly along %s, and no two neighbours agree", (_, draw) => {
    const n = 1 << 16;
    const bins = new Float64Array(256);
    let mean = 0;
    let lag = 0;
    for (let i = 0; i < n; i++) {
      const u = draw(i);
      bins[Math.floor(u * 256)]! += 1;
      mean += u / n;
      lag += ((u - 0.5) * (draw(i + 1) - 0.5)) / n;
    }
    const chiSquare = bins.reduce((sum, seen) => sum + (seen - n / 256) ** 2 / (n / 256), 0);
    // 255 degrees of freedom: mean 255, SD 22.6; four SD either side.
    expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * 22.6);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * n));
    expect(Math.abs(lag)).toBeLessThan(4 / (12 * Math.sqrt(n)));
  });
});

import { describe, expect, it } from "vitest";
import type { Told } from "../engine/frame";
import { chartsOf } from "./charts";
import { coursesSvg } from "./svg";

const told = [0, 1, 2, 3].map(
  (hours) =>
    ({
      hours,
      counts: { tumor: 100 - hours, CD8: 10 + hours },
      tumorByClone: { "wild <type>": 60, deaf: 40 - hours },
      fields: { ifng: { mean: hours, max: 3 } },
      means: { "tumor.pdl1": 1 + hours },
    }) as unknown as Told,
);

describe("the courses as a vector figure", () => {
  const svg = coursesSvg(chartsOf(["wild <type>", "deaf"], "#525c67"), told, "A & B");

  it("has a panel for each chart, a path for each curve, and no curve outside its panel", () => {
    expect(svg.match(/<g transform/g)).toHaveLength(5);
    const paths = [...svg.matchAll(/<path d="([^"]*)"/g)].map(([, d]) => d!);
    expect(paths).toHaveLength(10);
    expect(paths[0]!.match(/[ML]/g)).toHaveLength(4);
    for (const [, x, y] of paths.join("").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
      expect(Number(x)).toBeLessThanOrEqual(83.001);
      expect(Number(y)).toBeLessThanOrEqual(46);
      expect(Number(y)).toBeGreaterThanOrEqual(9);
    }
  });

  it("is well-formed, whatever clones are called", () => {
    expect(svg).toContain("wild &lt;type>");
    expect(svg).toContain("<title>A &amp; B</title>");
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

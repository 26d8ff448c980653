import { describe, expect, it } from "vitest";
import { findingOf } from "./mapping";

/** A nest of tumor cells with T cells around it. */
const rows = Array.from({ length: 400 }, (_, i) => {
  const [x, y] = [12 * (i % 20), 12 * Math.floor(i / 20)];
  const outside = Math.hypot(x - 114, y - 114) > 90;
  return `${i},${x + 4},${y + 4},${outside && i % 2 ? "CD8" : "tumor"}`;
});
const table = { name: "nest.csv", text: `id,x,y,type\n${rows.join("\n")}\n` };
const ask = { table, secretors: "all", draws: 2, seed: 1 } as const;

describe("a map made in the page", () => {
  it("tells its progress, and gives what the command line gives, with pictures", () => {
    const heard: number[] = [];
    const { told, verdict, files, pictures, command } = findingOf(ask, "1.2.3", (done) => heard.push(done));
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(told.cells).toBe(400);
    expect(told.secretors.canSecrete).toBeGreaterThan(0);
    expect(told.balance.imbalance).toBeLessThan(0.001);
    expect(verdict).toMatch(/No marker that IFN-γ induces was measured/);
    expect(files["cells.csv"].trim().split("\n")).toHaveLength(401);
    expect(files["report.html"]).toContain(command);
    for (const { rgba, width, height } of pictures) {
      expect(rgba.length).toBe(4 * width * height);
      expect(new Set(new Uint32Array(rgba.buffer)).size).toBeGreaterThan(50);
    }
  });

  it("refuses columns that nobody explained", () => {
    expect(() => findingOf({ ...ask, table: { ...table, text: "a,b\n1,2\n" } }, "1.2.3", () => {})).toThrow(/columns/);
  });
});

import { describe, expect, it } from "vitest";
import { cut } from "./cut.js";
import { snapshotOf } from "./tissue.fixture.js";

describe("a section through a block", () => {
  const ifng = { nx: 1, ny: 1, nz: 4, voxel: 10, unit: "pM", value: Float32Array.of(1, 2, 3, 4) };
  const flat = snapshotOf(
    [10, 20, 20, 20].map((x) => ({ x, y: 10, radius: 10 })),
    { pdl1: [1, 2, 3, 4] },
    { ifng },
  );
  const block = { ...flat, depth: 40, cells: { ...flat.cells, z: Float32Array.of(20, 26, 29.8, 0) } };

  it("meets cells where the plane does, as large as they are in it", () => {
    const { cells } = cut(block);
    expect([...cells.radius]).toEqual([10, 8]);
    expect([...cells.id]).toEqual([1, 2]);
    expect([...cells.columns.pdl1!]).toEqual([1, 2]);
  });

  it("shows the layer of a field at its height", () => {
    expect([...cut(block).fields.ifng!.value]).toEqual([3]);
    expect([...cut(block, 5).fields.ifng!.value]).toEqual([1]);
    expect([...cut(block, 40).fields.ifng!.value]).toEqual([4]);
  });

  it("leaves a section as it is", () => {
    expect(cut(flat)).toBe(flat);
  });
});

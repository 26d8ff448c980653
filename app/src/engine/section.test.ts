import type { Snapshot } from "ifng-lab";
import { describe, expect, it } from "vitest";
import { sectionOf } from "./section";

const block: Snapshot = {
  minutes: 0,
  width: 40,
  height: 20,
  depth: 60,
  cells: {
    count: 4,
    id: Uint32Array.of(1, 2, 3, 4),
    x: Float32Array.of(1, 2, 3, 4),
    y: Float32Array.of(5, 6, 7, 8),
    z: Float32Array.of(30, 36, 50, 20.1),
    radius: Float32Array.of(10, 10, 10, 10),
    type: Uint8Array.of(0, 1, 0, 1),
    clone: Uint16Array.of(1, 0, 1, 0),
    types: ["tumor", "CD8"],
    clones: ["host", "wild type"],
    columns: { pdl1: Float32Array.of(1, 2, 3, 4) },
  },
  fields: { ifng: { nx: 2, ny: 1, nz: 3, voxel: 20, unit: "pM", value: Float32Array.of(1, 2, 3, 4, 5, 6) } },
};

describe("the section of a block", () => {
  it("holds the cells that the middle plane cuts, as the discs it cuts out of them, and the middle of the fields", () => {
    const { cells, fields } = sectionOf(block);
    expect([...cells.id]).toEqual([1, 2]);
    expect([...cells.radius]).toEqual([10, 8]);
    expect([...cells.columns.pdl1!]).toEqual([1, 2]);
    expect(cells.count).toBe(2);
    expect([...fields.ifng!.value]).toEqual([3, 4]);
  });

  it("of a flat tissue is the tissue", () => {
    const flat = { ...block, depth: 0 };
    expect(sectionOf(flat)).toBe(flat);
  });
});

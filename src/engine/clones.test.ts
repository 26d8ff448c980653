import { describe, expect, it } from "vitest";
import { CLONE_ROOM, CloneTable } from "./clones.js";

const table = () => {
  const genes = new Map(["B2M", "JAK1"].map((gene) => [gene, new Float32Array(CLONE_ROOM)] as const));
  const genome = { B2M: 2, JAK1: 2 };
  return {
    genes,
    clones: new CloneTable(
      [
        { name: "host", genome },
        { name: "wild type", genome },
      ],
      genes,
    ),
  };
};

describe("the clone table", () => {
  it("makes a clone when a gene changes, once for the same genome, and tells kernels", () => {
    const { clones, genes } = table();
    const one = clones.mutated(1, "B2M", 1);
    expect(clones.mutated(1, "B2M", 1)).toBe(one);
    expect(clones.at(one)).toEqual({ name: "wild type, B2M 1", genome: { B2M: 1, JAK1: 2 }, parent: "wild type" });
    expect(genes.get("B2M")![one]).toBe(1);
    expect(clones.at(clones.mutated(one, "B2M", 0)).name).toBe("wild type, B2M 0");
    const both = clones.mutated(one, "JAK1", 0);
    expect(clones.at(both).name).toBe("wild type, B2M 1, JAK1 0");
    expect(clones.mutated(clones.mutated(1, "JAK1", 0), "B2M", 1)).toBe(both);
  });

  it("knows a clone by name, and the host where there is none", () => {
    const { clones } = table();
    expect(clones.indexOf("wild type")).toBe(1);
    expect(clones.indexOf(undefined)).toBe(0);
  });

  it("refuses more clones than it has room for, in words", () => {
    const { clones } = table();
    let last = 1;
    expect(() => {
      for (let k = 0; k < CLONE_ROOM; k++) last = clones.mutated(1, "B2M", 3 + k);
    }).toThrow(/more than 1024 clones; lower the mutation rates/);
    expect(last).toBe(CLONE_ROOM - 1);
  });
});

import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { resistanceLigands } from "./resistance-ligands.js";

describe("resistance-ligands", () => {
  it("takes half of the hits on a fully marked cell, none on a fresh one [benci2016]", () => {
    const hits = (memory: number) => lawsOf(resistanceLigands).factor("cytotoxicity.hitRate")({ other: { memory } });
    expect(hits(0)).toBe(1);
    expect(hits(1)).toBe(0.5);
  });
});

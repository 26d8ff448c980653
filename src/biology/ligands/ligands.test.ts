import { describe, expect, it } from "vitest";
import type { AnyLaw, Mechanism } from "../../engine/declare.js";
import { type Tree, treeOf } from "../../equation/tree.js";
import { toEngine } from "../../equation/units.js";
import { biology, references } from "../index.js";
import { lawsOf } from "../laws.js";

/** Voxels are 10 µm wide by default; a field is resolved when its length is at least three of them. */
const RESOLVED = 30;

const each = biology.ligands.map((l) => [l.title, l] as const);

/** Every expression of a mechanism. */
function expressions(value: unknown): AnyLaw[] {
  if (typeof value === "function") return [value as AnyLaw];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(expressions);
}

/** Half-maxima, in engine units, that saturations of `here.field` name. */
function halfMaxima(m: Mechanism, field: string): number[] {
  const { actsOn: _, partner: __, senses: ___, parameters: ____, ...declared } = m;
  const { parameters } = lawsOf(m);
  const found: number[] = [];
  const visit = (tree: Tree) => {
    if (tree.kind === "minus") visit(tree.of);
    if (tree.kind === "binary") [tree.left, tree.right].forEach(visit);
    if (tree.kind !== "call") return;
    tree.of.forEach(visit);
    const [x, k] = tree.of;
    if (tree.name !== "hill" || x?.kind !== "name" || x.space !== "here" || x.name !== field) return;
    if (k?.kind === "name" && k.space === "parameter") found.push(parameters[k.name]!);
  };
  for (const law of expressions(declared)) visit(treeOf(law, m.name));
  return found;
}

describe.each(each)("%s", (_, ligand) => {
  it("has values within their ranges, from sources that are known", () => {
    for (const p of [ligand.diffusivity, ligand.decay]) {
      expect(references).toHaveProperty([p.source]);
      expect(p.value).toBeGreaterThanOrEqual(p.range![0]);
      expect(p.value).toBeLessThanOrEqual(p.range![1]);
    }
  });

  it("reaches farther without cells than three voxels", () => {
    const diffusivity = toEngine(ligand.diffusivity.value, ligand.diffusivity.unit);
    const decay = toEngine(ligand.decay.value, ligand.decay.unit);
    expect(Math.sqrt(diffusivity / decay)).toBeGreaterThan(RESOLVED);
  });

  it("is made by someone and read by someone", () => {
    const makers = biology.mechanisms.filter((m) => m.secretion?.[ligand.name]);
    const readers = biology.mechanisms.filter((m) => m.senses?.includes(ligand));
    expect(makers.length).toBeGreaterThan(0);
    expect(readers.length).toBeGreaterThan(0);
  });

  it("has in its budget every half-maximum that a law holds against it", () => {
    const budget = ligand.readBy.map((r) => r.halfMaximum);
    const against = biology.mechanisms
      .filter((m) => m.senses?.includes(ligand))
      .flatMap((m) => halfMaxima(m, ligand.name));
    const missing = against.filter((k) => !budget.some((known) => Math.abs(known / k - 1) < 0.1));
    expect(missing).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { fieldBudget } from "./budget.js";
import { outOfBudget } from "./describe.js";
import { prepare } from "./laboratory.js";
import { parseScenario } from "./scenario.js";
import { vocabularyOf } from "./vocabulary.js";

const folder = new URL("../../examples/", import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const budgetOf = (text: string, file: string) => fieldBudget(prepare(parseScenario(text, file, vocabularyOf(biology))));

/**
 * Readers that an evenly spread tissue does not reach, on purpose: high-dose effects wait for hot cores or drugs, adenosine
 * for hypoxic cores, collagen for more fibroblasts, and IL-10 is known to lie low against phagocytosis.
 */
const knownLow = [
  "IFN-γ: vessel collapse, its receptor",
  "IFN-γ: death of T cells",
  "IL-10: phagocytosis",
  "adenosine: T cells, effective",
  "collagen: walking",
  "collagen: vessels",
];

/** The reference tumor of the biology sheet, in its section of 12 µm. */
const reference = `
ifng-lab: 1
name: reference
duration: 1 day
tissue:
  thickness: 12 um
  generate:
    size: [1 mm, 1 mm]
    tumor: { density: 4000 /mm2 }
    cd8: { density: 300 /mm2 }
    macrophage: { density: 400 /mm2 }
    treg: { density: 60 /mm2 }
    dendritic: { density: 5 /mm2 }
    m-mdsc: { density: 20 /mm2 }
    nk: { density: 20 /mm2 }
    stroma: { density: 0 /mm2 }
    vessels: { density: 30 /mm2 }
`;

describe("the field budget", () => {
  it.each(examples)("%s: every field that is made lies within 0.05–20 of each half-maximum that reads it", (file) => {
    const rows = budgetOf(readFileSync(new URL(file, folder), "utf8"), file);
    const out = rows.flatMap((row) =>
      row.readers.filter((r) => outOfBudget(r.ratio)).map((r) => `${row.title}: ${r.what}`),
    );
    expect(out.filter((line) => !knownLow.includes(line))).toEqual([]);
  });

  it("holds nothing of what only vessels bring where there are none, and says so", () => {
    const text = reference.replace("vessels: { density: 30 /mm2 }", "vessels: { density: 0 /mm2 }");
    const experiment = prepare(parseScenario(text, "dry.yaml", vocabularyOf(biology)));
    expect(experiment.warnings.join()).toContain("no vessels");
    const levels = Object.fromEntries(fieldBudget(experiment).map(({ field, level }) => [field, level]));
    expect([levels.oxygen, levels.tryptophan]).toEqual([0, 0]);
    expect(levels.ifng).toBeGreaterThan(1);
  });

  it.each([
    ["TGF-β", 50],
    ["IL-2", 16.5],
    ["CCL5", 1200],
    ["CXCL9/10", 1200],
    ["nitric oxide", 960],
    ["arginase", 0.135],
  ])("holds %s near the %f of the reference tumor, within a factor of 1.7", (title, level) => {
    const row = budgetOf(reference, "reference.yaml").find((r) => r.title === title)!;
    expect(row.level).toBeGreaterThan(level / 1.7);
    expect(row.level).toBeLessThan(level * 1.7);
  });

  it("knows a field that nobody makes as silent, and one far from its reader as out", () => {
    expect(outOfBudget(0)).toBe(false);
    expect([0.04, 0.06, 19, 21].map(outOfBudget)).toEqual([true, false, false, true]);
  });
});

import { describe, expect, it } from "vitest";
import * as lab from "./index.js";

describe("the public API", () => {
  it("fits on one screen and changes only on purpose", () => {
    expect(Object.keys(lab).sort()).toMatchInlineSnapshot(`
      [
        "LabError",
        "biology",
        "cd8",
        "cellsCsv",
        "compose",
        "culture",
        "cxcl9",
        "descriptionOf",
        "exp",
        "fieldBudget",
        "hill",
        "ifng",
        "il2",
        "importCells",
        "ledgerOf",
        "ligand",
        "lineage",
        "log",
        "lymphoid",
        "macrophage",
        "max",
        "mechanism",
        "min",
        "myeloid",
        "oxygen",
        "parseScenario",
        "prepare",
        "readColumnMap",
        "readTable",
        "recognise",
        "references",
        "reportHtml",
        "runSummary",
        "scenarioJsonSchema",
        "select",
        "shippedMap",
        "simulate",
        "sqrt",
        "stroma",
        "tCell",
        "timeseriesCsv",
        "treg",
        "tumor",
        "vessel",
        "vocabularyOf",
      ]
    `);
    expect(Object.keys(lab).length).toBeLessThan(60);
  });
});

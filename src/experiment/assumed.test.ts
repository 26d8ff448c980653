import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { biology, references } from "../biology/index.js";
import { assumedPage, citation, parameterRows } from "./assumed.js";
import { mechanismsPage } from "./mechanisms-page.js";

describe("what we assumed", () => {
  it("is the page in docs/assumed.md (npm run docs writes it anew)", () => {
    expect(readFileSync(new URL("../../docs/assumed.md", import.meta.url), "utf8")).toBe(assumedPage(biology));
  });

  it("and the equations are those in docs/mechanisms.md (npm run docs writes it anew)", () => {
    expect(readFileSync(new URL("../../docs/mechanisms.md", import.meta.url), "utf8")).toBe(mechanismsPage());
  });

  it("lists every parameter once, with a source that can be cited", () => {
    const rows = parameterRows(biology);
    expect(new Set(rows.map((row) => row.address)).size).toBe(rows.length);
    for (const { source } of rows) expect(citation(source)).toMatch(/ \d{4}\. /);
  });

  it("cites every work of the bibliography that is cited at all by authors, year, title and place", () => {
    for (const key of Object.keys(references)) expect(citation(key).length).toBeGreaterThan(20);
  });
});

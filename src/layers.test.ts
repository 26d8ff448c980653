import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { violations } from "../tools/check-sources.mjs";

const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "layers-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The project references as they are, with one small file in each of three layers. */
function compile(numerics: string, engine: string): string {
  for (const layer of ["numerics", "equation", "engine"]) {
    mkdirSync(join(copy, "src", layer), { recursive: true });
    cpSync(join(root, "src", layer, "tsconfig.json"), join(copy, "src", layer, "tsconfig.json"));
  }
  cpSync(join(root, "tsconfig.base.json"), join(copy, "tsconfig.base.json"));
  writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
  writeFileSync(join(copy, "src/numerics/a.ts"), numerics);
  writeFileSync(join(copy, "src/equation/b.ts"), "export const b = 2;\n");
  writeFileSync(join(copy, "src/engine/c.ts"), engine);
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    return execFileSync(process.execPath, [tsc, "-b", "src/engine", "--force"], { cwd: copy, encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe("layers", () => {
  it("compile when imports point downwards", () => {
    expect(compile("export const a = 1;\n", 'export { a } from "../numerics/a.js";\n')).toBe("");
  });

  it("refuse an upward import", () => {
    const said = compile('export { c } from "../engine/c.js";\n', "export const c = 3;\n");
    expect(said).toMatch(/TS6059|TS6307/);
    expect(said).toContain("src/numerics");
  });
});

describe("the rules of the sources", () => {
  const broken: [layer: string, line: string, rule: RegExp][] = [
    ["engine", "const y = Math.exp(x);", /transcendental/],
    ["numerics", "const y = x ** 2;", /power operator/],
    ["experiment", "const r = Math.random();", /chance/],
    ["formats", 'import { readFileSync } from "node:fs";', /file, clock or environment/],
    ["experiment", "const t = Date.now();", /file, clock or environment/],
    ["microscope", 'import { biology } from "ifng-lab";', /own name/],
    ["engine", "const ifng = state.fields.get(name);", /no cytokine/],
    ["biology", "for (const cell of cells) step(cell);", /declarations only/],
    ["biology", 'import { Stepper } from "../../engine/step.js";', /declarations only/],
  ];

  it.each(broken)("in %s refuse: %s", (layer, line, rule) => {
    expect(violations(layer, "a.ts", line).join("\n")).toMatch(rule);
  });

  it("leave comments and good code alone", () => {
    expect(violations("engine", "a.ts", "// ifng ** 2 and Math.exp are named here\nconst y = exp(x);")).toEqual([]);
  });
});

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { identityOf, inputsOf } from "../experiment/summary.js";
import type { load as Load, ScenarioOptions } from "./inputs.js";

/** As built: a mechanism of the user's own is linked to the compiled library. */
const { load } = (await import(join(import.meta.dirname, "../../dist/cli/inputs.js"))) as { load: typeof Load };

const folder = mkdtempSync(join(tmpdir(), "identity-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
const example = join(import.meta.dirname, "../../examples/adenosine.ts");
const adenosine = readFileSync(example, "utf8");

writeFileSync(
  path("small.yaml"),
  "ifng-lab: 1\nname: small\nduration: 10 min\ntissue:\n  generate: { size: [100 um, 100 um] }\n",
);
writeFileSync(path("cells.csv"), "id,x,y,type,kind\n1,0,0,tumor,a\n2,40,0,CD8,b\n3,0,40,tumor,b\n");
writeFileSync(path("table.yaml"), "ifng-lab: 1\nname: t\nduration: 10 min\ntissue:\n  cells: cells.csv\n");
const map = "{ id: id, x: x, y: y, phenotype: kind, phenotypes: { a: tumor, b: CD8 } }";
writeFileSync(path("map.yaml"), map);

async function identity(scenario: string, options: Partial<ScenarioOptions> = {}, version = "1.0.0"): Promise<string> {
  const { experiment, sources } = await load(path(scenario), { set: [], mechanism: [], without: [], ...options });
  return identityOf(experiment, sources, version);
}

describe("the identity of a run", () => {
  it("changes with a byte of a user's mechanism, and not with the file's name or place", async () => {
    const mine = path("mine.ts");
    writeFileSync(mine, adenosine);
    const before = await identity("small.yaml", { mechanism: [mine] });
    expect(await identity("small.yaml")).not.toBe(before);
    mkdirSync(path("elsewhere"));
    copyFileSync(mine, path("elsewhere/renamed.ts"));
    expect(await identity("small.yaml", { mechanism: [path("elsewhere/renamed.ts")] })).toBe(before);
    writeFileSync(mine, `${adenosine} `);
    expect(await identity("small.yaml", { mechanism: [mine] })).not.toBe(before);
  });

  it("holds every mechanism, also where two files bear the same name", async () => {
    const named = (name: string) => adenosine.replace(/name: "adenosine"/, `name: "${name}"`);
    expect(named("other")).not.toBe(adenosine);
    for (const at of ["one", "two"]) mkdirSync(path(at));
    const files = [path("one/mine.ts"), path("two/mine.ts")];
    writeFileSync(files[0]!, named("first"));
    writeFileSync(files[1]!, named("second"));
    const before = await identity("small.yaml", { mechanism: files });
    expect(await identity("small.yaml", { mechanism: files.toReversed() })).toBe(before);
    writeFileSync(files[0]!, `${named("first")} `);
    expect(await identity("small.yaml", { mechanism: files })).not.toBe(before);
  });

  it("changes with the table, its column map, the rows chosen, the version, the seed and a switch", async () => {
    const all = [
      await identity("table.yaml"),
      await identity("table.yaml", { where: "id != 3" }),
      await identity("table.yaml", { columns: "map.yaml" }),
      await identity("table.yaml", {}, "1.0.1"),
      await identity("table.yaml", { seed: 2 }),
      await identity("table.yaml", { without: ["cytotoxicity"] }),
      await identity("table.yaml", { set: ["cytotoxicity.hitRate=0.04 1/min"] }),
    ];
    writeFileSync(path("map.yaml"), map.replace("b: CD8", "b: Treg"));
    all.push(await identity("table.yaml", { columns: "map.yaml" }));
    writeFileSync(path("cells.csv"), readFileSync(path("cells.csv"), "utf8").replace("40,0", "41,0"));
    all.push(await identity("table.yaml"));
    expect(new Set(all).size).toBe(all.length);
  });

  it("is listed with the hash of each file", async () => {
    const inputs = await inputsOf([{ kind: "mechanism", file: "mine.ts", text: "abc" }]);
    expect(inputs).toEqual([
      {
        kind: "mechanism",
        file: "mine.ts",
        sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      },
    ]);
  });
});

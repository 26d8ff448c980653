import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestsOf, type Result } from "./conditions.mjs";

const folder = mkdtempSync(join(tmpdir(), "repeatability-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first dose falls into the half hour. */
const examples = ["adaptive-resistance.yaml", "anti-pd-1.yaml"].map((name) => {
  const text = readFileSync(join(import.meta.dirname, "../../examples", name), "utf8").replace(
    "from: day 1",
    "from: 10 min",
  );
  const file = join(folder, name);
  writeFileSync(file, text);
  return { file, text, minutes: 30 };
});
const results: { condition: string; file: string; result: Result }[] = [];
beforeAll(async () => {
  await digestsOf(examples, (condition, file, result) => results.push({ condition, file, result }));
}, 400_000);

const where = ["Node 22", "Node 24", "Chromium, isolated, whole", "Chromium, isolated, 2", "Chromium, not"];
describe("half an hour of two examples gives one digest each", () => {
  it("on one thread and several, whole, left and taken up, and looked at or not", () => {
    const here = results.filter(({ condition }) => condition.startsWith(`Node ${process.versions.node}, `));
    expect(here).toHaveLength(7 * examples.length);
    for (const { file } of examples) {
      const digests = here.filter((r) => r.file === file).map(({ result }) => result.digest);
      expect(new Set(digests)).toEqual(new Set([digests[0]]));
      expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(new Set(here.map(({ result }) => result.digest)).size).toBe(examples.length);
  });

  it.for(where)("in %s (skipped with its reason where that is absent)", (name, { skip }) => {
    const there = results.filter(({ condition }) => condition.replace("node-", "Node ").startsWith(name));
    expect(there.map(({ file }) => file)).toEqual(examples.map(({ file }) => file));
    for (const { file, result } of there) {
      if (result.missing) skip(result.missing);
      expect(result.digest).toBe(results.find((r) => r.file === file)!.result.digest);
    }
  });
});

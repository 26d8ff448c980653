import { describe, expect, it } from "vitest";
import { knowledge } from "../engine/knowledge";
import { completionsAt, pathAt } from "./completion";

const known = knowledge();
/** `|` marks the cursor. */
const at = (marked: string) => {
  const position = marked.indexOf("|");
  return [marked.replace("|", ""), position] as const;
};
const labels = (marked: string) => completionsAt(...at(marked), known).options.map(({ label }) => label);

describe("where a cursor stands", () => {
  it.each([
    ["na|", []],
    ["tissue:\n  gen|", ["tissue"]],
    ["tissue:\n  generate:\n    pat|", ["tissue", "generate"]],
    ["tissue:\n  generate: { si|", ["tissue", "generate"]],
    ["therapy:\n  - { dr|", ["therapy"]],
    ["therapy:\n  - dr|", ["therapy"]],
    ["tissue:\n  voxel: 10 um\nobserve: { ev|", ["observe"]],
  ])("%j", (marked, path) => {
    expect(pathAt(...at(marked as string))).toEqual(path);
  });
});

describe("completion", () => {
  it("knows the keys of the format", () => {
    expect(labels("n|")).toEqual(expect.arrayContaining(["name", "duration", "tissue", "therapy"]));
    expect(labels("tissue:\n  generate:\n    p|")).toEqual(expect.arrayContaining(["pattern", "size", "cd8"]));
    expect(labels("therapy:\n  - { d|")).toEqual(expect.arrayContaining(["drug", "dose", "every", "from"]));
  });
  it("knows what biology knows", () => {
    expect(labels("therapy:\n  - { drug: p|")).toContain("pembrolizumab");
    expect(labels("parameters:\n  cyto|")).toContain("cytotoxicity.hitRate");
    expect(labels("without: [e|")).toContain("exhaustion");
    expect(labels("clones:\n  - { name: deaf, lost: [J|")).toContain("JAK1");
    expect(labels("tissue:\n  generate: { pattern: |")).toEqual(["inflamed", "excluded", "desert"]);
  });
});

import { describe, expect, it } from "vitest";
import { readTopLevel, setTopLevel } from "./top-level";

const text = `# a comment
name: one   # of its own
list:
  - { a: 1 }
  # inside
  - { a: 2 }

# before the last
size: [1 mm, 2 mm]
`;

describe("one top-level key", () => {
  it("is replaced, added or taken away, and every other byte stays", () => {
    expect(setTopLevel(text, "list", [{ a: 3, b: "x y" }])).toBe(
      text.replace(/list:[\s\S]*a: 2 }\n/, "list:\n  - { a: 3, b: x y }\n"),
    );
    expect(setTopLevel(text, "list", undefined)).toBe(text.replace(/list:[\s\S]*a: 2 }\n/, ""));
    expect(setTopLevel(text, "seed", 4)).toBe(`${text}seed: 4\n`);
    expect(setTopLevel(text, "name", "two")).toBe(text.replace(/name.*\n/, "name: two\n"));
    expect(setTopLevel(text, "nothing", undefined)).toBe(text);
    expect(setTopLevel(text.trimEnd(), "size", "3 mm")).toBe(text.replace(/size.*\n/, "size: 3 mm\n"));
  });

  it("of what is no map is refused", () => {
    expect(() => readTopLevel("- a\n- b\n")).toThrow(/cannot be read/);
    expect(() => readTopLevel("a: [1\n")).toThrow(/cannot be read/);
    expect(() => setTopLevel("words", "a", 1)).toThrow(/cannot be read/);
  });
});

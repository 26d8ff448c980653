import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ranked } from "./ranking";

const commands = [
  { title: "Take away", group: "Go to" },
  { title: "adaptive-resistance.pdl1Induction", group: "Parameter", words: "PD-L1 at full signal" },
  { title: "PD-L1", group: "Look", words: "immunohistochemistry" },
  { title: "IFN-γ", group: "Molecule" },
  { title: "The shield goes up", group: "Story", words: "the same signal raises PD-L1" },
];
const titles = (query: string) => ranked(query, commands, 9).map(({ title }) => title);

describe("the ranking of commands", () => {
  it("reads names as people type them", () => {
    expect(titles("ifng")).toEqual(["IFN-γ"]);
    expect(titles("pdl1")[0]).toBe("PD-L1");
    expect(titles("PD-L1")).toEqual(titles("pdl1"));
  });

  it("puts the title before what is said of it, and asks for every word", () => {
    expect(titles("pdl1")).toEqual(["PD-L1", "adaptive-resistance.pdl1Induction", "The shield goes up"]);
    expect(titles("story pdl1")).toEqual(["The shield goes up"]);
    expect(titles("pdl1 zebra")).toEqual([]);
  });

  it("keeps the given order where nothing is asked, and never gives more than asked for", () => {
    expect(titles("")).toEqual(commands.map(({ title }) => title));
    fc.assert(
      fc.property(fc.string(), fc.nat(5), (query, most) => {
        const found = ranked(query, commands, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

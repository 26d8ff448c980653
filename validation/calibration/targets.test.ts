import { readFileSync } from "node:fs";
import { biology, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import { movable, targets } from "./targets.js";

describe("what the calibration may move", () => {
  it.each(movable)("$axis is assumed, and stays within its declared range", ({ axis }) => {
    const [, name, parameter, low, high, unit] = /^(.+)\.(.+)=(.+)\.\.(\S+) (.+)$/.exec(axis)!;
    const declared = biology.mechanisms.find((mechanism) => mechanism.name === name)!.parameters[parameter!]!;
    expect(declared.origin).toBe("assumed");
    expect(Number(low)).toBeGreaterThanOrEqual(declared.range![0]);
    expect(Number(high)).toBeLessThanOrEqual(declared.range![1]);
    expect(unit).toBe(vocabularyOf(biology).parameters[`${name}.${parameter}`]!.unit);
    expect(declared.value).toBeGreaterThan(Number(low));
    expect(declared.value).toBeLessThan(Number(high));
  });
});

describe("protocol.md", () => {
  /** Cells of the tables' lines, by their first. */
  const lines = new Map(
    readFileSync(new URL("protocol.md", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
      .map(([, first, second]) => [first!, second!] as const),
  );
  const range = (cell: string) => {
    const [, low, high, unit] = /^([\d.,e]+)–([\d.,e]+) ?(.*)$/.exec(cell)!;
    return { low: Number(low!.replaceAll(",", "")), high: Number(high!.replaceAll(",", "")), unit };
  };

  it.each(targets)("has the band of $id", ({ id, low, high }) => {
    expect(range(lines.get(id)!)).toMatchObject({ low, high });
  });

  it.each(movable)("has the range of $axis", ({ axis }) => {
    const [, address, low, high, unit] = /^(.+)=(.+)\.\.(\S+) (.+)$/.exec(axis)!;
    expect(range(lines.get(address!)!)).toEqual({ low: Number(low), high: Number(high), unit });
  });
});

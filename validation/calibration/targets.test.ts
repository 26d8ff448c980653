import { biology, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import { movable } from "./targets.js";

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

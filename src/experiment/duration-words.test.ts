import { describe, expect, it } from "vitest";
import { durationWords } from "./duration-words.js";

describe("durationWords", () => {
  it.each([
    [10, "10 min"],
    [90, "1.5 h"],
    [1440, "1 day"],
    [7200, "5 days"],
  ])("says %i minutes", (minutes, words) => {
    expect(durationWords(minutes)).toBe(words);
  });
});

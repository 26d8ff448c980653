import { describe, expect, it } from "vitest";
import { switchOff } from "../document/overrides";
import { presets } from "../document/presets";
import { editTherapy } from "../document/therapy";
import { changesBetween } from "./changes";

const text = presets[0]!.text;

describe("changes between two scenarios", () => {
  it("are what was added and taken away, in the words of the text", () => {
    expect(changesBetween(text, text)).toEqual([]);
    expect(changesBetween(text, switchOff(text, "exhaustion"))).toEqual(["exhaustion"]);
    const entry = { drug: "pembrolizumab", dose: "200 mg", from: "day 1" };
    const dosed = editTherapy(text, { kind: "add", entry });
    expect(changesBetween(text, dosed)).toEqual(["{ drug: pembrolizumab, dose: 200 mg, from: day 1 }"]);
    expect(changesBetween(dosed, text)).toEqual(["not { drug: pembrolizumab, dose: 200 mg, from: day 1 }"]);
  });
});

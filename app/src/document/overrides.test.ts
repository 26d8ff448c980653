import { biology, parseScenario, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import { choosePreset, setParameter, switchOff } from "./overrides";
import { presets } from "./presets";

const read = (text: string) => parseScenario(text, "scenario", vocabularyOf(biology));

describe("every preset", () => {
  it.each(presets)("$title is a scenario", ({ text }) => {
    expect(read(text).warnings).toEqual([]);
  });
});

describe("overrides in the text", () => {
  const [{ text }] = presets as [(typeof presets)[0]];

  it("set a parameter, set it anew, and take it away without a trace", () => {
    const once = setParameter(text, "ifng.decay", "5e-5 1/s");
    expect(read(once).parameters).toMatchObject([{ address: "ifng.decay", text: "5e-5 1/s" }]);
    const twice = setParameter(setParameter(once, "ifng.decay", "6e-5 1/s"), "cytotoxicity.hitRate", "0.04 1/min");
    expect(read(twice).parameters.map(({ text: given }) => given)).toEqual(["6e-5 1/s", "0.04 1/min"]);
    const back = setParameter(setParameter(twice, "ifng.decay", undefined), "cytotoxicity.hitRate", undefined);
    expect(read(back)).toEqual(read(text));
  });

  it("choose where sources disagree, choose anew, and go back without a trace", () => {
    const both = choosePreset(choosePreset(text, "consumption", "field"), "arrest", "b16");
    expect(read(both).presets).toEqual({ consumption: "field", arrest: "b16" });
    const anew = choosePreset(choosePreset(both, "arrest", "none"), "consumption", undefined);
    expect(read(anew).parameters).toMatchObject([{ address: "growth-arrest.fullArrest", from: "preset" }]);
    expect(read(choosePreset(anew, "arrest", undefined))).toEqual(read(text));
  });

  it("switch mechanisms off, one after the other", () => {
    expect(read(switchOff(switchOff(text, "exhaustion"), "crowding")).without).toEqual(["exhaustion", "crowding"]);
  });
});

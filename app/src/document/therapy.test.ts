import { biology, parseScenario, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import { momentText } from "./moment";
import { dosesOf, partingMinute } from "./parting";
import { presets } from "./presets";
import { editTherapy } from "./therapy";

const read = (text: string) => parseScenario(text, "scenario", vocabularyOf(biology));
const plain = presets[0]!.text;
const entry = { drug: "pembrolizumab", dose: "200 mg", from: "day 1" };

describe("edits of the doses", () => {
  it("add, change and remove, and leave the rest of the text alone", () => {
    const added = editTherapy(plain, { kind: "add", entry });
    expect(read(added).therapy).toMatchObject([{ drug: "pembrolizumab", from: 1440, dose: { published: 200 } }]);
    expect(added).toContain("# An inflamed tumor under attack");
    const moved = editTherapy(added, {
      kind: "change",
      at: 0,
      entry: { ...entry, from: momentText(2160), every: "1 day", times: 2 },
    });
    expect(dosesOf(read(moved)).map(({ minutes }) => minutes)).toEqual([2160, 3600]);
    expect(read(editTherapy(moved, { kind: "remove", at: 0 }))).toEqual(read(plain));
  });

  it("write moments that the scenario reads back", () => {
    for (const minutes of [0, 1, 60, 90, 1440, 2160, 30 * 1440])
      expect(
        read(editTherapy(plain, { kind: "add", entry: { ...entry, from: momentText(minutes) } })).therapy[0]!.from,
      ).toBe(minutes);
  });
});

describe("two scenarios", () => {
  const dosed = (from: string, dose = "200 mg") =>
    read(editTherapy(plain, { kind: "add", entry: { ...entry, from, dose } }));

  it("part at the first dose that differs", () => {
    expect(partingMinute(dosed("day 2"), dosed("day 3"))).toBe(2 * 1440);
    expect(partingMinute(dosed("day 2"), dosed("day 2", "100 mg"))).toBe(2 * 1440);
    expect(partingMinute(read(plain), dosed("day 4"))).toBe(4 * 1440);
  });

  it("part at once when anything else differs, and never when nothing does", () => {
    expect(partingMinute(read(plain), read(plain.replace("400 /mm2", "401 /mm2")))).toBe(0);
    expect(
      partingMinute(
        read(plain),
        read(
          `${plain}parameters:\n  jak-stat.jakHalfLife: 1 h\n`.replace(
            "jak-stat.jakHalfLife: 1 h",
            "ifng.decay: 5e-5 1/s",
          ),
        ),
      ),
    ).toBe(0);
    expect(partingMinute(read(plain), read(plain))).toBe(5 * 1440);
  });
});

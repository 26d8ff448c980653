import { describe, expect, it } from "vitest";
import { select } from "../../engine/declare.js";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { helperSynapse } from "./helper-synapse.js";

/** Helpers on antigen: the signal is full wherever this culture holds oxygen. */
const onAntigen = {
  ...helperSynapse,
  factor: {},
  bond: undefined,
  partner: undefined,
  givenByPartner: undefined,
  rate: {},
  quantity: {
    helperSignal: {
      unit: "1",
      meaning: "antigen while there is oxygen",
      law: (at: { here: { oxygen: number } }) => select(at.here.oxygen - 20, 1, 0),
    },
  },
  senses: biology.ligands.filter((l) => l.name === "oxygen"),
} as unknown as typeof helperSynapse;
const plated = {
  ...biology,
  mechanisms: biology.mechanisms
    .filter((m) => m.name !== "costimulation")
    .map((m) => (m === helperSynapse ? onAntigen : m)),
};
interface Dish {
  readonly ifng: number;
  readonly il12?: number;
  readonly tgfb?: number;
  readonly antigenHours?: number;
}
const tbet = ({ ifng, il12 = 0, tgfb = 16, antigenHours = 48 }: Dish) =>
  culture({
    biology: plated,
    type: "CD4",
    hours: 240,
    medium: (h) => ({ ifng: h < antigenHours ? ifng : 0, il12, tgfb, oxygen: h < antigenHours ? 38 : 0 }),
  }).th1!.at(-1)!;
const commits = (dish: Dish) => tbet(dish) > 0.6;

describe("th1-differentiation", () => {
  it("commits for good after two days of antigen at 20 pM IFN-γ, not at 5 pM, at basal TGF-β", () => {
    expect(commits({ ifng: 20 })).toBe(true);
    expect(commits({ ifng: 5 })).toBe(false);
  });

  it.each([
    [0, 3.6],
    [42, 15.5],
    [100, 44],
  ])("at %i pM TGF-β the border lies near %f pM, within a fifth", (tgfb, border) => {
    expect(commits({ ifng: border * 1.2, tgfb })).toBe(true);
    expect(commits({ ifng: border / 1.2, tgfb })).toBe(false);
  });

  it("is blocked by 300 pM TGF-β even at 100 pM IFN-γ", () => {
    expect(commits({ ifng: 100, tgfb: 300 })).toBe(false);
  });

  it("rests at 0.02 without antigen, remembers at 0.90, and rises to 1.39 with IL-12", () => {
    expect(tbet({ ifng: 0, tgfb: 0, antigenHours: 0 })).toBeCloseTo(0.02, 2);
    expect(tbet({ ifng: 5, tgfb: 0 })).toBeCloseTo(0.9, 1);
    expect(Math.abs(tbet({ ifng: 20, tgfb: 0, il12: 10 }) / 1.39 - 1)).toBeLessThan(0.05);
  });
});

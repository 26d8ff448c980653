import { describe, expect, it } from "vitest";
import { biology } from "../../biology/index.js";
import { uniform } from "../../numerics/random.js";
import { parameterRows } from "../assumed.js";
import { type Burden, burdenOf, DRUG, type Trial } from "./headlines.js";
import { limitsPage, limitsPictures, ranked } from "./limits-page.js";
import { type RangeEnd, rangeEnds } from "./range-ends.js";
import { signChanges, verdictOf } from "./sign-changes.js";

const end = (address: string): RangeEnd => ({
  address,
  end: "high",
  set: `${address}=9 1`,
  shipped: "1 1",
  value: "9 1",
});
const ends = ["a.flips", "b.vanishes", "c.silent", "d.stronger", "e.chance", `${DRUG}.flips`].map(end);

/** Every change lowers the burden by a half as shipped, with noise of 0.1 that pairs do not share. */
async function known({ context, arm, seed, set = "" }: Trial): Promise<Burden> {
  const noise = 0.1 * (uniform(seed, arm.length, context.length, 1) - 0.5);
  if (arm === "untreated") return { burden: 1 + noise, digest: `${seed} ${set.replace("c.silent=9 1", "")}` };
  const effects: Record<string, number> = {
    "a.flips": 0.4,
    "b.vanishes": 0,
    "d.stronger": -0.9,
    "e.chance": seed === 1 ? 0.6 : -0.5,
    [`${DRUG}.flips`]: arm === "blocked" ? 0.4 : -0.5,
  };
  return { burden: 1 + (effects[set.split("=")[0]!] ?? -0.5) + noise, digest: `${seed} ${arm} ${set}` };
}

const plan = { reference: 12, screening: 1, candidates: 4, testing: 12 };
const limits = await signChanges(plan, ends, DRUG, known);

describe("a change of sign", () => {
  it("is found where it is, and only there", () => {
    for (const { headline, shipped, tested } of limits.headlines) {
      expect(shipped.mean).toBeCloseTo(-0.5, 1);
      const verdicts = Object.fromEntries(tested.map(({ end: { address }, verdict }) => [address, verdict]));
      expect(verdicts["a.flips"]).toBe("other sign");
      expect(verdicts["b.vanishes"]).toBe("cannot tell");
      // The seed of the screening turned it; fresh seeds do not confirm that.
      expect(verdicts["e.chance"]).toBe("same sign");
      expect(verdicts[`${DRUG}.flips`]).toBe(headline.arm === "blocked" ? "other sign" : undefined);
    }
    expect(limits.silent).toEqual(["c.silent"]);
  });

  it("needs two standard errors", () => {
    const shipped = { mean: -1, error: 0.1, pairs: 10 };
    expect(verdictOf({ mean: 0.3, error: 0.1, pairs: 10 }, shipped)).toBe("other sign");
    expect(verdictOf({ mean: 0.19, error: 0.1, pairs: 10 }, shipped)).toBe("cannot tell");
    expect(verdictOf({ mean: 0, error: 0, pairs: 10 }, shipped)).toBe("cannot tell");
    expect(verdictOf({ mean: 0.3, error: null, pairs: 1 }, shipped)).toBe("cannot tell");
  });

  it("is ranked by how many headlines it turns, and told in words and pictures", () => {
    expect(ranked(limits).map(({ address }) => address)).toEqual(["a.flips", `${DRUG}.flips`]);
    const page = limitsPage(limits, [{ address: "x.y", why: "no declared range" }], "npm run limits");
    expect(page).toContain("2 of 5 parameters that act here do");
    expect(page).toContain("`c.silent`");
    expect(page + Object.values(limitsPictures(limits)).join("")).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("ends of ranges", () => {
  it("are those of every assumed parameter, or it is said why not", () => {
    const { ends: all, untested } = rangeEnds(biology, [DRUG]);
    const seen = new Set([...all, ...untested].map(({ address }) => address));
    const assumed = parameterRows(biology).filter(({ origin }) => origin === "assumed");
    expect([...seen].sort()).toEqual(assumed.map(({ address }) => address).sort());
    for (const { shipped, value } of all) expect(value).not.toBe(shipped);
    expect(untested.filter(({ address }) => address.startsWith("epacadostat")).length).toBeGreaterThan(0);
    expect(all.some(({ address }) => address.startsWith(DRUG))).toBe(true);
  });
});

describe("a run of a headline", () => {
  it("differs from the untreated one by its arm, and not at all where nothing is changed", async () => {
    const run = (arm: Trial["arm"], set?: string) => burdenOf({ context: "rich", arm, seed: 1, ...(set && { set }) });
    const untreated = await run("untreated");
    expect(await run("untreated", "epacadostat.absorption=4 1/h")).toEqual(untreated);
    expect((await run("deaf")).digest).not.toBe(untreated.digest);
    expect((await run("blocked")).burden).toBeLessThan(untreated.burden);
  });
});

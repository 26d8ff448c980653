import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pendingClaims } from "../../biology/claims.js";
import { claims } from "../../biology/index.js";
import { claimsPage, study, switchWords } from "./page.js";
import { shownBy } from "./shown.js";
import { lostToIdo, lostToPd1, most, run, treated } from "./tissues.js";

/** Up to four runs in one test. */
const SLOW = 300_000;

describe("claims", () => {
  it("are all there, shown or pending, and each shown one has a number", () => {
    const all = [...claims, ...pendingClaims].map(({ id }) => id).sort();
    expect(all).toEqual(Array.from({ length: 22 }, (_, n) => `C${String(n + 1).padStart(2, "0")}`));
    for (const claim of claims) expect(shownBy(claim).least, claim.id).toBeGreaterThan(shownBy(claim).gone);
    expect(() => shownBy({ ...claims[0]!, id: "C99" })).toThrow("C99");
  });

  it("stand with their switches in docs/claims.md (npm run docs writes it anew)", () => {
    const page = readFileSync(new URL("../../../docs/claims.md", import.meta.url), "utf8");
    for (const { id, claim, switch: how } of claims)
      expect(page.split(`## ${id}\n`)[1]?.split("\n## ")[0], id).toSatisfy(
        (section: string) => section.includes(claim.slice(1)) && section.includes(switchWords(how)),
      );
    for (const { id, why } of pendingClaims) expect(page.split(`## ${id}\n`)[1], id).toContain(why);
    expect(page).not.toContain("| not shown |");
  });

  it.each(claims.map((claim) => [claim.id, claim.claim, claim] as const))(
    "%s: %s; and its switch takes that away",
    async (_, __, claim) => {
      const found = await study(claim);
      const { shown, on, off } = found;
      expect(on, shown.what).toBeGreaterThanOrEqual(shown.least);
      expect(off, shown.what).toBeLessThanOrEqual(shown.gone);
      expect(claimsPage([found])).toMatch(new RegExp(`\\[${claim.id}\\].* shown \\|`));
    },
    SLOW,
  );
});

describe("drugs", () => {
  it(
    "act on their own targets, and together on both arms",
    async () => {
      const [none, antibody, tablet, both] = await Promise.all(
        ([[], ["pembrolizumab"], ["epacadostat"], ["pembrolizumab", "epacadostat"]] as const).map((drugs) =>
          run("stagnant", drugs.length > 0 ? treated({}, drugs) : {}),
        ),
      );
      expect(lostToPd1(antibody!)).toBeLessThan(0.1 * lostToPd1(none!));
      expect(lostToPd1(tablet!)).toBeGreaterThan(0.8 * lostToPd1(none!));
      expect(most(tablet!, "kynurenine")).toBeLessThan(0.5 * most(none!, "kynurenine"));
      expect(most(antibody!, "kynurenine")).toBeGreaterThan(0.6 * most(none!, "kynurenine"));
      expect(lostToIdo(none!)).toBeGreaterThan(0);
      expect(lostToIdo(both!)).toBeLessThan(0.5 * lostToIdo(none!));
      expect(lostToPd1(both!)).toBeLessThan(0.1 * lostToPd1(none!));
    },
    SLOW,
  );
});

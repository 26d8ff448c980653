import { describe, expect, it } from "vitest";
import { bandHolds, type Expected, firstProtocolWords, judged, talliesOf } from "../validate.js";
import { atlasHtml, reasonOf } from "./page.js";
import { paragraphsOf, redReason } from "./paper.js";

const paper = `# V99 · A <row>

**Published.** Somebody measured
something.

**Why it is red.** The model has no such cells.

**What it does not show.** Everything else.
`;
const expected: Expected = {
  ...{ id: "V99", title: "A <row>", source: "shin2017", role: "H", level: "cell", tier: "quick", cost: "1 s" },
  bands: [
    { quantity: "share", unit: "1", low: 0.4, high: 0.6 },
    { quantity: "dose", unit: "pM", high: 10 },
    { quantity: "beside", unit: "µm" },
  ],
};

describe("the validation atlas", () => {
  it("reads the prose of a row", () => {
    expect(paragraphsOf(paper).map(({ title }) => title)).toEqual([
      "Published",
      "Why it is red",
      "What it does not show",
    ]);
    expect(paragraphsOf(paper)[0]!.text).toBe("Somebody measured something.");
    expect(redReason(paper)).toBe("The model has no such cells.");
  });

  it("passes a row only if every quantity was measured and lies in its band", async () => {
    const within = { share: 0.5, dose: 10, beside: 1e6 };
    expect(judged(expected, within).passed).toBe(true);
    expect(judged(expected, { ...within, share: 0.61 }).passed).toBe(false);
    expect(judged(expected, { share: 0.5, dose: 1 }).passed).toBe(false);
    expect(judged(expected, { ...within, dose: Number.NaN }).measured.dose).toBeNull();
    const absent = judged(expected);
    expect(absent.passed).toBe(false);
    expect(absent.measured).toEqual({ share: null, dose: null, beside: null });
    expect(bandHolds({ quantity: "q", unit: "1", low: 1, high: 1 }, 1)).toBe(true);
  });

  it("shows each row with its figure, its limits and why it is red", async () => {
    const result = judged(expected, { share: 0.9, dose: 1, beside: 2 });
    expect(reasonOf(result)).toContain("share");
    expect(reasonOf({ ...result, reason: "no such cells" })).toBe("no such cells");
    const html = atlasHtml([{ result: { ...result, reason: "no such cells" }, paper }], "1.2.3");
    for (const words of ["held out 0 of 1", "no such cells", "Everything else.", "share 0.9", "A &lt;row&gt;"])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<script|src="http|href="http/);
    expect(talliesOf([result])[2]).toEqual({ role: "H", rows: 1, hold: 0 });
  });

  it("tells rows that hold by their first protocol from those that were set up anew", () => {
    const holds = judged(expected, { share: 0.5, dose: 1, beside: 2 });
    const rows = [holds, { ...holds, protocol: 3 }, { ...holds, role: "C" as const }, { ...holds, passed: false }];
    expect(firstProtocolWords(rows)).toBe("held-out rows that hold by the first protocol that was written: 1 of 2");
    const html = atlasHtml(
      rows.map((result) => ({ result, paper })),
      "1.2.3",
    );
    expect(html).toContain("<td>3</td>");
  });
});

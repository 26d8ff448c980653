import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDocument, type LabDocument, looks } from "./document";
import { decodeLink, encodeLink } from "./link";

const document: fc.Arbitrary<LabDocument> = fc.record({
  scenario: fc.string({ minLength: 1, maxLength: 400, unit: "grapheme" }).filter((text) => text.trim() !== ""),
  seed: fc.nat(0xffff_ffff),
  biopsies: fc.uniqueArray(fc.nat(100_000), { maxLength: 24 }).map((list) => list.sort((a, b) => a - b)),
  minutes: fc.nat(100_000),
  view: fc.record(
    {
      look: fc.constantFrom(...looks),
      channels: fc.array(fc.string({ maxLength: 20 }), { maxLength: 8 }),
      column: fc.string({ maxLength: 20 }),
      field: fc.string({ maxLength: 20 }),
      scope: fc.boolean(),
      range: fc.tuple(fc.integer(), fc.integer()),
      plane: fc.nat(500),
      camera: fc.record({ x: fc.integer(), y: fc.integer(), pixelsPerMicron: fc.integer({ min: 1, max: 40 }) }),
    },
    { requiredKeys: ["look", "channels", "column", "field", "scope"] },
  ),
});

describe("a link", () => {
  it("gives back every document", async () => {
    await fc.assert(
      fc.asyncProperty(document, async (given) => {
        expect(await decodeLink(await encodeLink(given, "1.2.3"))).toEqual({ document: given, version: "1.2.3" });
      }),
      { numRuns: 60 },
    );
  });

  it("stays short enough to be mailed", async () => {
    expect((await encodeLink(firstDocument, "1.2.3")).length).toBeLessThan(1400);
  });

  it("never throws, whatever stands in it", async () => {
    const whole = await encodeLink(firstDocument, "1.2.3");
    const spoiled = fc
      .tuple(fc.nat(whole.length - 1), fc.string({ maxLength: 3 }))
      .map(([at, junk]) => whole.slice(0, at) + junk + whole.slice(at + junk.length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), spoiled, fc.base64String()), async (text) => {
        const reading = await decodeLink(text);
        if ("fault" in reading) expect(reading.words).not.toBe("");
        else expect(reading.document.scenario).not.toBe("");
      }),
      { numRuns: 200 },
    );
  });

  it("of a newer Lab says so, and one that unfolds without end is refused", async () => {
    const pack = async (json: string) => {
      const stream = new Blob([json]).stream().pipeThrough(new CompressionStream("deflate-raw"));
      return Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url");
    };
    expect(await decodeLink(await pack('{"f":2}'))).toMatchObject({ fault: "newer" });
    const endless = await pack(`{"f":1,"scenario":"${"a".repeat(5_000_000)}"}`);
    expect(await decodeLink(endless)).toMatchObject({ fault: "broken" });
  });
});

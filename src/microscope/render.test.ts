import { createHash } from "node:crypto";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { channelsNamed } from "./channels.js";
import { cividis, colourAt, viridis } from "./colormaps.js";
import { lookNamed } from "./looks/look.js";
import { colourOf, rgbOf } from "./palette.js";
import { plateOf } from "./plate.js";
import { pngOf, smallPngOf } from "./png.js";
import { type Picture, renderTissue } from "./render.js";
import { mixedTissue, snapshotOf } from "./tissue.fixture.js";
import { viewOf } from "./view.js";

const tissue = mixedTissue();
const picture = (look: string, width = 150, channels?: string) =>
  renderTissue(tissue, viewOf(tissue, { width }), lookNamed(look, channels ? channelsNamed(channels) : undefined));
const pixel = ({ rgba, width }: Picture, x: number, y: number) => [
  ...rgba.subarray(4 * (y * width + x), 4 * (y * width + x) + 3),
];
/** Mean colour over a square of 2 r + 1 pixels around a place in µm (y upwards). */
function around({ rgba, width, height, pixelsPerMicron }: Picture, x: number, y: number, r: number): number[] {
  const sum = [0, 0, 0];
  const px = Math.round(x * pixelsPerMicron);
  const py = Math.round(height - y * pixelsPerMicron);
  for (let j = py - r; j <= py + r; j++)
    for (let i = px - r; i <= px + r; i++) for (let c = 0; c < 3; c++) sum[c]! += rgba[4 * (j * width + i) + c]!;
  return sum.map((value) => value / (2 * r + 1) ** 2);
}

/** Refresh with care: a new hash is a new picture. Look at it first. */
const golden = {
  types: "77050335f4ac6c2b",
  "types:ifng": "ed50f1cace524f6e",
  if: "6480b9fee808c0a9",
  he: "368f95e463cf12b9",
  ihc: "5efff7d42782003d",
  clones: "4947099656b4992f",
  "state:pdl1": "edfebebbcd5a594e",
  "field:ifng": "b76f985343d1a64e",
};

describe("every look", () => {
  it.each(Object.entries(golden))("%s gives the same bytes on every platform", (look, expected) => {
    const { rgba } = picture(look);
    expect(createHash("sha256").update(rgba).digest("hex").slice(0, 16)).toBe(expected);
  });

  it("fills the picture with opaque pixels and says what it shows", () => {
    for (const look of Object.keys(golden)) {
      const { rgba, width, height, legend } = picture(look, 60);
      expect([width, height]).toEqual([60, 48]);
      expect(rgba.length).toBe(4 * 60 * 48);
      expect(rgba.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
      expect(legend.title.length).toBeGreaterThan(2);
    }
  });

  it("shows the same in a part of the tissue as in the whole", () => {
    const region = { x0: 20, y0: 16, x1: 60, y1: 56 };
    for (const look of ["types", "ihc", "if", "he"]) {
      const whole = renderTissue(tissue, viewOf(tissue, { width: 200 }), lookNamed(look));
      const part = renderTissue(tissue, viewOf(tissue, { width: 80, height: 80, region }), lookNamed(look));
      let far = 0;
      for (let y = 0; y < 80; y++)
        for (let x = 0; x < 80; x++)
          for (let c = 0; c < 3; c++)
            if (Math.abs(pixel(part, x, y)[c]! - pixel(whole, x + 40, y + 48)[c]!) > 24) far++;
      expect(far / (3 * 80 * 80), look).toBeLessThan(0.02);
    }
  });
});

describe("types", () => {
  it("colour cells by type, count them, and show altered clones pale", () => {
    const { counts } = picture("types");
    expect(counts).toMatchObject({ tumor: 2, "tumor, deaf": 1, CD8: 3, macrophage: 3 });
    const one = snapshotOf([{ x: 20, y: 60, radius: 10 }]);
    const seen = renderTissue(one, viewOf(one, { width: 400 }), lookNamed("types"));
    const [red, green, blue] = around(seen, 20 + 8.5, 60, 1) as [number, number, number];
    const tumor = rgbOf(colourOf("tumor"));
    expect(red / tumor[0]).toBeCloseTo(green / tumor[1], 1);
    expect(red / tumor[0]).toBeCloseTo(blue / tumor[2], 1);
  });

  it("dim a field beneath cells", () => {
    const bright = pixel(picture("field:ifng"), 148, 2);
    const beneath = pixel(picture("types:ifng"), 148, 2);
    expect(Math.max(...beneath)).toBeLessThan(0.6 * Math.max(...bright));
    expect(Math.max(...beneath)).toBeGreaterThan(20);
  });
});

describe("states and fields", () => {
  const two = snapshotOf(
    [
      { x: 25, y: 40, radius: 10 },
      { x: 75, y: 40, radius: 10 },
    ],
    { pdl1: [3, Number.NaN] },
  );

  it("colour a state by its range and leave cells without it dark", () => {
    const seen = renderTissue(two, viewOf(two, { width: 400 }), lookNamed("state:pdl1"));
    expect(seen.legend.bars[0]).toMatchObject({ unit: "fold over basal", range: { low: 1, high: 3 } });
    expect(pixel(seen, 100 + 32, 160)).toEqual([...colourAt(viridis, 1)]);
    expect(Math.max(...pixel(seen, 300 + 32, 160))).toBeLessThan(70);
    expect(seen.counts).toEqual({ shown: 1, without: 1 });
  });

  it("show a field between the centres of its voxels, with unit and clipped share", () => {
    const { ifng } = tissue.fields;
    const bare = { ...snapshotOf([]), fields: { ifng: ifng! } };
    const seen = renderTissue(bare, viewOf(bare, { width: 100 }), lookNamed("field:ifng"));
    const bar = seen.legend.bars[0]!;
    expect(bar.unit).toBe("pM");
    expect(bar.range.clipped).toBeCloseTo(1 / 80, 9);
    expect(pixel(seen, 0, 79)).toEqual([...colourAt(cividis, 0)]);
    expect(pixel(seen, 99, 0)).toEqual([...colourAt(cividis, 1)]);
  });

  it.each([
    ["state:pdl", /no cell has a state "pdl" \(did you mean "pdl1"\?\)/],
    ["field:ifg", /no field "ifg" \(did you mean "ifng"\?\)/],
    ["type", /no look "type" \(did you mean "types"\?\)/],
    ["state", /needs a name, e.g. state:pdl1/],
  ])("%s is refused with the nearest name", (look, words) => {
    expect(() => picture(look)).toThrow(words);
  });
});

describe("immunohistochemistry", () => {
  it("leaves the membranes of a deaf clone bare beside brown nests", () => {
    const seen = picture("ihc", 600);
    expect(seen.counts).toMatchObject({ tumor: 3, tumorStained: 1 });
    expect(seen.legend.notes).toContain("deaf: 0 of 1 stained");
    const brown = (row: number) => {
      const { x, y } = tissue.cells;
      const [red, , blue] = around(seen, x[row]!, y[row]!, 42) as [number, number, number];
      return red - blue;
    };
    // Threefold is below the threshold of fivefold, and paler.
    expect(brown(16)).toBeGreaterThan(brown(0) + 10);
    expect(brown(16)).toBeGreaterThan(brown(8) + 10);
  });

  it("counts from the level it is told", () => {
    const view = viewOf(tissue, { width: 60 });
    const counts = (positive: number) => renderTissue(tissue, view, { kind: "ihc", column: "pdl1", positive }).counts;
    expect([0.5, 3.5, 9].map((level) => counts(level).tumorStained)).toEqual([3, 1, 0]);
  });
});

describe("immunofluorescence", () => {
  it("adds lights: two channels together are at least as bright as either", () => {
    const [both, cd8, pdl1] = ["CD8,PD-L1", "CD8", "PD-L1"].map((channels) => picture("if", 80, channels));
    for (let at = 0; at < both!.rgba.length; at += 7)
      expect(both!.rgba[at]!).toBeGreaterThanOrEqual(Math.max(cd8!.rgba[at]!, pdl1!.rgba[at]!) - 1);
  });

  it("lights nuclei with DAPI, and no more of a tissue than its cells", () => {
    const seen = picture("if", 400, "DAPI");
    const { x, y } = tissue.cells;
    expect(around(seen, x[1]!, y[1]!, 3)[2]).toBeGreaterThan(90);
    expect(around(seen, 99, 1, 2)[2]).toBeLessThan(10);
  });

  it("says which markers a tissue does not have, and has shot noise only when asked", () => {
    expect(picture("if", 60, "CD8,IDO1").legend.notes).toContain("not in this tissue: IDO1");
    const view = viewOf(tissue, { width: 80 });
    const look = lookNamed("if");
    const noisy = renderTissue(tissue, view, { ...look, shotNoise: true } as typeof look);
    expect(noisy.rgba).not.toEqual(renderTissue(tissue, view, look).rgba);
    expect(noisy.rgba).toEqual(renderTissue(tissue, view, { ...look, shotNoise: true } as typeof look).rgba);
  });
});

describe("plates", () => {
  const plate = plateOf(tissue, lookNamed("types"), { width: 500, height: 220, caption: ["a tissue, day 2"] });

  it("have the size that was asked for, tissue and panel beside each other", () => {
    expect([plate.width, plate.height]).toEqual([500, 220]);
    expect(plate.picture.width).toBe(500 - 232);
    expect(plateOf(tissue, lookNamed("types"), { width: 500, height: 220, bare: true }).picture.width).toBe(500);
  });

  it("are written as PNGs that a reader gets back pixel by pixel", () => {
    const back = decode(pngOf(plate));
    expect([back.width, back.height]).toEqual([500, 220]);
    const rgb = plate.rgba.filter((_, at) => at % 4 !== 3);
    expect(Uint8Array.from(back.data)).toEqual(Uint8Array.from(rgb));
  });

  it("in 256 colours take less than half the bytes and look the same", () => {
    const stained = plateOf(tissue, lookNamed("he"), { width: 500, height: 220 });
    const small = smallPngOf(stained);
    expect(small.length).toBeLessThan(0.5 * pngOf(stained).length);
    const { data, palette } = decode(small);
    let worst = 0;
    let sum = 0;
    data.forEach((index, at) => {
      const error = Math.abs(palette![index]![1]! - stained.rgba[4 * at + 1]!);
      worst = Math.max(worst, error);
      sum += error;
    });
    expect(sum / data.length).toBeLessThan(3);
    expect(worst).toBeLessThan(40);
  });
});

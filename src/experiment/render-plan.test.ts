import { describe, expect, it } from "vitest";
import { lookNamed } from "../microscope/looks/look.js";
import { mixedTissue } from "../microscope/tissue.fixture.js";
import { momentOf, regionOf, sharedRanges, sizeOf } from "./render-plan.js";

const tissue = mixedTissue();

describe("what render is asked for", () => {
  it("reads sizes, regions and moments as people write them", () => {
    expect(sizeOf("1280x800")).toEqual({ width: 1280, height: 800 });
    expect(regionOf("10, 20,60,70", tissue)).toEqual({ x0: 10, y0: 20, x1: 60, y1: 70 });
    const minutes = [0, 720, 1440, 2160, 2880];
    expect(["day 2", "2 days", "36 h", "day 0.4", "0 min"].map((text) => momentOf(text, minutes))).toEqual([
      4, 4, 3, 1, 0,
    ]);
  });

  it.each([
    [() => sizeOf("big"), /--size "big" is not a size/],
    [() => sizeOf("10x10"), /between 64 and 8192/],
    [() => regionOf("1,2,3", tissue), /not a rectangle; the tissue spans 0,0,100,80 µm/],
    [() => regionOf("60,0,10,10", tissue), /not a rectangle/],
    [() => regionOf("200,0,300,10", tissue), /misses the tissue/],
    [
      () => momentOf("day 9", [0, 1440]),
      /outside the run, which spans day 0 to day 1; choose a stored moment: day 0, day 1/,
    ],
    [() => momentOf("noon", [0, 1440]), /noon/],
    [() => momentOf("3 µm", [0, 1440]), /µm/],
  ])("refuses what cannot be", (ask, words) => expect(ask).toThrow(words));

  it("shares ranges over the frames of a film", () => {
    const later = mixedTissue();
    later.cells.columns.pdl1![0] = 50;
    later.fields.ifng!.value[3] = 1e4;
    const both = [tissue, later];
    expect(sharedRanges(both, lookNamed("state:pdl1")).pdl1!.high).toBe(50);
    expect(sharedRanges(both, lookNamed("ihc")).pdl1!.high).toBe(50);
    expect(Object.keys(sharedRanges(both, lookNamed("if")))).toEqual(["pdl1", "pstat1"]);
    expect(sharedRanges(both, lookNamed("field:ifng")).ifng!.low).toBe(0);
    expect(sharedRanges(both, lookNamed("he"))).toEqual({});
  });
});

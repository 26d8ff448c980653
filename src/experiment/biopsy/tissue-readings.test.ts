/** Read-outs of tissues made by hand: every number can be told by looking. */
import { describe, expect, it } from "vitest";
import type { CellType } from "../../formats/cell-types.js";
import { compartmentsOf } from "./compartments.js";
import { immunotype, infiltrationOf } from "./infiltration.js";
import { mixingOf } from "./mixing-score.js";
import { neighbourhoodsOf, sharesOf } from "./neighbourhoods.js";
import { icClassOf, pdl1ScoresOf, type Stain } from "./pdl1.js";
import { type Estimate, Tiles } from "./sampling-error.js";
import type { Specimen } from "./specimen.js";
import { rectangle } from "./window.js";

/** A tissue of 1200 × 900 µm on a lattice of 15 µm: tumor left of `border`, stroma right of it, T cells where asked. */
function tissue(border: number, cd8At: (x: number, y: number, n: number) => boolean, radius = 7.5): Specimen {
  const [columns, rows] = [80, 60];
  const sites = Array.from(
    { length: columns * rows },
    (_, n) => [15 * ((n % columns) + 0.5), 15 * (Math.floor(n / columns) + 0.5), n] as const,
  );
  return {
    name: "",
    id: sites.map(([, , n]) => String(n)),
    x: Float64Array.from(sites, ([x]) => x),
    y: Float64Array.from(sites, ([, y]) => y),
    radius: new Float64Array(sites.length).fill(radius),
    type: sites.map(([x, y, n]): CellType => (cd8At(x, y, n) ? "CD8" : x < border ? "tumor" : "stroma")),
    columns: {},
    window: rectangle(1200, 900),
  };
}
const tilesOf = ({ window }: Specimen) => new Tiles(window.width, window.height, 1);
const value = (reading: object) => (reading as Estimate).value;
const none = () => false;

describe("nests and stroma", () => {
  it("meet where the sheets of cells meet, and depth is the distance to that line", () => {
    const at = tissue(600, none);
    const { depth, inNest, area } = compartmentsOf(at, tilesOf(at));
    const sum = (part: Float64Array) => part.reduce((a, b) => a + b, 0);
    expect(sum(area((d) => d > 0)) / (600 * 900)).toBeCloseTo(1, 1);
    expect(sum(area(() => true))).toBeCloseTo(1200 * 900, 6);
    for (let i = 0; i < at.x.length; i++) {
      expect(Math.abs(depth[i]! - (600 - at.x[i]!))).toBeLessThanOrEqual(12);
      expect(inNest[i]).toBe(at.x[i]! < 600 ? 1 : 0);
    }
  });

  it("leave out what holds no cell, and the edge of the sample is no border", () => {
    const at = tissue(1300, none);
    const holed: Specimen = { ...at, x: at.x.map((x) => (x < 600 ? x : 2400)), window: rectangle(1200, 900) };
    const { depth, area } = compartmentsOf(holed, tilesOf(holed));
    const total = area(() => true).reduce((a, b) => a + b, 0);
    expect(Math.abs(total / 900 - 620)).toBeLessThan(10); // 592.5 + 25 µm
    expect(depth[0]).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("infiltration", () => {
  const read = (at: Specimen) => infiltrationOf(at, compartmentsOf(at, tilesOf(at)), tilesOf(at), 100);

  it("finds every twelfth cell of the nests, and calls the tumor inflamed", () => {
    const at = tissue(600, (x, _, n) => x < 600 && n % 12 === 0);
    const { nest, stroma, centre, nestPercent, ...rest } = read(at);
    const exact = 1e6 / (15 * 15 * 12);
    expect(value(nest) / exact).toBeCloseTo(1, 1);
    expect(Math.abs(value(centre) / exact - 1)).toBeLessThan(0.1); // 33 columns of a pattern that repeats over 3
    expect(value(nestPercent)).toBeCloseTo(100 / 12, 1);
    expect(value(stroma)).toBe(0);
    expect(rest.class).toBe("inflamed");
    expect(rest.classShares).toEqual({ inflamed: 1 });
    expect((nest as Estimate).low!).toBeLessThan(exact);
    expect((nest as Estimate).high!).toBeGreaterThan(exact * 0.97);
  });

  it("calls a tumor excluded whose T cells stay outside, and sees how few get in", () => {
    const at = tissue(600, (x, _, n) => (x > 600 && n % 10 === 0) || (x < 600 && n % 200 === 0));
    const { penetration, ...rest } = read(at);
    expect(rest.class).toBe("excluded");
    expect(value(penetration)).toBeLessThan(0.15);
    expect(read(tissue(600, (_x, _y, n) => n % 300 === 0)).class).toBe("desert");
  });

  it("says what it cannot say", () => {
    const { stroma, margin, nest } = read(tissue(1300, (_x, _y, n) => n % 12 === 0));
    expect(stroma).toEqual({ absent: "the sample holds no stroma of 0.01 mm²" });
    expect(margin).toEqual({ absent: "the sample holds no border of a nest of 0.01 mm²" });
    expect(value(nest)).toBeGreaterThan(300);
    const bare = read(tissue(0, none));
    expect(bare.nest).toEqual({ absent: "the sample holds no tumor nest of 0.01 mm²" });
    expect(bare.class).toBeNull();
  });

  it.each([
    [200, 0, 0, "inflamed"],
    [199, 600, 0, "excluded"],
    [199, 0, 600, "excluded"],
    [199, 590, 590, "between"],
    [50, 190, 100, "desert"],
    [99, Number.NaN, Number.NaN, "desert"],
    [120, 150, 150, "between"],
  ] as const)("rules %s in the nests, %s in the stroma, %s at the margin: %s", (nest, stroma, margin, said) => {
    expect(immunotype(nest, stroma, margin)).toBe(said);
  });
});

describe("PD-L1 scores", () => {
  const stainOf = (at: Specimen, of: (i: number) => number): Stain => ({
    name: "pdl1",
    unit: "",
    threshold: 2,
    value: Float64Array.from(at.x, (_, i) => of(i)),
  });
  const read = (at: Specimen, stain: Stain) =>
    pdl1ScoresOf(at, stain, compartmentsOf(at, tilesOf(at)), tilesOf(at), 100);

  it("count tumor cells for TPS, and lymphocytes and macrophages with them for CPS", () => {
    const at = tissue(600, (x, _, n) => x < 600 && n % 20 === 0);
    const tumor = at.type.filter((type) => type === "tumor").length;
    const cd8 = at.type.filter((type) => type === "CD8").length;
    let seen = 0;
    const every4 = stainOf(at, (i) =>
      at.type[i] === "tumor" ? (seen++ % 4 === 0 ? 2 : 1) : at.type[i] === "CD8" ? 9 : 0,
    );
    const { tps, cps, ic, highest, unread } = read(at, every4);
    expect(value(tps)).toBeCloseTo(25, 1);
    expect(value(cps)).toBeCloseTo((100 * (Math.ceil(tumor / 4) + cd8)) / tumor, 9);
    expect(highest).toBe(2);
    expect(unread).toBe(0);
    const covered = (100 * cd8 * Math.PI * 7.5 ** 2) / (700 * 900);
    expect(value(ic) / covered).toBeCloseTo(1, 1);
  });

  it("cap CPS at 100, leave neutrophils out of it, and say how many cells have no value", () => {
    const at = tissue(600, (x, _, n) => x < 600 && n % 2 === 0);
    expect(
      value(
        read(
          at,
          stainOf(at, () => 5),
        ).cps,
      ),
    ).toBe(100);
    const neutrophils = { ...at, type: at.type.map((t): CellType => (t === "CD8" ? "neutrophil" : t)) };
    const onlyThem = stainOf(neutrophils, (i) => (neutrophils.type[i] === "neutrophil" ? 5 : 0));
    expect(value(read(neutrophils, onlyThem).cps)).toBe(0);
    expect(value(read(neutrophils, onlyThem).ic)).toBeGreaterThan(10);
    const unread = stainOf(at, (i) => (at.type[i] === "CD8" ? Number.NaN : 5));
    expect(read(at, unread).unread).toBe(at.type.filter((t) => t === "CD8").length);
  });

  it("do not give CPS for fewer than 100 tumor cells", () => {
    const at = tissue(15, none);
    expect(
      read(
        at,
        stainOf(at, () => 5),
      ).cps,
    ).toEqual({ absent: "60 tumor cells; CPS needs at least 100" });
    const bare = tissue(0, none);
    expect(
      read(
        bare,
        stainOf(bare, () => 5),
      ).tps,
    ).toEqual({ absent: "no tumor cell has a value of it" });
  });

  it("grade IC", () => {
    expect([0.9, 1, 4.9, 5, 9.9, 10].map(icClassOf)).toEqual([0, 1, 1, 2, 2, 3]);
  });
});

describe("the mixing score", () => {
  it("counts contacts on a lattice: a checkerboard has none among immune cells", () => {
    const board = tissue(1300, (_x, _y, n) => (n % 80) % 2 !== Math.floor(n / 80) % 2, 6.6);
    // Neighbours at 15 µm touch (gap 1.8 µm), diagonal ones at 21 µm do not.
    expect(mixingOf(board, tilesOf(board)).score).toEqual({ absent: "no two immune cells touch" });
  });

  it("is exact for stripes, and low for a tumor whose immune cells keep together", () => {
    const stripes = tissue(1300, (_x, _y, n) => Math.floor(n / 80) % 2 === 1, 6.6);
    const { score, ...rest } = mixingOf(stripes, tilesOf(stripes));
    // 30 rows of 80 immune cells: 79 contacts along each row, tumor above and (but for the last row) below.
    expect(value(score)).toBeCloseTo((80 * 59) / (30 * 79), 12);
    expect(rest.class).toBe("mixed");
    const apart = tissue(600, (x) => x > 600, 6.6);
    expect(value(mixingOf(apart, tilesOf(apart)).score)).toBeCloseTo(60 / (40 * 59 + 39 * 60), 12);
    expect(mixingOf(apart, tilesOf(apart)).class).toBe("compartmentalised");
    expect(mixingOf(tissue(600, none), tilesOf(apart)).class).toBe("cold");
  });
});

describe("neighbourhoods", () => {
  it("tell a sheet of tumor from a sheet of stroma in two specimens alike", () => {
    const specimens = [tissue(600, none), tissue(300, none)];
    const { compositions, of } = neighbourhoodsOf(specimens, 2, 1);
    const tumor = compositions.findIndex((mean) => mean.tumor! > 0.5);
    expect(compositions[tumor]!.tumor).toBeGreaterThan(0.95);
    expect(compositions[1 - tumor]!.stroma).toBeGreaterThan(0.95);
    const shares = specimens.map((at, s) => sharesOf(at, of[s]!, 2, tilesOf(at)));
    expect(shares[0]![tumor]!.value).toBeCloseTo(50, 0);
    expect(shares[1]![tumor]!.value).toBeCloseTo(25, 0);
    expect(shares[0]![0]!.value + shares[0]![1]!.value).toBeCloseTo(100, 9);
  });
});

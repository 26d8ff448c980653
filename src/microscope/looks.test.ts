import fc from "fast-check";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../engine/snapshot.js";
import { cividis, colourAt, viridis } from "./colormaps.js";
import { columnLook, fieldLook, typesLook } from "./looks.js";
import { ownersOf, viewOf } from "./owner.js";
import { colourOf, rgbOf } from "./palette.js";
import { pngOf } from "./png.js";
import { rangeOf } from "./range.js";

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function snapshotOf(cells: readonly Placed[], columns: Record<string, number[]> = {}): Snapshot {
  const count = cells.length;
  return {
    minutes: 0,
    width: 100,
    height: 80,
    depth: 0,
    cells: {
      count,
      id: Uint32Array.from(cells, (_, i) => i + 1),
      x: Float32Array.from(cells, (c) => c.x),
      y: Float32Array.from(cells, (c) => c.y),
      z: new Float32Array(count),
      radius: Float32Array.from(cells, (c) => c.radius),
      type: Uint8Array.from(cells, (_, i) => i % 2),
      clone: new Uint16Array(count),
      types: ["tumor", "CD8"],
      clones: ["wild type"],
      columns: Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, Float32Array.from(values)])),
    },
    fields: { ifng: { nx: 2, ny: 1, nz: 1, voxel: 50, unit: "pM", value: Float32Array.of(0, 10) } },
  };
}

const placed = fc.record({
  x: fc.double({ min: 0, max: 100, noNaN: true }),
  y: fc.double({ min: 0, max: 80, noNaN: true }),
  radius: fc.double({ min: 4, max: 10, noNaN: true }),
});

describe("owners of pixels", () => {
  it("are the cells of least power, wherever a pixel lies well inside some cell", () => {
    fc.assert(
      fc.property(fc.array(placed, { minLength: 1, maxLength: 12 }), (cells) => {
        const snapshot = snapshotOf(cells);
        const { cell, width, pixelsPerMicron } = ownersOf(snapshot, viewOf(snapshot, 100));
        for (let at = 0; at < cell.length; at += 37) {
          const x = ((at % width) + 0.5) / pixelsPerMicron;
          const y = 80 - (Math.floor(at / width) + 0.5) / pixelsPerMicron;
          const { x: xs, y: ys, radius } = snapshot.cells;
          const power = cells.map((_, i) => (x - xs[i]!) ** 2 + (y - ys[i]!) ** 2 - radius[i]! ** 2);
          const least = Math.min(...power);
          if (least < 0) expect(power[cell[at]!]).toBeCloseTo(least, 1);
          else if (cell[at]! >= 0)
            expect(Math.hypot(x - xs[cell[at]!]!, y - ys[cell[at]!]!)).toBeLessThan(1.23 * radius[cell[at]!]!);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leave empty tissue to nobody", () => {
    const snapshot = snapshotOf([{ x: 10, y: 10, radius: 5 }]);
    const { cell } = ownersOf(snapshot, viewOf(snapshot, 100));
    expect(cell.filter((owner) => owner >= 0).length / cell.length).toBeCloseTo((Math.PI * 5.8 * 5.8) / 8000, 2);
  });
});

describe("looks", () => {
  const two = snapshotOf(
    [
      { x: 25, y: 40, radius: 10 },
      { x: 75, y: 40, radius: 10 },
    ],
    { pdl1: [3, Number.NaN] },
  );
  const at = (rgb: Uint8Array, x: number, y: number, width: number) => [
    ...rgb.subarray(3 * (y * width + x), 3 * (y * width + x) + 3),
  ];

  it("colour cells by type, with y upwards", () => {
    const { rgb, width } = typesLook(snapshotOf([{ x: 20, y: 60, radius: 10 }]), 100);
    expect(at(rgb, 20 + 7, 20, width)).toEqual([...rgbOf(colourOf("tumor"))]);
  });

  it("colour a state by its range and leave cells without it dark", () => {
    const { rgb, width, range } = columnLook(two, 100, "pdl1", 1);
    expect(range).toMatchObject({ low: 1, high: 3 });
    expect(at(rgb, 25 + 7, 40, width)).toEqual([...colourAt(viridis, 1)]);
    expect(Math.max(...at(rgb, 75 + 7, 40, width))).toBeLessThan(70);
  });

  it("show a field from its low to its high end", () => {
    const { rgb, width } = fieldLook(two, 100, "ifng");
    expect(at(rgb, 1, 1, width)).toEqual([...colourAt(cividis, 0)]);
    expect(at(rgb, 98, 1, width)).toEqual([...colourAt(cividis, 1)]);
  });

  it("are written as PNGs that a reader gets back pixel by pixel, the same every time", () => {
    const picture = typesLook(two, 64, "ifng");
    const back = decode(pngOf(picture));
    expect([back.width, back.height]).toEqual([64, 51]);
    expect(Uint8Array.from(back.data)).toEqual(picture.rgb);
    expect(pngOf(typesLook(two, 64, "ifng"))).toEqual(pngOf(picture));
  });
});

describe("the range of a colour bar", () => {
  it("leaves out a hundredth at either end and says how much", () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    values[999] = 1e9;
    const range = rangeOf(values);
    expect(range.low).toBe(10);
    expect(range.high).toBe(989);
    expect(range.clipped).toBeCloseTo(0.02, 3);
  });

  it("never collapses", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 })), (values) => {
        const { low, high } = rangeOf(values);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });
});

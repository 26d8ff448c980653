import { describe, expect, it } from "vitest";
import type { Snapshot } from "../engine/snapshot.js";
import { readSnapshots, writeSnapshots } from "./snapshot-file.js";

function snapshotAt(minutes: number, count: number): Snapshot {
  const column = (of: (i: number) => number) => Float32Array.from({ length: count }, (_, i) => of(i));
  return {
    minutes,
    width: 640.5,
    height: 480,
    depth: minutes / 48,
    cells: {
      count,
      id: Uint32Array.from({ length: count }, (_, i) => 4_000_000_000 + i),
      x: column((i) => i / 3),
      y: column((i) => -i / 7),
      z: column(() => 0),
      radius: column((i) => 4 + (i % 5)),
      type: Uint8Array.from({ length: count }, (_, i) => i % 2),
      clone: Uint16Array.from({ length: count }, (_, i) => 65_000 + (i % 3)),
      types: ["tumor", "CD8"],
      clones: ["wild type", "deaf to IFN-γ"],
      columns: { pdl1: column((i) => (i % 2 ? Number.NaN : i * 1e-3)), "ifng here": column((i) => 1e-30 * i) },
    },
    fields: {
      ifng: { nx: 3, ny: 2, nz: 1, voxel: 10, unit: "pM", value: Float32Array.of(0, -0, 1.5, 2, 3e38, 1e-40) },
    },
  };
}

const written = [snapshotAt(0, 7), snapshotAt(720, 0), snapshotAt(1440, 1000)];
const bytes = writeSnapshots(written);

describe("snapshots.bin", () => {
  it("gives every snapshot back bit for bit, in any order", () => {
    const { minutes, read } = readSnapshots(bytes, "snapshots.bin");
    expect(minutes).toEqual([0, 720, 1440]);
    for (const k of [2, 0, 1]) expect(read(k)).toEqual(written[k]);
  });

  it("is the same file for the same snapshots, and smaller than they are", () => {
    expect(writeSnapshots([snapshotAt(0, 7), snapshotAt(720, 0), snapshotAt(1440, 1000)])).toEqual(bytes);
    expect(bytes.length).toBeLessThan(1007 * 32 * 0.5);
  });

  it("writes one NaN, whatever bits it had", () => {
    const other = snapshotAt(0, 2);
    new Uint32Array(other.cells.columns.pdl1!.buffer)[1] = 0xffc00001;
    expect(writeSnapshots([other])).toEqual(writeSnapshots([snapshotAt(0, 2)]));
  });

  it("may lie anywhere in a larger buffer", () => {
    const larger = new Uint8Array(bytes.length + 5);
    larger.set(bytes, 5);
    expect(readSnapshots(larger.subarray(5), "x").read(0)).toEqual(written[0]);
  });

  it.each<[what: string, damaged: Uint8Array, words: RegExp]>([
    ["something else", new Uint8Array([1, 2, 3]), /snapshots\.bin: is not a snapshot file; run the scenario again/],
    ["a later version", Uint8Array.from(bytes, (byte, i) => (i === 8 ? 9 : byte)), /has version 9; this program reads/],
    ["a file that was cut off", bytes.subarray(0, bytes.length - 9), /is cut off/],
    ["a flipped byte", Uint8Array.from(bytes, (byte, i) => (i === 70 ? byte ^ 255 : byte)), /cannot be unpacked/],
  ])("refuses %s in words", (_, damaged, words) => {
    expect(() => {
      const file = readSnapshots(damaged, "snapshots.bin");
      for (const k of file.minutes.keys()) file.read(k);
    }).toThrow(words);
  });
});

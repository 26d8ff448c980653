import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { type FieldSeries, omeZarr } from "./ome-zarr.js";
import { type Files, under, zarrArray, zarrGroup } from "./zarr.js";

const folder = mkdtempSync(join(tmpdir(), "zarr-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return join(folder, name);
}

/** An array whose value at (i, j, k) is 100 i + 10 j + k + ½. */
const counting = (shape: [number, number, number], chunks: [number, number, number]) =>
  zarrArray({
    shape,
    chunks,
    dimensions: ["z", "y", "x"],
    read: ([z, y, x], [depth, height, width]) =>
      Float32Array.from({ length: depth! * height! * width! }, (_, n) => {
        const k = n % width!;
        const j = Math.floor(n / width!) % height!;
        const i = Math.floor(n / (width! * height!));
        return 100 * (z! + i) + 10 * (y! + j) + x! + k + 0.5;
      }),
  });

describe("a Zarr array", () => {
  it("is cut into whole chunks of little-endian floats, the last ones filled with zeros", () => {
    const files = counting([1, 2, 3], [1, 2, 2]);
    const chunk = (path: string) => {
      const bytes = inflateSync(files[path] as Uint8Array);
      return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
    };
    expect(Object.keys(files).sort()).toEqual([".zarray", ".zattrs", "0/0/0", "0/0/1"]);
    expect(chunk("0/0/0")).toEqual([0.5, 1.5, 10.5, 11.5]);
    expect(chunk("0/0/1")).toEqual([2.5, 0, 12.5, 0]);
  });

  it("has the same bytes for the same values", () => {
    expect(counting([3, 4, 5], [2, 3, 4])).toEqual(counting([3, 4, 5], [2, 3, 4]));
  });
});

const field = (unit: string, value: (i: number) => number, nz = 1) => ({
  nx: 7,
  ny: 5,
  nz,
  voxel: 10,
  unit,
  value: Float32Array.from({ length: 35 * nz }, (_, i) => value(i)),
});
const series = (minutes: number[]): FieldSeries => ({
  name: "tëst γ",
  channels: [
    { field: "ifng", title: "IFN-γ", unit: "pM" },
    { field: "oxygen", title: "oxygen", unit: "mmHg" },
  ],
  moments: minutes.map((at) => ({
    minutes: at,
    fields: { ifng: field("pM", (i) => at + i), oxygen: field("mmHg", () => 38) },
  })),
  thickness: 20,
  origin: { x: -3, y: 4, z: 0 },
});
interface Attributes {
  multiscales: { axes: { unit?: string }[]; datasets: { coordinateTransformations: object[] }[] }[];
  omero: { channels: { label: string }[] };
  "ifng-lab": { minutes: number[] };
}
const attributesOf = (files: Files) => JSON.parse(files[".zattrs"] as string) as Attributes;

describe("OME-Zarr", () => {
  it("states µm, minutes and units, and where the first voxel lies", () => {
    const { multiscales, omero } = attributesOf(omeZarr(series([0, 1440, 2880])));
    expect(multiscales[0]!.axes.map(({ unit }) => unit)).toEqual([
      "minute",
      undefined,
      "micrometer",
      "micrometer",
      "micrometer",
    ]);
    expect(multiscales[0]!.datasets[0]!.coordinateTransformations).toEqual([
      { type: "scale", scale: [1440, 1, 20, 10, 10] },
      { type: "translation", translation: [0, 0, 10, 9, 2] },
    ]);
    expect(omero.channels.map(({ label }) => label)).toEqual(["IFN-γ (pM)", "oxygen (mmHg)"]);
  });

  it("lists times that are not evenly spaced and claims no unit for their axis", () => {
    const attributes = attributesOf(omeZarr(series([0, 1440, 2000])));
    expect(attributes.multiscales[0]!.axes[0]).toEqual({ name: "t", type: "time" });
    expect(attributes["ifng-lab"].minutes).toEqual([0, 1440, 2000]);
  });
});

const python = "/usr/bin/python3";
const present = spawnSync(python, ["-c", "import zarr"]).status === 0;
const ask = (path: string, expression: string) => {
  const code = `import zarr, json, sys\ng = zarr.open(sys.argv[1], mode="r")\nprint(json.dumps(${expression}))`;
  const { stdout, stderr } = spawnSync(python, ["-c", code, path], { encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as unknown;
};

describe.skipIf(!present)("an independent reader of Zarr (skipped where Debian's python3-zarr is absent)", () => {
  it("finds every value of arrays whose chunks do and do not divide them", () => {
    const sizes: [shape: [number, number, number], chunks: [number, number, number]][] = [
      [[1, 1, 1], [1, 1, 1]],
      [[2, 4, 6], [1, 2, 3]],
      [[3, 5, 7], [2, 3, 4]],
      [[2, 3, 4], [8, 8, 8]],
    ]; // biome-ignore format: a table
    sizes.forEach(([shape, chunks], n) => {
      const path = write(`array-${n}`, { ...zarrGroup({}), ...under("a", counting(shape, chunks)) });
      const wanted = Array.from({ length: shape[0] }, (_, i) =>
        Array.from({ length: shape[1] }, (_, j) =>
          Array.from({ length: shape[2] }, (_, k) => 100 * i + 10 * j + k + 0.5),
        ),
      );
      expect(ask(path, 'g["a"][:].tolist()')).toEqual(wanted);
    });
  });

  it("finds fields by time and channel, and the consolidated attributes", () => {
    const path = write("fields", omeZarr(series([0, 60])));
    expect(ask(path, 'g["0"].shape')).toEqual([2, 2, 1, 5, 7]);
    expect(ask(path, '[float(g["0"][1, 0, 0, 2, 3]), float(g["0"][0, 1].max())]')).toEqual([60 + 2 * 7 + 3, 38]);
    const consolidated = 'zarr.open_consolidated(sys.argv[1]).attrs["omero"]["channels"][0]["label"]';
    expect(ask(path, consolidated)).toBe("IFN-γ (pM)");
  });

  it("finds a block of layers", () => {
    const block = { ...series([0]), moments: [{ minutes: 0, fields: { ifng: field("pM", (i) => i, 3) } }] };
    const path = write("block", omeZarr({ ...block, channels: [block.channels[0]!] }));
    expect(ask(path, '[g["0"].shape, float(g["0"][0, 0, 2, 4, 6])]')).toEqual([[1, 1, 3, 5, 7], 104]);
    expect(ask(path, 'g.attrs["multiscales"][0]["datasets"][0]["coordinateTransformations"][0]["scale"]')).toEqual([
      1, 1, 10, 10, 10,
    ]);
  });
});

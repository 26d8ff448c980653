/**
 * Fields out: OME-Zarr 0.4, an image with the axes t, c, z, y, x that napari, Vitessce and Python read.
 * Space is in µm; the translation is the centre of the first voxel. Times are listed in full among the attributes, since
 * the format itself knows only times that are evenly spaced.
 */
import type { FieldImage } from "../engine/snapshot.js";
import { consolidated, type Files, under, zarrArray, zarrGroup } from "./zarr.js";

export interface FieldSeries {
  readonly name: string;
  readonly channels: readonly { readonly field: string; readonly title: string; readonly unit: string }[];
  /** One state of every field per moment, minutes rising. */
  readonly moments: readonly { readonly minutes: number; readonly fields: Readonly<Record<string, FieldImage>> }[];
  /** µm: thickness of the one layer of a flat tissue. */
  readonly thickness: number;
  /** µm: the corner of the tissue, in the coordinates of the cells. */
  readonly origin: { readonly x: number; readonly y: number; readonly z: number };
}

const largestChunk = 512;
const colors = ["00FFFF", "FF00FF", "FFFF00", "FF8000", "00FF00", "FF0000", "0080FF", "FFFFFF"];

export function omeZarr(series: FieldSeries): Files {
  const { channels, moments } = series;
  const { nx, ny, nz, voxel } = moments[0]!.fields[channels[0]!.field]!;
  const layer = nz === 1 ? series.thickness : voxel;
  const { x, y, z } = series.origin;
  const time = spacing(moments.map(({ minutes }) => minutes));
  const transformations = [
    { type: "scale", scale: [time.step, 1, layer, voxel, voxel] },
    { type: "translation", translation: [time.start, 0, z + layer / 2, y + voxel / 2, x + voxel / 2] },
  ];
  const attributes = {
    multiscales: [
      {
        version: "0.4",
        name: series.name,
        axes: [
          { name: "t", type: "time", ...(time.even && { unit: "minute" }) },
          { name: "c", type: "channel" },
          ...["z", "y", "x"].map((name) => ({ name, type: "space", unit: "micrometer" })),
        ],
        datasets: [{ path: "0", coordinateTransformations: transformations }],
      },
    ],
    omero: { version: "0.4", channels: channels.map((channel, c) => lookOf(series, channel, c)) },
    "ifng-lab": {
      schema: "ifng-lab/fields@1",
      fields: channels,
      minutes: moments.map(({ minutes }) => minutes),
      voxel_um: voxel,
    },
  };
  const array = zarrArray({
    shape: [moments.length, channels.length, nz, ny, nx],
    chunks: [1, 1, ...[nz, ny, nx].map((size) => Math.min(size, nz === 1 ? largestChunk : largestChunk / 8))],
    dimensions: ["t", "c", "z", "y", "x"],
    read: ([t, c, z0, y0, x0], [, , depth, height, width]) => {
      const { value } = moments[t!]!.fields[channels[c!]!.field]!;
      const out = new Float32Array(depth! * height! * width!);
      for (let k = 0; k < depth!; k++)
        for (let j = 0; j < height!; j++) {
          const from = ((z0! + k) * ny + y0! + j) * nx + x0!;
          out.set(value.subarray(from, from + width!), (k * height! + j) * width!);
        }
      return out;
    },
  });
  return consolidated({ ...zarrGroup(attributes), ...under("0", array) });
}

/** Evenly spaced times have a step in minutes; of others, the index is all that the format can hold. */
function spacing(minutes: readonly number[]): { even: boolean; start: number; step: number } {
  const step = minutes.length > 1 ? minutes[1]! - minutes[0]! : 1;
  const even = minutes.every((value, i) => i === 0 || value - minutes[i - 1]! === step);
  return even ? { even, start: minutes[0]!, step } : { even, start: 0, step: 1 };
}

function lookOf({ moments }: FieldSeries, { field, title, unit }: FieldSeries["channels"][number], c: number) {
  const end = moments.reduce((high, { fields }) => fields[field]!.value.reduce((a, b) => Math.max(a, b), high), 0);
  return {
    label: `${title} (${unit})`,
    color: colors[c % colors.length]!,
    active: c === 0,
    window: { min: 0, start: 0, end, max: end },
  };
}

/** A picture as a PNG, in bytes or as a data URL. */
import { encode } from "fast-png";
import { indexed } from "./indexed.js";

/** Pixels in rows from the top: red, green, blue, opacity. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

declare function btoa(binary: string): string;

/** Every colour as it is. */
export function pngOf({ width, height, rgba }: Raster): Uint8Array {
  const data = new Uint8Array(3 * width * height);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = rgba[from]!;
    data[to + 1] = rgba[from + 1]!;
    data[to + 2] = rgba[from + 2]!;
  }
  return encode({ width, height, data, channels: 3, depth: 8 });
}

/** In at most 256 colours, for pages. */
export function smallPngOf(raster: Raster): Uint8Array {
  const { width, height, index, palette } = indexed(raster);
  return encode({ width, height, data: index, channels: 1, depth: 8, palette: palette.map((c) => [...c]) });
}

export function pngUrl(raster: Raster): string {
  let binary = "";
  for (const byte of smallPngOf(raster)) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}

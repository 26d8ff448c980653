/**
 * A picture in at most 256 colours, a third of the bytes: median cut (Heckbert 1982, SIGGRAPH '82) over colours of 5 bits a channel.
 * Looks have few hues, so the eye sees no difference.
 */
import type { Rgb } from "./palette.js";
import type { Raster } from "./png.js";

export interface Indexed {
  readonly width: number;
  readonly height: number;
  readonly index: Uint8Array;
  readonly palette: Rgb[];
}

const BITS = 5;
const SIDE = 1 << BITS;
const MOST = 256;

export function indexed({ width, height, rgba }: Raster): Indexed {
  const size = width * height;
  const bins = SIDE * SIDE * SIDE;
  const count = new Uint32Array(bins);
  const sums = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)] as const;
  const [reds, greens, blues] = sums;
  const binOf = new Uint16Array(size);
  for (let k = 0, at = 0; k < size; k++, at += 4) {
    const [red, green, blue] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
    const bin = ((red >> 3) << (2 * BITS)) | ((green >> 3) << BITS) | (blue >> 3);
    binOf[k] = bin;
    count[bin]! += 1;
    reds[bin]! += red;
    greens[bin]! += green;
    blues[bin]! += blue;
  }
  const boxes: number[][] = [Array.from({ length: bins }, (_, bin) => bin).filter((bin) => count[bin]! > 0)];
  const spans = [spanOf(boxes[0]!, count)];
  while (boxes.length < MOST) {
    const widest = spans.reduce((best, span, k) => (span.weight > spans[best]!.weight ? k : best), 0);
    const { channel, weight } = spans[widest]!;
    if (weight === 0) break;
    const [low, high] = halves(boxes[widest]!, channel, count);
    boxes[widest] = low;
    boxes.push(high);
    spans[widest] = spanOf(low, count);
    spans.push(spanOf(high, count));
  }
  const colourOfBin = new Uint8Array(bins);
  const palette = boxes.map((box, k): Rgb => {
    const total = box.reduce((sum, bin) => sum + count[bin]!, 0);
    for (const bin of box) colourOfBin[bin] = k;
    const mean = (c: 0 | 1 | 2) => Math.round(box.reduce((sum, bin) => sum + sums[c][bin]!, 0) / Math.max(1, total));
    return [mean(0), mean(1), mean(2)];
  });
  const index = new Uint8Array(size);
  for (let k = 0; k < size; k++) index[k] = colourOfBin[binOf[k]!]!;
  return { width, height, palette, index };
}

const part = (bin: number, channel: number) => (bin >> (BITS * (2 - channel))) & (SIDE - 1);

/** The channel along which a box is longest, and how much splitting it matters. */
function spanOf(box: readonly number[], count: Uint32Array): { channel: number; weight: number } {
  const total = box.reduce((sum, bin) => sum + count[bin]!, 0);
  let channel = 0;
  let longest = 0;
  for (let c = 0; c < 3; c++) {
    let [low, high] = [SIDE, -1];
    for (const bin of box) {
      low = Math.min(low, part(bin, c));
      high = Math.max(high, part(bin, c));
    }
    if (high - low > longest) [channel, longest] = [c, high - low];
  }
  return { channel, weight: longest * longest * Math.sqrt(total) };
}

function halves(box: readonly number[], channel: number, count: Uint32Array): [number[], number[]] {
  const sorted = [...box].sort((a, b) => part(a, channel) - part(b, channel) || a - b);
  const half = sorted.reduce((sum, bin) => sum + count[bin]!, 0) / 2;
  let sum = 0;
  let cut = sorted.findIndex((bin) => {
    sum += count[bin]!;
    return sum >= half;
  });
  cut = Math.min(sorted.length - 1, Math.max(1, cut + 1));
  return [sorted.slice(0, cut), sorted.slice(cut)];
}

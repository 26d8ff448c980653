/** Additive light, as a camera adds it up: blurred by the objective, counted in photons, saturating softly. */
import { cosTurn, exp, log } from "../numerics/math.js";
import { hashed } from "./noise.js";

/** Gaussian blur of interleaved red, green, blue, in place: the point-spread function of a good objective. */
export function blurred(light: Float32Array, width: number, height: number, spread: number): void {
  const reach = Math.max(1, Math.ceil(2.5 * spread));
  const weights = Float32Array.from({ length: reach + 1 }, (_, k) => exp((-k * k) / (2 * spread * spread)));
  const sum = weights.reduce((total, w, k) => total + (k === 0 ? w : 2 * w), 0);
  for (let k = 0; k <= reach; k++) weights[k]! /= sum;
  const line = new Float32Array(3 * Math.max(width, height));
  for (let y = 0; y < height; y++) blurLine(light, 3 * y * width, 3, width, weights, line);
  for (let x = 0; x < width; x++) blurLine(light, 3 * x, 3 * width, height, weights, line);
}

function blurLine(
  light: Float32Array,
  start: number,
  step: number,
  n: number,
  weights: Float32Array,
  line: Float32Array,
): void {
  const reach = weights.length - 1;
  for (let k = 0, from = start; k < n; k++, from += step) {
    line[3 * k] = light[from]!;
    line[3 * k + 1] = light[from + 1]!;
    line[3 * k + 2] = light[from + 2]!;
  }
  for (let k = 0, to = start; k < n; k++, to += step)
    for (let c = 0; c < 3; c++) {
      let value = weights[0]! * line[3 * k + c]!;
      for (let o = 1; o <= reach; o++) {
        const before = k < o ? 0 : k - o;
        const after = k + o >= n ? n - 1 : k + o;
        value += weights[o]! * (line[3 * before + c]! + line[3 * after + c]!);
      }
      light[to + c] = value;
    }
}

const STEPS = 512;
const MOST = 4;
const softly = Float32Array.from({ length: MOST * STEPS + 1 }, (_, i) => 255 * (1 - exp((-2.1 * i) / STEPS)));

/** Grey value of an amount of light, 255 (1 − e^(−2.1 x)). */
export const exposed = (x: number): number =>
  x <= 0 ? 0 : x >= MOST ? softly[MOST * STEPS]! : softly[(x * STEPS + 0.5) | 0]!;

const PHOTONS = 90; // at full light

/** Light as counted: the mean plus a normal deviate of variance mean/photons that belongs to the pixel. */
export function counted(light: number, x: number, y: number, channel: number): number {
  const u = 1 - hashed(x, y, 61 + channel);
  const deviate = Math.sqrt(-2 * log(u)) * cosTurn(hashed(x, y, 71 + channel));
  return Math.max(0, light + Math.sqrt((Math.max(0, light) + 0.004) / PHOTONS) * deviate);
}

/**
 * Fibres of the stroma: noise smeared along the direction of the fibres (a line-integral convolution), on every second pixel.
 * The noise belongs to places in the tissue, so that a fibre stays where it is when the view moves.
 */
import type { Flow } from "./flow.js";
import { fractalNoise, valueNoise } from "./noise.js";
import type { View } from "./view.js";

const REACH = 20; // µm on either side
const STEP = 1.5; // pixels of the coarse raster
const MOST_STEPS = 24;
const FINE = 1.3; // µm, width of a fibre
const BUNDLE = 4.5; // µm, width of a bundle

/** Fibre density around 0.5 at each pixel of a view. */
export function fibresOf(flow: Flow, view: View): Float32Array {
  const { left, top, pixelsPerMicron: scale } = view;
  const nx = Math.ceil(view.width / 2) + 1;
  const ny = Math.ceil(view.height / 2) + 1;
  const noise = new Float32Array(nx * ny);
  const directionX = new Float32Array(nx * ny);
  const directionY = new Float32Array(nx * ny);
  const fine = Math.max(FINE, 3 / scale);
  for (let j = 0, k = 0; j < ny; j++)
    for (let i = 0; i < nx; i++, k++) {
      const x = left + (2 * i + 0.5) / scale;
      const y = top - (2 * j + 0.5) / scale;
      noise[k] = 0.55 * valueNoise(x / fine, y / fine, 31) + 0.45 * valueNoise(x / BUNDLE, y / BUNDLE, 32);
      if (i % 4 === 0 && j % 4 === 0) {
        const [dx, dy] = flow.at(x, y);
        for (let b = j; b < Math.min(ny, j + 4); b++)
          for (let a = i; a < Math.min(nx, i + 4); a++) {
            directionX[b * nx + a] = dx;
            directionY[b * nx + a] = -dy;
          }
      }
    }
  const steps = Math.min(MOST_STEPS, Math.ceil((REACH * scale) / 2 / STEP));
  const smeared = new Float32Array(nx * ny);
  for (let j = 0, k = 0; j < ny; j++)
    for (let i = 0; i < nx; i++, k++) {
      let sum = noise[k]!;
      let n = 1;
      for (let way = -1; way <= 1; way += 2) {
        let x = i + 0.5;
        let y = j + 0.5;
        let dx = way * directionX[k]!;
        let dy = way * directionY[k]!;
        for (let step = 0; step < steps; step++) {
          x += STEP * dx;
          y += STEP * dy;
          if (x < 0 || y < 0 || x >= nx || y >= ny) break;
          const at = Math.floor(y) * nx + Math.floor(x);
          sum += noise[at]!;
          n++;
          const ex = directionX[at]!;
          const ey = directionY[at]!;
          const forward = ex * dx + ey * dy >= 0 ? 1 : -1;
          dx = forward * ex;
          dy = forward * ey;
        }
      }
      smeared[k] = 0.5 + (sum / n - 0.5) * Math.sqrt(n) * 0.62;
    }
  return doubled(smeared, nx, view);
}

/** Between the coarse pixels, linearly. */
function doubled(coarse: Float32Array, nx: number, { width, height }: View): Float32Array {
  const out = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const j = y >> 1;
    const t = 0.5 * (y & 1);
    for (let x = 0; x < width; x++, at++) {
      const k = j * nx + (x >> 1);
      const s = 0.5 * (x & 1);
      const low = coarse[k]! * (1 - s) + coarse[k + 1]! * s;
      const high = coarse[k + nx]! * (1 - s) + coarse[k + nx + 1]! * s;
      out[at] = low * (1 - t) + high * t;
    }
  }
  return out;
}

/** Thick and thin places of the stroma, about 0.5. */
export const looseness = (x: number, y: number) => fractalNoise(x / 46, y / 46, 41);

const LATTICE = 8; // pixels

/** A slowly varying quantity at each pixel of a view, linear between every eighth. */
export function slowly(view: View, value: (x: number, y: number) => number): Float32Array {
  const { width, height, left, top, pixelsPerMicron: scale } = view;
  const nx = Math.ceil(width / LATTICE) + 1;
  const ny = Math.ceil(height / LATTICE) + 1;
  const knots = Float32Array.from({ length: nx * ny }, (_, k) =>
    value(left + (LATTICE * (k % nx)) / scale, top - (LATTICE * Math.floor(k / nx)) / scale),
  );
  const out = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const j = Math.floor(y / LATTICE);
    const t = y / LATTICE - j;
    for (let x = 0; x < width; x++, at++) {
      const i = Math.floor(x / LATTICE);
      const s = x / LATTICE - i;
      const k = j * nx + i;
      const low = knots[k]! * (1 - s) + knots[k + 1]! * s;
      const high = knots[k + nx]! * (1 - s) + knots[k + nx + 1]! * s;
      out[at] = low * (1 - t) + high * t;
    }
  }
  return out;
}

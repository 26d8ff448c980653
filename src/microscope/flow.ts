/**
 * How the tissue is organised at large: where tumor nests are, and which way the fibres of the stroma run. Fibres follow the
 * edge of a nest near one, and wind slowly elsewhere. Directions are kept as double angles, so that +d and −d are the same.
 */
import type { CellTable } from "../engine/snapshot.js";
import { valueNoise } from "./noise.js";
import type { View } from "./view.js";

export interface Flow {
  /** Unit direction of the fibres at a place in µm. */
  at(x: number, y: number): readonly [number, number];
  /** Share of tumor among the cells around a place, 0–1. */
  nest(x: number, y: number): number;
}

const CELL = 8; // µm, edge of the squares that cells are counted in
const BLURS = 3; // passes of a 5-square box: a spread of about 18 µm
const BOX = 2;
const WINDING = 110; // µm between turns of free fibres
const GRIP = 9; // how strongly the edge of a nest aligns fibres
const TUMOR = "tumor";

export function flowOf(cells: CellTable, view: View): Flow {
  const rim = 8;
  const i0 = Math.floor(view.left / CELL) - rim;
  const j1 = Math.ceil(view.top / CELL) + rim;
  const nx = Math.ceil(view.width / view.pixelsPerMicron / CELL) + 2 * rim + 2;
  const ny = Math.ceil(view.height / view.pixelsPerMicron / CELL) + 2 * rim + 2;
  const j0 = j1 - ny;
  const tumor = new Float32Array(nx * ny);
  const all = new Float32Array(nx * ny);
  const tumorType = cells.types.indexOf(TUMOR);
  for (let c = 0; c < cells.count; c++) {
    const i = Math.floor(cells.x[c]! / CELL) - i0;
    const j = Math.floor(cells.y[c]! / CELL) - j0;
    if (i < 0 || j < 0 || i >= nx || j >= ny) continue;
    const area = cells.radius[c]! * cells.radius[c]!;
    all[j * nx + i]! += area;
    if (cells.type[c] === tumorType) tumor[j * nx + i]! += area;
  }
  for (let pass = 0; pass < BLURS; pass++) {
    blur(tumor, nx, ny);
    blur(all, nx, ny);
  }
  const share = tumor.map((t, k) => t / (all[k]! + 0.5));
  const between = (x: number, y: number, of: Float32Array) => {
    const u = Math.min(nx - 1.001, Math.max(0, x / CELL - 0.5 - i0));
    const v = Math.min(ny - 1.001, Math.max(0, y / CELL - 0.5 - j0));
    const i = Math.floor(u);
    const j = Math.floor(v);
    const k = j * nx + i;
    const low = of[k]! + (of[k + 1]! - of[k]!) * (u - i);
    const high = of[k + nx]! + (of[k + nx + 1]! - of[k + nx]!) * (u - i);
    return low + (high - low) * (v - j);
  };
  return {
    nest: (x, y) => between(x, y, share),
    at(x, y) {
      const gx = between(x + CELL, y, share) - between(x - CELL, y, share);
      const gy = between(x, y + CELL, share) - between(x, y - CELL, share);
      const steep = Math.sqrt(gx * gx + gy * gy) + 1e-9;
      // the tangent (−gy, gx) as a double angle, and a winding one
      const c = (GRIP * (gy * gy - gx * gx)) / steep + 2 * valueNoise(x / WINDING, y / WINDING, 5) - 1;
      const s = (-2 * GRIP * gx * gy) / steep + 2 * valueNoise(x / WINDING, y / WINDING, 6) - 1;
      const length = Math.sqrt(c * c + s * s) + 1e-9;
      const cosine = Math.sqrt(Math.max(0, 0.5 + (0.5 * c) / length));
      const sine = Math.sqrt(Math.max(0, 0.5 - (0.5 * c) / length));
      return [cosine, s < 0 ? -sine : sine];
    },
  };
}

/** A box of 5 × 5 squares, in place; what lies beyond the rim counts as empty. */
function blur(values: Float32Array, nx: number, ny: number): void {
  const line = new Float32Array(Math.max(nx, ny));
  const along = (start: number, step: number, n: number) => {
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let o = Math.max(0, k - BOX); o <= Math.min(n - 1, k + BOX); o++) sum += values[start + o * step]!;
      line[k] = sum / (2 * BOX + 1);
    }
    for (let k = 0; k < n; k++) values[start + k * step] = line[k]!;
  };
  for (let j = 0; j < ny; j++) along(j * nx, 1, nx);
  for (let i = 0; i < nx; i++) along(i, nx, ny);
}

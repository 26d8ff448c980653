/** What a bright-field section is made of, pixel by pixel: haematoxylin of nuclei, eosin of cytoplasm and fibres. */
import { transmittance } from "./absorption.js";
import { fibresOf, looseness, slowly } from "./fibres.js";
import type { Morphology } from "./morphology.js";
import { hashed, smoothStep, valueNoise } from "./noise.js";
import type { Rgb } from "./palette.js";
import type { Section } from "./section.js";

/** Amounts of stain at each pixel. */
export interface Stained {
  readonly haematoxylin: Float32Array;
  readonly eosin: Float32Array;
  /** 1 on tissue, 0 on bare glass. */
  readonly tissue: Float32Array;
}

const SOFT = 0.7; // µm over which an outline fades into the stroma

export function stained(section: Section): Stained {
  const { snapshot, owners, nuclei, shapes, flow } = section;
  const { width, pixelsPerMicron: scale, cell, edge, left, top } = owners;
  const { id, x: xs, y: ys } = snapshot.cells;
  const fibres = fibresOf(flow, owners);
  const loose = slowly(owners, looseness);
  const nests = slowly(owners, (x, y) => smoothStep(0.35, 0.75, flow.nest(x, y)));
  const size = cell.length;
  const amounts = {
    haematoxylin: new Float32Array(size),
    eosin: new Float32Array(size),
    tissue: new Float32Array(size),
  };
  for (let at = 0; at < size; at++) {
    const x = left + ((at % width) + 0.5) / scale;
    const y = top - (Math.floor(at / width) + 0.5) / scale;
    const i = cell[at]!;
    const outside = x < 0 || y < 0 || x > snapshot.width || y > snapshot.height;
    if (outside && i < 0) continue;
    amounts.tissue[at] = 1;
    const matrix = matrixEosin(fibres[at]!, loose[at]!, nests[at]!);
    if (i < 0) {
      amounts.eosin[at] = matrix;
      amounts.haematoxylin[at] = 0.015 + 0.05 * matrix;
      continue;
    }
    const form = shapes.morphology[i]!;
    const dx = x - xs[i]!;
    const dy = y - ys[i]!;
    const seed = id[i]!;
    const own = 0.88 + 0.24 * hashed(seed, 9, 17);
    const solid = Math.min(1, edge[at]! / SOFT);
    const body = form.eosin * own * (0.86 + 0.28 * valueNoise(dx / 1.5, dy / 1.5, seed));
    const blend = form.alongFibres ? 0.6 * solid : 0.4 + 0.6 * solid;
    let e = matrix + (body - matrix) * blend;
    let h = 0.02 + form.basophilia * own * blend;
    if (form.nucleoli && edge[at]! < 0.6) e += 0.07 * (1 - edge[at]! / 0.6);
    const nucleus = nuclei.cover[at]!;
    if (form.form === "rim") e = lumen(e, nuclei.depth[at]!, nuclei.along[at]!, nuclei.across[at]!, seed);
    if (nucleus > 0) {
      const depth = nuclei.depth[at]!;
      h += nucleus * own * chromatinAt(form, depth, nuclei.along[at]!, nuclei.across[at]!, dx, dy, seed);
      e = e * (1 - 0.55 * nucleus) + 0.06 * nucleus;
    }
    amounts.haematoxylin[at] = h;
    amounts.eosin[at] = e;
  }
  return amounts;
}

/** Collagen in bundles with clefts between them; inside a nest there is hardly any. */
function matrixEosin(fibre: number, loose: number, nest: number): number {
  const dense = smoothStep(0.16, 0.74, fibre * 0.78 + loose * 0.34 - 0.06);
  return (0.03 + 0.23 * dense) * (1 - nest) + nest * (0.05 + 0.05 * fibre);
}

/** Haematoxylin in a nucleus: clumps, an envelope, one or two nucleoli. */
function chromatinAt(
  { chromatin, clumps, rim, nucleoli }: Morphology,
  depth: number,
  along: number,
  across: number,
  dx: number,
  dy: number,
  seed: number,
): number {
  const grain = 0.6 * valueNoise(dx / 0.75, dy / 0.75, seed) + 0.4 * valueNoise(dx / 1.7, dy / 1.7, seed + 1);
  const dark = 0.66 + 0.5 * hashed(seed, 10, 17);
  let h = chromatin * (nucleoli ? dark : 1) * (1 + 2 * clumps * (grain - 0.5));
  h += rim * chromatin * smoothStep(0.7, 0.98, depth);
  if (nucleoli) {
    const x = 0.7 * (hashed(seed, 11, 17) - 0.5);
    const y = 0.7 * (hashed(seed, 12, 17) - 0.5);
    const far = Math.sqrt((along - x) * (along - x) + (across - y) * (across - y));
    h += 0.4 * smoothStep(0.24, 0.12, far) * hashed(seed, 13, 17);
  }
  return h;
}

/** A capillary in cross-section: an empty lumen, perhaps with a red cell in it. */
function lumen(e: number, depth: number, along: number, across: number, seed: number): number {
  const d = Math.sqrt(along * along + across * across);
  if (depth > 8 && d === 0) return e;
  const red =
    hashed(seed, 14, 17) < 0.6 ? smoothStep(0.52, 0.42, Math.sqrt((along + 0.1) * (along + 0.1) + across * across)) : 0;
  const wall = smoothStep(0.62, 0.78, d);
  return e * wall + (1 - wall) * (0.02 + 0.62 * red);
}

/** Colour (0–255) of light that passes amounts of stain; `lamp` is the light itself. */
export function transmitted(
  amounts: readonly (readonly [amount: Float32Array, vector: Rgb])[],
  lamp: Rgb,
): Float32Array {
  const size = amounts[0]![0].length;
  const rgb = new Float32Array(3 * size);
  for (const [amount, vector] of amounts)
    for (let at = 0, k = 0; at < size; at++, k += 3) {
      rgb[k]! += amount[at]! * vector[0];
      rgb[k + 1]! += amount[at]! * vector[1];
      rgb[k + 2]! += amount[at]! * vector[2];
    }
  for (let k = 0; k < rgb.length; k += 3)
    for (let c = 0; c < 3; c++) rgb[k + c] = lamp[c]! * transmittance(rgb[k + c]!);
  return rgb;
}

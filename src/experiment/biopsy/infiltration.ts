/**
 * CD8 T cells per mm²: in the nests, in the stroma, in the centre of the tumor and in its invasive margin; and whether the
 * tumor is inflamed, excluded or a desert.
 *
 *   inflamed   nests ≥ 200 /mm²
 *   excluded   nests < 200, stroma or margin ≥ 200 and at least 3 × the nests
 *   desert     nests < 100, stroma and margin < 200
 *   between    anything else
 *
 * The words are those of the field (Hegde; Mariathasan); the numbers are ours, for none are agreed upon. The margin is the
 * band on either side of the border of the nests; the 500 µm of the Immunoscore need whole sections.
 */
import type { Compartments } from "./compartments.js";
import { type Absent, type Estimate, isAbsent, type Reading, type Tiles } from "./sampling-error.js";
import type { Specimen } from "./specimen.js";

/** Cells per mm². */
const many = 200;
const few = 100;
const outweighs = 3;
/** µm²: no density is read from less (assumed). */
const smallest = 1e4;

export interface Infiltration {
  readonly nest: Reading;
  readonly stroma: Reading;
  /** Deeper in the nests than the margin is wide. */
  readonly centre: Reading;
  readonly margin: Reading;
  /** CD8 per area just inside over that just outside the border. */
  readonly penetration: Reading;
  /** % of the cells of the nests. */
  readonly nestPercent: Reading;
  readonly class: string | null;
  /** How often the samples drawn again were of each class. */
  readonly classShares: Readonly<Record<string, number>> | null;
}

export type Immunotype = "inflamed" | "excluded" | "desert" | "between";

/** The rule above; cells per mm², NaN where the sample has no such tissue. */
export function immunotype(nest: number, stroma: number, margin: number): Immunotype {
  const outside = Math.max(Number.isNaN(stroma) ? 0 : stroma, Number.isNaN(margin) ? 0 : margin);
  if (nest >= many) return "inflamed";
  if (outside >= many && outside >= outweighs * nest) return "excluded";
  return nest < few && outside < many ? "desert" : "between";
}

export function infiltrationOf(
  specimen: Specimen,
  { depth, inNest, area }: Compartments,
  tiles: Tiles,
  margin: number,
): Infiltration {
  const cd8 = (rule: (i: number) => boolean) =>
    tiles.sum(specimen, (i) => (specimen.type[i] === "CD8" && rule(i) ? 1 : 0));
  const inside = (d: number) => d > 0 && d <= margin;
  const outside = (d: number) => d <= 0 && d > -margin;
  const near = (d: number) => inside(d) || outside(d);
  const nest = [cd8((i) => inNest[i] === 1), area((d) => d > 0)] as const;
  const stroma = [cd8((i) => inNest[i] === 0), area((d) => d <= 0)] as const;
  const edge = [cd8((i) => near(depth[i]!)), area(near)] as const;
  const outer = [cd8((i) => outside(depth[i]!)), area(outside)] as const;
  const inner = [cd8((i) => inside(depth[i]!)), area(inside)] as const;
  const density = (what: string, [count, areas]: readonly [Float64Array, Float64Array]): Reading =>
    areas.reduce((a, b) => a + b, 0) < smallest
      ? { absent: `the sample holds no ${what} of ${smallest / 1e6} mm²` }
      : tiles.estimate([count, areas], perMm2);
  const inNests = tiles.sum(specimen, (i) => inNest[i]!);
  const rule = (n: number, na: number, s: number, sa: number, m: number, ma: number) =>
    immunotype(perMm2(n, na), perMm2(s, sa), perMm2(m, ma));
  const parts = [...nest, ...stroma, ...outer];
  const totals = parts.map((part) => part.reduce((a, b) => a + b, 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const hasNest = !isAbsent(density("tumor nest", nest));
  return {
    nest: density("tumor nest", nest),
    stroma: density("stroma", stroma),
    centre: density(`nest deeper than ${margin} µm`, [cd8((i) => depth[i]! > margin), area((d) => d > margin)]),
    margin: density("border of a nest", edge),
    penetration: present(
      "no CD8 T cell lies within the margin outside the nests",
      tiles.estimate([...inner, ...outer], (a, aa, b, ba) => perMm2(a, aa) / perMm2(b, ba)),
    ),
    nestPercent: present(
      "the sample holds no tumor nest",
      tiles.estimate([nest[0], inNests], (a, b) => (100 * a) / b),
    ),
    class: hasNest ? rule(...totals) : null,
    classShares: hasNest ? tiles.shares(parts, rule as (...sums: number[]) => string) : null,
  };
}

const perMm2 = (count: number, area: number) => (area > 0 ? (count / area) * 1e6 : Number.NaN);

/** A read-out that is a finite number, or the reason why it is none. */
export function present(why: string, estimate: Estimate): Estimate | Absent {
  return Number.isFinite(estimate.value) ? estimate : { absent: why };
}

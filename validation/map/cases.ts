import { biology, maps } from "ifng-lab";

const { boundsOf, drawLaws, mapTissue, syntheticTissue } = maps;

/** CD8 cells per mm² of section: cold, intermediate, hot. */
export const densities = [100, 250, 600];
const NOISE = 0.3;
const EDGE = 1600;
const SMALL = 500;

export interface VerdictCase {
  readonly cd8: number;
  readonly gradient: boolean;
  readonly seed: number;
  /** What made the marker: `ifng`, or something that only lies where IFN-γ might. */
  readonly cause: string;
  readonly verdict: string;
  readonly beyond: number;
}

/** One tissue of its own for every density, with and without a gradient, `times` times; five markers each. */
export function* verdictCases(times: number): Generator<readonly VerdictCase[]> {
  let seed = 0;
  for (let n = 0; n < times; n++)
    for (const cd8 of densities)
      for (const gradient of [false, true]) {
        seed++;
        const { imported } = syntheticTissue({ seed, size: EDGE, cd8, gradient, noise: NOISE });
        // The verdict rests on the field of the law; draws only widen levels.
        const { agreement } = mapTissue(imported, { seed, draws: 2 });
        yield agreement.map(({ marker, verdict, beyond }) => {
          const cause = marker.slice("pdl1 (".length, -1);
          return { cd8, gradient, seed, cause, verdict, beyond: beyond.rho };
        });
      }
}

export interface CoverageCase {
  readonly cd8: number;
  readonly gradient: boolean;
  readonly seed: number;
  readonly cells: number;
  /** Cells whose IFN-γ lies within the 5–95 % band. */
  readonly covered: number;
}

/** Tissues whose q, K_M and D are drawn from the declared uncertainty, as the map's own draws are. */
export function* coverageCases(times: number): Generator<CoverageCase> {
  const conditions = densities.flatMap((cd8) => [false, true].map((gradient) => ({ cd8, gradient })));
  const laws = drawLaws(boundsOf(biology), times * conditions.length, 2026);
  for (const [n, law] of laws.entries()) {
    const { cd8, gradient } = conditions[n % conditions.length]!;
    const seed = 1000 + n;
    const { imported, ifng } = syntheticTissue({ seed, size: SMALL, cd8, gradient, noise: NOISE, law });
    const map = mapTissue({ ...imported, measured: {} }, { seed });
    const inner = [...ifng.keys()].filter((i) => map.edge[i] === 0);
    const cells = inner.length > 0 ? inner : [...ifng.keys()];
    const covered = cells.filter((i) => ifng[i]! >= map.ifng.low[i]! && ifng[i]! <= map.ifng.high[i]!).length;
    yield { cd8, gradient, seed, cells: cells.length, covered };
  }
}

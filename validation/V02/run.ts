import { biology, compose, createBlock, culture, uniform } from "ifng-lab";

const EDGE = 400;
const VOXEL = 10;
const MOLAR = 1660.5;
const DENSITY = 2e-4;
/** One niche in a block, apart from others; or niches that overlap. */
const ALONE = 1;
const CROWDED = Math.round((DENSITY * EDGE ** 3) / 500);
const SHELL = 10;
const SHELLS = 12;
/** Four lanes of a quad are four choices of who secretes, among the same cells. */
const LANES = 4;
const PLACEMENTS = 30;
const CROWDED_PLACEMENTS = 10;

/** The lowest level that brings a tumor cell's pSTAT1 to this share of the largest within an hour. */
function gate(share: number): number {
  const active = (ifng: number) =>
    culture({ biology, type: "tumor", hours: 1, medium: () => ({ ifng }) }).pstat1!.at(-1)!;
  const threshold = active(1e5) * share;
  let [low, high] = [1e-3, 1e3];
  while (high / low > 1.001) {
    const middle = Math.sqrt(low * high);
    if (active(middle) < threshold) low = middle;
    else high = middle;
  }
  return high;
}

/** λ of A·e^(−r/λ) through the shares, weighted; by a scan over λ, with the best A for each. */
function fittedLength(shares: readonly number[], weights: readonly number[]): number {
  let best = { error: Number.POSITIVE_INFINITY, lambda: Number.NaN };
  for (let lambda = 2; lambda < 500; lambda *= 1.005) {
    const shape = shares.map((_, k) => Math.exp(-((k + 1.5) * SHELL) / lambda));
    const sum = (of: (k: number) => number) => shares.reduce((total, _, k) => total + weights[k]! * of(k), 0);
    const amplitude = sum((k) => shape[k]! * shares[k]!) / sum((k) => shape[k]! ** 2);
    const error = sum((k) => (shares[k]! - amplitude * shape[k]!) ** 2);
    if (error < best.error) best = { error, lambda };
  }
  return best.lambda;
}

/** Cells in shells around the nearest secretor, and those of them above each gate. */
interface Shells {
  readonly cells: number[];
  readonly positive: number[][];
}

/** One placement of cells with four choices of `secretors` among them. A lone secretor stands in the middle. */
function shellsOf(seed: number, secretors: number, halfMaximum: number, gates: readonly number[]): Shells[] {
  const { parameters } = compose(biology);
  const { diffusivity, decay } = parameters.ifng as { diffusivity: number; decay: number };
  const { maximalRate } = parameters["ifng-consumption"] as { maximalRate: number };
  const count = Math.round(DENSITY * EDGE ** 3);
  const ligands = Array.from({ length: LANES }, (_, lane) => {
    return { name: `choice ${lane}`, diffusivity, decay, perCubicMicron: MOLAR };
  });
  const block = createBlock({ width: EDGE, height: EDGE, depth: EDGE, voxel: VOXEL }, ligands, count);
  block.radius.fill(6);
  for (const [k, axis] of [block.x, block.y, block.z].entries())
    for (let i = 0; i < count; i++) axis[i] = EDGE * uniform(seed, i, 0, k);
  if (secretors === ALONE) for (const axis of [block.x, block.y, block.z]) axis[0] = EDGE / 2;
  const sources = ligands.map((_, lane) => {
    block.halfMaximum[lane]!.fill(halfMaximum);
    block.capacity[lane]!.fill(maximalRate);
    const own = Array.from({ length: secretors }, (_, n) =>
      secretors === ALONE ? 0 : Math.floor(count * uniform(seed, n, lane, 3)),
    );
    for (const i of own) {
      block.secretion[lane]![i] = 60 * 3 * 100 ** uniform(seed, i, lane, 4);
      block.capacity[lane]![i] = 0;
    }
    return own;
  });
  block.solve(count);
  return sources.map((own, lane) => {
    const cells = new Array<number>(SHELLS - 1).fill(0);
    const positive = gates.map(() => new Array<number>(SHELLS - 1).fill(0));
    for (let i = 0; i < count; i++) {
      if (block.secretion[lane]![i]! > 0) continue;
      const away = (j: number) =>
        Math.hypot(block.x[i]! - block.x[j]!, block.y[i]! - block.y[j]!, block.z[i]! - block.z[j]!);
      const shell = Math.floor(Math.min(...own.map(away)) / SHELL) - 1;
      if (shell < 0 || shell >= SHELLS - 1) continue;
      cells[shell]! += 1;
      for (const [g, level] of gates.entries()) if (block.sampled[lane]![i]! >= level) positive[g]![shell]! += 1;
    }
    return { cells, positive };
  });
}

/** Fitted length for each gate. */
function lengths({ cells, positive }: Shells): number[] {
  return positive.map((of) =>
    fittedLength(
      of.map((n, k) => n / Math.max(1, cells[k]!)),
      cells,
    ),
  );
}

function together(all: readonly Shells[]): Shells {
  const sum = (lists: readonly (readonly number[])[]) =>
    lists[0]!.map((_, k) => lists.reduce((s, of) => s + of[k]!, 0));
  return {
    cells: sum(all.map(({ cells }) => cells)),
    positive: all[0]!.positive.map((_, g) => sum(all.map(({ positive }) => positive[g]!))),
  };
}

const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[of.length >> 1]!;
const range = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

/** λ of the share of pSTAT1⁺ cells around lone secretors, for three gates, and the same where niches overlap. */
export async function run(): Promise<Record<string, number>> {
  const gates = [0.1, 0.25, 0.5].map(gate);
  const lone = (halfMaximum: number) =>
    lengths(together(range(PLACEMENTS).flatMap((seed) => shellsOf(seed, ALONE, halfMaximum, gates))));
  const [confined, shipped] = [lone(25), lone(50)];
  const crowded = range(CROWDED_PLACEMENTS).flatMap((seed) => shellsOf(seed, CROWDED, 25, gates).map(lengths));
  return {
    "λ of the pSTAT1⁺ share, confined": confined[0]!,
    "the same, gate at a quarter": confined[1]!,
    "the same, gate at a half": confined[2]!,
    "λ of the pSTAT1⁺ share, K_M 50 pM": shipped[0]!,
    "the same, K_M 50 pM, gate at a quarter": shipped[1]!,
    "λ where niches overlap (one cell in 500 secretes)": median(crowded.map((of) => of[0]!)),
  };
}

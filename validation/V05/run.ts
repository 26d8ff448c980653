import { biology, compose, createBlock, culture, uniform } from "ifng-lab";
import { median } from "../patch.js";

const LENGTH = 3000;
const EDGE = 200;
const VOXEL = 20;
const MOLAR = 1660.5;
const DENSITY = 2e-4;
/** Where the tumor shows antigen; beyond it none does. */
const POSITIVE = 1000;
/** The inflamed reference: 300 CD8 to 4,000 tumor cells, 3 molecules/s on average over bursts. */
const KILLERS = 300 / 4000;
const SECRETION = 3 * 60;
const PLACEMENTS = 10;
const BIN = 50;
const SHARE = 0.1;

/** The lowest level that brings the reporter (the CXCL9/10 gene) to this share of the largest within 48 h. */
function gate(share: number): number {
  const active = (ifng: number) =>
    culture({ biology, type: "tumor", hours: 48, medium: () => ({ ifng }) }).cxcl9!.at(-1)!;
  const threshold = active(1e4) * share;
  let [low, high] = [1e-2, 1e3];
  while (high / low > 1.01) {
    const middle = Math.sqrt(low * high);
    if (active(middle) < threshold) low = middle;
    else high = middle;
  }
  return high;
}

/** µm beyond the antigen to which a tenth of the cells reach each gate. */
function reaches(placement: number, maximalRate: number, halfMaximum: number, gates: readonly number[]): number[] {
  const { diffusivity, decay } = compose(biology).parameters.ifng as { diffusivity: number; decay: number };
  const count = Math.round(DENSITY * LENGTH * EDGE * EDGE);
  const ligand = { name: "ifng", diffusivity, decay, perCubicMicron: MOLAR };
  const block = createBlock({ width: LENGTH, height: EDGE, depth: EDGE, voxel: VOXEL }, [ligand], count);
  block.radius.fill(6);
  block.halfMaximum[0]!.fill(halfMaximum);
  block.capacity[0]!.fill(maximalRate);
  for (let i = 0; i < count; i++) {
    block.x[i] = LENGTH * uniform(placement, i, 0, 1);
    block.y[i] = EDGE * uniform(placement, i, 0, 2);
    block.z[i] = EDGE * uniform(placement, i, 0, 3);
    if (block.x[i]! > POSITIVE || uniform(placement, i, 0, 4) > KILLERS) continue;
    block.secretion[0]![i] = SECRETION;
    block.capacity[0]![i] = 0;
  }
  block.solve(count);
  const bins = Math.floor((LENGTH - POSITIVE) / BIN);
  return gates.map((level) => {
    const [cells, positive] = [new Float64Array(bins), new Float64Array(bins)];
    for (let i = 0; i < count; i++) {
      const bin = Math.floor((block.x[i]! - POSITIVE) / BIN);
      if (bin < 0 || bin >= bins) continue;
      cells[bin]! += 1;
      if (block.sampled[0]![i]! >= level) positive[bin]! += 1;
    }
    return BIN * (positive.findLastIndex((n, bin) => n >= SHARE * cells[bin]!) + 1);
  });
}

/** How far beyond the antigen a tenth of the cells report IFN-γ, with the constants of a field and with ours. */
export async function run(): Promise<Record<string, number>> {
  const gates = [0.1, 0.25, 0.5].map(gate);
  const { maximalRate, halfMaximum } = compose(biology).parameters["ifng-consumption"] as {
    maximalRate: number;
    halfMaximum: number;
  };
  const medians = (rate: number, half: number) => {
    const all = Array.from({ length: PLACEMENTS }, (_, n) => reaches(n + 1, rate, half, gates));
    return gates.map((_, g) => median(all.map((of) => of[g]!)));
  };
  const [field, shipped] = [medians(1.4 * 60, 2000), medians(maximalRate, halfMaximum)];
  return {
    "reach of the response, field": field[0]!,
    "the same, gate at a quarter": field[1]!,
    "the same, gate at a half": field[2]!,
    "reach of the response, K_M 50 pM": shipped[0]!,
    "the same, K_M 50 pM, gate at a half": shipped[2]!,
  };
}

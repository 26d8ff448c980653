import { biology, compose, createBlock, uniform } from "ifng-lab";

const EDGE = 480;
const VOXEL = 10;
const MOLAR = 1660.5;
const SECRETION = 8 * 60;
/** Per µm³. */
const densities = [0.5e-4, 1e-4, 2e-4, 4e-4];
const PLACEMENTS = 3;

/** Slope of y over x by least squares. */
function slope(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [x, y].map((of) => of.reduce((sum, v) => sum + v, 0) / of.length) as [number, number];
  const covariance = x.reduce((sum, v, i) => sum + (v - meanX) * (y[i]! - meanY), 0);
  return covariance / x.reduce((sum, v) => sum + (v - meanX) ** 2, 0);
}

/** Decay length of c·r around one secretor among consumers of this density. */
function niche(density: number, placement: number): number {
  const { parameters } = compose(biology);
  const { diffusivity, decay } = parameters.ifng as { diffusivity: number; decay: number };
  const { maximalRate, halfMaximum } = parameters["ifng-consumption"] as { maximalRate: number; halfMaximum: number };
  const count = 1 + Math.round(density * EDGE ** 3);
  const ligand = { name: "ifng", diffusivity, decay, perCubicMicron: MOLAR };
  const block = createBlock({ width: EDGE, height: EDGE, depth: EDGE, voxel: VOXEL }, [ligand], count);
  block.radius.fill(6);
  block.halfMaximum[0]!.fill(halfMaximum);
  block.capacity[0]!.fill(maximalRate, 1);
  block.secretion[0]![0] = SECRETION / 8;
  for (let i = 1; i < count; i++) {
    block.x[i] = EDGE * uniform(placement, i, 0, 1);
    block.y[i] = EDGE * uniform(placement, i, 0, 2);
    block.z[i] = EDGE * uniform(placement, i, 0, 3);
  }
  block.solve(count);
  const near: number[] = [];
  const logs: number[] = [];
  for (let i = 1; i < count; i++) {
    const r = Math.hypot(block.x[i]!, block.y[i]!, block.z[i]!);
    if (r < 25 || r > 100) continue;
    near.push(r);
    logs.push(Math.log(block.sampled[0]![i]! * r));
  }
  return -1 / slope(near, logs);
}

/** Slope of log λ over log density, the median of three placements. */
export async function run(): Promise<Record<string, number>> {
  const slopes = Array.from({ length: PLACEMENTS }, (_, placement) => {
    const lambdas = densities.map((density) => niche(density, placement));
    return slope(
      densities.map((density) => Math.log(density)),
      lambdas.map((lambda) => Math.log(lambda)),
    );
  }).sort((a, b) => a - b);
  return { "slope of log λ over log consumer density": slopes[1]! };
}

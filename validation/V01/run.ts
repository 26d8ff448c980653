import { createBlock } from "ifng-lab";

const EDGE = 320;
const VOXEL = 5;
const LAMBDA = 40;
const D = 1800;
const Q = 1800;
/** Directions as counts along x, y and z: the axes and diagonals, where a grid errs most, and some between. */
const directions = [
  ...[
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, 1, 0],
    [1, 0, 1],
    [0, 1, 1],
    [1, 1, 1],
  ],
  ...[
    [3, 7, 2],
    [1, 5, 9],
    [8, 2, 3],
    [4, 4, 7],
  ],
] as [number, number, number][];
const distances = [15, 17.5, 20, 25, 30, 40, 60, 90, 130, 170, 5 * LAMBDA];

/** Largest relative error of one cell's field in free space, read by cells. */
export async function run(): Promise<Record<string, number>> {
  const count = 1 + directions.length * distances.length;
  const ligand = { name: "any", diffusivity: D, decay: D / (LAMBDA * LAMBDA), perCubicMicron: 1 };
  const block = createBlock({ width: EDGE, height: EDGE, depth: EDGE, voxel: VOXEL }, [ligand], count);
  block.radius.fill(6);
  block.halfMaximum[0]!.fill(1);
  block.secretion[0]![0] = Q;
  const radii = [0];
  for (const [a, b, c] of directions)
    for (const r of distances) {
      const unit = r / Math.hypot(a, b, c);
      const at = radii.length;
      block.x[at] = a * unit;
      block.y[at] = b * unit;
      block.z[at] = c * unit;
      radii.push(r);
    }
  block.solve(count, 1e-5);
  const errors = radii.slice(1).map((r, i) => {
    const exact = (8 * Q * Math.exp(-r / LAMBDA)) / (4 * Math.PI * D * r);
    return Math.abs(block.sampled[0]![i + 1]! / exact - 1);
  });
  return { "largest relative error from 3 voxels to 5 λ": Math.max(...errors) };
}

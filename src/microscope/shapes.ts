/** The outline of every cell: what its type allows, drawn for its id, turned along the fibres where it lies in them. */
import type { CellTable } from "../engine/snapshot.js";
import type { Flow } from "./flow.js";
import { type Morphology, morphologyOf, type Span } from "./morphology.js";
import { hashed } from "./noise.js";

/** Rows as in the cell table. */
export interface Shapes {
  readonly morphology: readonly Morphology[];
  /** Direction of the long axis in tissue coordinates. */
  readonly axisX: Float32Array;
  readonly axisY: Float32Array;
  /** Square root of long over short axis: the long axis is r·a, the short one r/a. */
  readonly stretch: Float32Array;
  readonly reach: Float32Array;
  readonly weight: Float32Array;
  readonly uneven: Float32Array;
  /** Where the waves of the outline begin, in the cell's own axes. */
  readonly tiltX: Float32Array;
  readonly tiltY: Float32Array;
}

export function shapesOf(cells: CellTable, flow: Flow): Shapes {
  const { count, id, x, y, radius, type, types } = cells;
  const shapes = {
    morphology: Array.from({ length: count }, (_, i) => morphologyOf(types[type[i]!]!, radius[i]!)),
    axisX: new Float32Array(count),
    axisY: new Float32Array(count),
    stretch: new Float32Array(count),
    reach: new Float32Array(count),
    weight: new Float32Array(count),
    uneven: new Float32Array(count),
    tiltX: new Float32Array(count),
    tiltY: new Float32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const { stretch, reach, weight, uneven, alongFibres } = shapes.morphology[i]!;
    const own = directionOf(id[i]!);
    const [fx, fy] = alongFibres ? flow.at(x[i]!, y[i]!) : own;
    const dx = alongFibres ? fx + 0.35 * own[0] : fx;
    const dy = alongFibres ? fy + 0.35 * own[1] : fy;
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    shapes.axisX[i] = dx / length;
    shapes.axisY[i] = dy / length;
    shapes.stretch[i] = Math.sqrt(within(stretch, id[i]!, 1));
    shapes.reach[i] = reach;
    shapes.weight[i] = weight ?? 1;
    shapes.uneven[i] = uneven;
    shapes.tiltX[i] = own[0];
    shapes.tiltY[i] = own[1];
  }
  return shapes;
}

/** Discs: no long axis, no unevenness, cut at `reach` radii. */
export function roundShapes({ count, types, type, radius }: CellTable, reach = 1.22): Shapes {
  return {
    morphology: Array.from({ length: count }, (_, i) => morphologyOf(types[type[i]!]!, radius[i]!)),
    axisX: new Float32Array(count).fill(1),
    axisY: new Float32Array(count),
    stretch: new Float32Array(count).fill(1),
    reach: new Float32Array(count).fill(reach),
    weight: new Float32Array(count).fill(1),
    uneven: new Float32Array(count),
    tiltX: new Float32Array(count).fill(1),
    tiltY: new Float32Array(count),
  };
}

/** A value of a span that belongs to a cell and a purpose. */
export const within = ([least, most]: Span, id: number, purpose: number) =>
  least + (most - least) * hashed(id, purpose, 17);

/** A direction that belongs to the id. */
function directionOf(id: number): readonly [number, number] {
  const x = 2 * hashed(id, 2, 17) - 1;
  const y = 2 * hashed(id, 3, 17) - 1;
  const length = Math.sqrt(x * x + y * y);
  return length > 1e-3 ? [x / length, y / length] : [1, 0];
}

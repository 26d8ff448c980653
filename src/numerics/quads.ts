/**
 * Fields lie in quads: four fields interleaved per voxel, value f of voxel v at 4 v + f, so that one vector instruction
 * treats the four alike while each keeps its own constants.
 *
 * Rule: fields of one cadence are sorted by who reads them, then by D, those with closed walls before those with held ones
 * where D is equal, then as given, and cut into fours from the slowest on. Fields of a quad share the number of cycles; the
 * stiffest stand apart. Lanes that are left over hold an empty field that does not diffuse.
 */
export interface FieldLaw {
  readonly name: string;
  /** D, µm²/min. */
  readonly diffusivity: number;
  /** λ, 1/min. */
  readonly decay: number;
  /** Concentration at the start. */
  readonly initial: number;
  /** No flux (default), or a concentration held one voxel outside the walls. */
  readonly wall?: "closed" | { readonly held: number };
  /** Multigrid cycles per stage of the time step (default 1). */
  readonly cycles?: number;
  /** Minutes between steps (default 1): fields of one cadence are cleared, filled and advanced together. */
  readonly every?: number;
  /** Who reads it, a bit for each table of cells, the largest for the largest table: what the same cells read lies together. */
  readonly readers?: number;
}

/** A concentration per lane, or 0. */
export type Four = readonly [number, number, number, number];

/** Which fields a quad holds, and their constants by lane. */
export interface QuadPlan {
  /** Number of the field in each lane, −1 for none. */
  readonly fields: Four;
  readonly diffusivity: Four;
  readonly decay: Four;
  /** What the walls hold, NaN where they are closed. */
  readonly held: Four;
  readonly cycles: number;
  readonly every: number;
}

const everyOf = ({ every }: FieldLaw) => every ?? 1;
const heldBy = ({ wall }: FieldLaw) => (wall === undefined || wall === "closed" ? Number.NaN : wall.held);

/** A lane without a field loses what it has not got, so that no division is by zero. */
const EMPTY: FieldLaw = { name: "", diffusivity: 0, decay: 1, initial: 0 };

export function planQuads(laws: readonly FieldLaw[]): QuadPlan[] {
  const cadences = [...new Set(laws.map(everyOf))].sort((a, b) => a - b);
  return cadences.flatMap((every) => quadsOf(laws, every));
}

function quadsOf(laws: readonly FieldLaw[], every: number): QuadPlan[] {
  const open = (law: FieldLaw) => Number(!Number.isNaN(heldBy(law)));
  const order = laws
    .map((law, field) => ({ law, field }))
    .filter(({ law }) => everyOf(law) === every)
    .sort(
      (a, b) =>
        (b.law.readers ?? 0) - (a.law.readers ?? 0) ||
        a.law.diffusivity - b.law.diffusivity ||
        open(a.law) - open(b.law) ||
        a.field - b.field,
    );
  const plans: QuadPlan[] = [];
  for (let at = 0; at < order.length; at += 4) {
    const lanes = [0, 1, 2, 3].map((lane) => order[at + lane] ?? { law: EMPTY, field: -1 });
    const four = (of: (law: FieldLaw) => number) => lanes.map(({ law }) => of(law)) as unknown as Four;
    plans.push({
      fields: lanes.map(({ field }) => field) as unknown as Four,
      diffusivity: four((law) => law.diffusivity),
      decay: four((law) => law.decay),
      held: four(heldBy),
      cycles: Math.max(...lanes.map(({ law }) => law.cycles ?? 1)),
      every,
    });
  }
  return plans;
}

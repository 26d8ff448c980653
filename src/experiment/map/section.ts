/**
 * IFN-γ in and around a section, at rest: a slab of tissue with the seen section in its middle (DESIGN §2.5).
 *
 *   F(c) = D∇²c − λc − ρV c/(K + c) + S = 0,   no flux through the walls
 *
 * ρV is the consuming capacity of the seen cells, the same at every depth; S are point sources anywhere in the slab. What lies
 * beyond the walls is the mirror image of what lies within.
 *
 * Newton's method: the sink is concave in c, so that after the first step every iterate lies below the solution and rises to
 * it. Levels and F are kept in double precision; multigrid in single precision finds the corrections. One solver serves all
 * parameters, four at a time: the equation is divided by D.
 */
import { paddedGrid } from "../../numerics/grid.js";
import { createLaidCells, createLoneFields, type Lane } from "../../numerics/lone-field.js";
import { mirrored, seenPlanes } from "./slab.js";

export interface SectionPlan {
  /** µm. */
  readonly width: number;
  readonly height: number;
  readonly voxel: number;
  /** Voxels through the slab. */
  readonly planes: number;
  /** Thickness of the seen section, µm. */
  readonly thickness: number;
}

/** Cells by column; µm. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
}

/** Sources with their depth in the slab (0 to planes·voxel) and what they give in pM·µm³/min. */
export interface Sources extends Places {
  readonly z: Float32Array;
  readonly amount: Float32Array;
}

export interface Rates {
  /** µm²/min. */
  readonly diffusivity: number;
  /** 1/min. */
  readonly decay: number;
  /** K, pM. */
  readonly halfMaximum: number;
}

/** One set of parameters, and what secretes. */
export interface Problem {
  readonly rates: Rates;
  readonly sources: Sources;
}

export interface Steady {
  /** Mean over the seen section, pM, x fastest. */
  readonly level: Float32Array;
  /** ‖residual‖/‖S‖ of the whole equation. */
  readonly residual: number;
  /** pM·µm³/min over the slab. */
  readonly balance: { readonly production: number; readonly consumption: number; readonly decay: number };
  readonly cycles: number;
}

export interface Section {
  readonly nx: number;
  readonly ny: number;
  readonly voxel: number;
  /** µm. */
  readonly depth: number;
  /** @param capacity V of each cell in pM·µm³/min. */
  consume(cells: Places, capacity: Float32Array): void;
  /** How many problems are solved at once. */
  readonly together: number;
  /** Any number of problems; each comes out as it would by itself. */
  solveAll(problems: readonly Problem[]): Steady[];
  solve(rates: Rates, sources: Sources): Steady;
  /** Level at each cell, averaged with the cell's kernel. */
  sample(level: Float32Array, cells: Places): Float32Array;
}

const RESIDUAL = 1e-4;
const IMBALANCE = 1e-3;
const CYCLES_PER_STEP = 2;
const MOST_STEPS = 40;
/** The solver's own D, µm²/min; the equation is scaled to it. */
const OWN = 1;
/** The solver keeps what is not negative: corrections are lifted by this share of the largest level. */
const LIFT = 1e-3;
/** Voxels; larger slabs are solved one at a time, for want of memory. */
const ROOM_FOR_FOUR = 4e6;

/** A problem under way, in a lane of the solver. */
interface Iterate {
  readonly rates: Rates;
  readonly lane: Lane;
  readonly level: Float64Array;
  readonly source: Float32Array;
  lift: number;
  steady?: Steady;
}

export function createSection({ width, height, voxel, planes, thickness }: SectionPlan): Section {
  const nx = Math.ceil(width / voxel);
  const ny = Math.ceil(height / voxel);
  const seen = { nx, ny, nz: 1, voxel };
  const slab = { nx, ny, nz: planes, voxel };
  const grid = paddedGrid(slab);
  if (grid.nz !== planes) throw new RangeError(`${planes} planes cannot be halved as often as ${nx} × ${ny} voxels`);
  const flat = createLaidCells(seen);
  const deep = createLaidCells(slab);
  const plane = grid.nx * grid.ny;
  const depth = planes * voxel;
  const mirror = mirrored(grid, nx, ny);
  const together = plane * planes <= ROOM_FOR_FOUR ? 4 : 1;
  const solver = createLoneFields(grid, { diffusivity: OWN, decay: 0 }, together);
  const rooms = solver.lanes.map((lane) => ({
    lane,
    level: new Float64Array(plane * planes),
    source: new Float32Array(plane * planes),
  }));
  const given = new Float32Array(nx * ny * planes);
  const capacity = new Float32Array(plane);
  const weights = seenPlanes(planes, voxel, thickness);

  function consume(cells: Places, amount: Float32Array): void {
    const map = new Float32Array(nx * ny);
    flat.place(cells.x, cells.y, new Float32Array(cells.x.length), cells.radius);
    flat.deposit(amount, 1 / (voxel * voxel * thickness), map);
    for (let i = 0; i < plane; i++) capacity[i] = map[mirror[i]!]!;
  }

  function give(sources: Sources, source: Float32Array): void {
    given.fill(0);
    deep.place(sources.x, sources.y, sources.z, sources.radius);
    deep.deposit(sources.amount, 1 / (voxel * voxel * voxel), given);
    for (let z = 0; z < planes; z++)
      for (let i = 0; i < plane; i++) source[z * plane + i] = given[z * nx * ny + mirror[i]!]!;
  }

  /** F/D of the present levels and coefficients of the next Newton step; ‖F‖/‖S‖. */
  function linearise({ rates: { diffusivity, decay, halfMaximum }, lane, level, source, lift }: Iterate): number {
    const scale = OWN / diffusivity;
    const k = OWN / (voxel * voxel);
    const { nx: row, ny: rows } = grid;
    let norm = 0;
    let whole = 0;
    for (let z = 0, v = 0; z < planes; z++) {
      const below = z > 0 ? plane : 0;
      const above = z < planes - 1 ? plane : 0;
      for (let y = 0, i = 0; y < rows; y++) {
        const front = y > 0 ? row : 0;
        const back = y < rows - 1 ? row : 0;
        for (let x = 0; x < row; x++, i++, v++) {
          const c = level[v]!;
          const left = x > 0 ? level[v - 1]! : c;
          const right = x < row - 1 ? level[v + 1]! : c;
          const around = left + right + level[v - front]! + level[v + back]! + level[v - below]! + level[v + above]!;
          const bound = 1 / (halfMaximum + c);
          const sink = capacity[i]! * bound;
          const slope = scale * (decay + sink * bound * halfMaximum);
          const rest = k * (around - 6 * c) + scale * (source[v]! - (decay + sink) * c);
          lane.uptake[v] = slope;
          lane.source[v] = rest + slope * lift;
          norm += rest * rest;
          whole += source[v]! * source[v]!;
        }
      }
    }
    return whole > 0 ? Math.sqrt(norm / whole) / scale : 0;
  }

  function balanceOf({ rates: { decay, halfMaximum }, level, source }: Iterate): Steady["balance"] {
    let [made, bound, lost] = [0, 0, 0];
    for (let z = 0, v = 0; z < planes; z++)
      for (let i = 0; i < plane; i++, v++) {
        const c = level[v]!;
        made += source[v]!;
        bound += (capacity[i]! * c) / (halfMaximum + c);
        lost += decay * c;
      }
    const volume = voxel * voxel * voxel;
    return { production: made * volume, consumption: bound * volume, decay: lost * volume };
  }

  /** Residual and balance of the present levels, and the next step of those that are not at rest. */
  function judge(iterate: Iterate, step: number): void {
    const residual = linearise(iterate);
    const balance = balanceOf(iterate);
    const open = Math.abs(balance.production - balance.consumption - balance.decay) / (balance.production || 1);
    if ((residual < RESIDUAL && open < IMBALANCE) || step === MOST_STEPS)
      iterate.steady = { level: seenLevel(iterate.level), residual, balance, cycles: step * CYCLES_PER_STEP };
    else iterate.lane.value.fill(iterate.lift);
  }

  function correct(iterate: Iterate): void {
    const { level, lane, lift } = iterate;
    let largest = 0;
    for (let v = 0; v < level.length; v++) {
      level[v] = Math.max(0, level[v]! + lane.value[v]! - lift);
      largest = Math.max(largest, level[v]!);
    }
    iterate.lift = LIFT * largest;
  }

  function solveAll(problems: readonly Problem[]): Steady[] {
    if (problems.length > together)
      return [...solveAll(problems.slice(0, together)), ...solveAll(problems.slice(together))];
    const iterates = problems.map(({ rates, sources }, n): Iterate => {
      const room = rooms[n]!;
      give(sources, room.source);
      room.level.fill(0);
      return { ...room, rates, lift: 0 };
    });
    for (let step = 0; ; step++) {
      const open = iterates.filter(({ steady }) => !steady);
      for (const iterate of open) judge(iterate, step);
      const next = open.filter(({ steady }) => !steady);
      if (next.length === 0) return iterates.map(({ steady }) => steady!);
      solver.relax(CYCLES_PER_STEP);
      for (const iterate of next) correct(iterate);
    }
  }

  function seenLevel(level: Float64Array): Float32Array {
    const mean = new Float32Array(nx * ny);
    weights.forEach((weight, z) => {
      if (weight === 0) return;
      for (let y = 0; y < ny; y++)
        for (let x = 0; x < nx; x++) mean[y * nx + x]! += weight * level[z * plane + y * grid.nx + x]!;
    });
    return mean;
  }

  function sample(field: Float32Array, cells: Places): Float32Array {
    flat.place(cells.x, cells.y, new Float32Array(cells.x.length), cells.radius);
    return flat.sample(field);
  }

  const solve = (rates: Rates, sources: Sources) => solveAll([{ rates, sources }])[0]!;
  return { nx, ny, voxel, depth, together, consume, solveAll, solve, sample };
}

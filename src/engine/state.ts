/**
 * The whole state of a run at a step boundary: tables, clone table, fields, compartments, clock, counters. Nothing hidden
 * crosses a boundary, so a copy of this is a checkpoint.
 */
import { createFields, type Fields, fieldsBytes } from "../numerics/fields.js";
import { type Grid, paddedCount } from "../numerics/grid.js";
import { bytesOf, createMemory } from "../numerics/memory.js";
import { engineColumns } from "./declare.js";
import { Ledger } from "./ledger.js";
import type { Model, TypePlan } from "./model.js";
import { Table } from "./table.js";

export interface Clone {
  readonly name: string;
  /** Gene copies (0–2) and traits, by name. */
  readonly genome: Readonly<Record<string, number>>;
}

export interface Domain {
  /** µm. */
  readonly width: number;
  readonly height: number;
  /** Thickness of the section, µm: per-cell amounts are divided by voxel² × thickness. */
  readonly thickness: number;
  readonly voxel: number;
  readonly boundary: "closed" | "open";
}

/** One cell before the run starts. */
export interface Seedling {
  readonly type: string;
  readonly clone?: string;
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
}

export interface State {
  readonly model: Model;
  readonly domain: Domain;
  readonly seed: number;
  /** Minutes since the start, an integer. */
  minutes: number;
  nextId: number;
  readonly tables: ReadonlyMap<string, Table>;
  readonly clones: readonly Clone[];
  readonly fields: Fields;
  readonly staged: Staged;
  readonly grid: Grid;
  /** Compartments by name. */
  readonly body: Record<string, number>;
  readonly ledger: Ledger;
  /** Tumor or other cells that crossed an open boundary or left alive, by type. */
  readonly left: Map<string, number>;
}

/** Copies of the cells' columns where the field kernels can reach them, in the common order. */
export interface Staged {
  /** x, y, z, radius. */
  readonly place: readonly [Float32Array, Float32Array, Float32Array, Float32Array];
  readonly secretion: readonly Float32Array[];
  readonly uptake: readonly Float32Array[];
  readonly sampled: readonly Float32Array[];
}

/** Cells of 16 µm² side by side: more than can live. */
const roomFor = ({ width, height }: Domain) => 1024 + Math.ceil((width * height) / 16);

/** Columns by which a cell keeps who hit it and what held its own contact back. */
export const creditColumn = (type: string) => `credit: ${type}`;
export const blameColumn = (line: string) => `contact: ${line}`;

export function createState(model: Model, domain: Domain, clones: readonly Clone[], seed: number): State {
  const grid: Grid = {
    nx: paddedCount(Math.ceil(domain.width / domain.voxel)),
    ny: paddedCount(Math.ceil(domain.height / domain.voxel)),
    nz: 1,
    voxel: domain.voxel,
  };
  const tables = new Map<string, Table>();
  for (const lineage of model.lineages) {
    const plans = model.plans.filter((plan) => plan.lineage === lineage.name);
    const own = Object.keys(lineage.columns).filter((name) => !(engineColumns as readonly string[]).includes(name));
    tables.set(lineage.name, new Table(lineage.name, [...own, ...bookkeeping(model, plans)]));
  }
  const laws = model.ligands.map(({ name, initial }) => {
    const { diffusivity, decay } = model.parameters[name]! as { diffusivity: number; decay: number };
    return { name, diffusivity, decay, initial };
  });
  const capacity = roomFor(domain);
  const memory = createMemory(fieldsBytes(grid, laws.length, capacity) + (4 + 3 * laws.length) * bytesOf(capacity));
  const columns = (count: number) => Array.from({ length: count }, () => memory.floats(capacity));
  return {
    model,
    domain,
    seed,
    minutes: 0,
    nextId: 1,
    tables,
    clones,
    fields: createFields(grid, laws, memory, capacity),
    staged: {
      place: columns(4) as unknown as Staged["place"],
      secretion: columns(laws.length),
      uptake: columns(laws.length),
      sampled: columns(laws.length),
    },
    grid,
    body: Object.fromEntries(model.compartments.map((c) => [c.name, 0])),
    ledger: new Ledger(),
    left: new Map(),
  };
}

/** Who may hit these cells, and which lines may hold their contacts back. */
function bookkeeping(model: Model, plans: readonly TypePlan[]): string[] {
  const hitters = model.plans.filter(
    (plan) =>
      plan.events.some((e) => e.event.what.some((effect) => "addToPartner" in effect)) &&
      plans.some((target) => plan.bond?.partners.has(target.name)),
  );
  const lines = plans.flatMap((plan) =>
    accountedPairs(plan).flatMap((node) => [
      "potential",
      ...node.factors.map((f) => f.line),
      ...node.loads.map((l) => l.line),
    ]),
  );
  return [...new Set([...hitters.map((plan) => creditColumn(plan.name)), ...lines.map(blameColumn)])];
}

export const accountedPairs = (plan: TypePlan) =>
  plan.quantities.filter((node) => node.bond && node.account !== undefined);

/** Place one cell; its columns take their initial values. */
export function addCell(state: State, cell: Seedling): number {
  const { model } = state;
  const index = model.plans.findIndex((plan) => plan.name === cell.type);
  const plan = model.plans[index]!;
  const table = state.tables.get(plan.lineage)!;
  const lineage = model.lineages.find((l) => l.name === plan.lineage)!;
  const row = table.append(state.nextId++);
  table.type[row] = index;
  table.clone[row] = Math.max(
    0,
    state.clones.findIndex((clone) => clone.name === cell.clone),
  );
  for (const [name, column] of Object.entries(lineage.columns)) table.float(name)[row] = column.initial;
  const radius = cell.radius ?? plan.diameter / 2;
  table.float("x")[row] = cell.x;
  table.float("y")[row] = cell.y;
  table.float("radius")[row] = radius;
  table.float("adultRadius")[row] = radius;
  return row;
}

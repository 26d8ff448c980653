/**
 * The whole state of a run at a step boundary: tables, clone table, fields, compartments, clock, counters. Nothing hidden
 * crosses a boundary, so a copy of this is a checkpoint.
 */

import type { Hire } from "../numerics/crew.js";
import { createFields, type Fields, fieldsBytes } from "../numerics/fields.js";
import { type Grid, paddedGrid } from "../numerics/grid.js";
import { mechanicsBytes } from "../numerics/mechanics.js";
import { bytesOf, createMemory, type LinearMemory } from "../numerics/memory.js";
import { CLONE_ROOM, type Clone, CloneTable } from "./clones.js";
import { contactsBytes } from "./contacts.js";
import { engineColumns } from "./declare.js";
import { Directory } from "./directory.js";
import { Gather, gatherBytes } from "./gather.js";
import { Ledger } from "./ledger.js";
import type { Model, TypePlan } from "./model.js";
import { type Program, programOf } from "./program.js";
import { Table } from "./table.js";
import { hereColumn } from "./tasks.js";

export interface Domain {
  /** µm. */
  readonly width: number;
  readonly height: number;
  /** 0 for a section: cells stay in its plane. */
  readonly depth: number;
  /** Thickness of a section, µm: per-cell amounts are divided by voxel² × thickness. */
  readonly thickness: number;
  readonly voxel: number;
  readonly boundary: "closed" | "open";
  /** `mixed`: no places, one value of each field, contacts by mass action (`mixed-contacts.ts`). Default: `space`. */
  readonly geometry?: "space" | "mixed";
}

/** µm³. */
export const volumeOf = ({ width, height, depth, thickness }: Domain) =>
  width * height * (depth > 0 ? depth : thickness);

/** µm²; a block is worth depth/thickness sections. */
export const tissueArea = ({ width, height, depth, thickness }: Domain) =>
  width * height * (depth > 0 ? depth / thickness : 1);

/** One cell before the run starts. */
export interface Seedling {
  readonly type: string;
  readonly clone?: string;
  readonly x: number;
  readonly y: number;
  readonly z?: number;
  readonly radius?: number;
}

export interface State {
  readonly model: Model;
  readonly program: Program;
  readonly domain: Domain;
  readonly seed: number;
  /** Cells that the run has room for. */
  readonly room: number;
  /** Minutes since the start, an integer. */
  minutes: number;
  nextId: number;
  readonly tables: ReadonlyMap<string, Table>;
  readonly directory: Directory;
  readonly clones: CloneTable;
  readonly fields: Fields;
  /** All cells in one order, for mechanics and fields. */
  readonly gather: Gather;
  /** Some numbers for each field, in which observers sample. */
  readonly probes: readonly Float32Array[];
  readonly grid: Grid;
  /** Compartments by name. */
  readonly body: Record<string, number>;
  readonly ledger: Ledger;
  /** Tumor or other cells that crossed an open boundary or left alive, by type. */
  readonly left: Map<string, number>;
  readonly memory: LinearMemory;
  /** What kernels read besides columns: uniforms, rows of the clone table by gene, and the seed and the minute. */
  readonly uniforms: Float32Array;
  readonly genes: ReadonlyMap<string, Float32Array>;
  readonly clock: Int32Array;
}

/** Columns by which a cell keeps who hit it and what held its own contact back. */
export const creditColumn = (type: string) => `credit: ${type}`;
export const blameColumn = (line: string) => `contact: ${line}`;

/** Room for the cells of a small tissue. */
const DEFAULT_ROOM = 8192;
const PROBES = 256;

/**
 * @param room cells that the tissue may ever hold.
 * @param hire threads that share the work.
 */
export function createState(
  model: Model,
  domain: Domain,
  clones: readonly Clone[],
  seed: number,
  room = DEFAULT_ROOM,
  hire?: Hire,
): State {
  const program = programOf(model);
  const grid = gridOf(domain);
  const layout = model.lineages.map((lineage) => {
    const plans = model.plans.filter((plan) => plan.lineage === lineage.name);
    const own = Object.keys(lineage.columns).filter((name) => !(engineColumns as readonly string[]).includes(name));
    return [lineage.name, [...own, ...bookkeeping(model, plans)], program.scratch.get(lineage.name)!] as const;
  });
  const laws = model.ligands.map((ligand) => {
    const { diffusivity, decay } = model.parameters[ligand.name]!;
    const { name, initial, every = 1 } = ligand;
    const readers = layout.reduce((bits, [, , scratch]) => 2 * bits + Number(scratch.includes(hereColumn(name))), 0);
    return { name, diffusivity: diffusivity!, decay: decay!, initial, every, readers };
  });
  const genes = Object.keys(model.genome);
  const memory = createMemory(
    layout.reduce((sum, [, columns, scratch]) => sum + Table.bytes(columns.length, scratch.length, room), 0) +
      fieldsBytes(grid, laws, room, hire?.size) +
      mechanicsBytes(room, hire?.size) +
      gatherBytes(room) +
      contactsBytes(room) +
      model.ligands.length * bytesOf(PROBES) +
      bytesOf(program.uniforms.size) +
      genes.length * bytesOf(CLONE_ROOM) +
      bytesOf(2),
    hire,
  );
  const tables = new Map(
    layout.map(([name, columns, scratch]) => [name, new Table(name, columns, scratch, room, memory)] as const),
  );
  const uniforms = memory.floats(program.uniforms.size);
  uniforms.set([...program.uniforms.values()]);
  const table = new Map(genes.map((gene) => [gene, memory.floats(CLONE_ROOM)] as const));
  return {
    model,
    program,
    domain,
    seed,
    room,
    minutes: 0,
    nextId: 1,
    tables,
    directory: new Directory([...tables.values()]),
    clones: new CloneTable(clones, table),
    fields: createFields(grid, laws, memory, room),
    gather: new Gather([...tables.values()], memory, room),
    probes: laws.map(() => memory.floats(PROBES)),
    grid,
    body: Object.fromEntries([...model.compartments, ...model.censuses].map(({ name }) => [name, 0])),
    ledger: new Ledger(),
    left: new Map(),
    memory,
    uniforms,
    genes: table,
    clock: memory.integers(2),
  };
}

/** Where everything is mixed, one voxel. */
function gridOf({ width, height, depth, voxel, geometry }: Domain): Grid {
  if (geometry === "mixed") return { nx: 1, ny: 1, nz: 1, voxel: Math.max(width, height, depth) };
  const voxels = (extent: number) => Math.max(1, Math.ceil(extent / voxel));
  return paddedGrid({ nx: voxels(width), ny: voxels(height), nz: depth > 0 ? voxels(depth) : 1, voxel });
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
  table.clone[row] = state.clones.indexOf(cell.clone);
  for (const [name, column] of Object.entries(lineage.columns)) table.float(name)[row] = column.initial;
  const radius = cell.radius ?? plan.diameter / 2;
  table.float("x")[row] = cell.x;
  table.float("y")[row] = cell.y;
  table.float("z")[row] = cell.z ?? 0;
  table.float("radius")[row] = radius;
  table.float("adultRadius")[row] = radius;
  return row;
}

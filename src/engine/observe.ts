/** Snapshots: copies of the state for observers. */
import { engineColumns } from "./declare.js";
import type { FieldImage, Snapshot } from "./snapshot.js";
import type { State } from "./state.js";
import { bodyColumns, type Table } from "./table.js";

export function snapshotOf(state: State): Snapshot {
  const { model, domain, grid } = state;
  const tables = [...state.tables.values()];
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const names = new Set(model.lineages.flatMap((l) => Object.keys(l.columns)));
  const hidden = new Set<string>([...bodyColumns, ...engineColumns]);
  const columns: Record<string, Float32Array> = {};
  for (const name of names) if (!hidden.has(name)) columns[name] = joined(tables, count, (t) => t.floats.get(name));
  for (const [name, values] of sampledAt(state, tables, count)) columns[`${name} here`] = values;
  columns.engaged = joined(tables, count, (t) => Float32Array.from(t.partner.subarray(0, t.count), (p) => (p ? 1 : 0)));
  const id = new Uint32Array(count);
  const type = new Uint8Array(count);
  const clone = new Uint16Array(count);
  let at = 0;
  for (const table of tables) {
    id.set(table.id.subarray(0, table.count), at);
    type.set(table.type.subarray(0, table.count), at);
    clone.set(table.clone.subarray(0, table.count), at);
    at += table.count;
  }
  const fields: Record<string, FieldImage> = {};
  const nx = Math.min(grid.nx, Math.ceil(domain.width / grid.voxel));
  const ny = Math.min(grid.ny, Math.ceil(domain.height / grid.voxel));
  const whole = new Float32Array(grid.nx * grid.ny);
  for (const [k, name] of state.fields.names.entries()) {
    const value = new Float32Array(nx * ny);
    state.fields.read(k, whole);
    for (let y = 0; y < ny; y++) value.set(whole.subarray(y * grid.nx, y * grid.nx + nx), y * nx);
    fields[name] = { nx, ny, nz: 1, voxel: grid.voxel, unit: model.ligands.find((l) => l.name === name)!.unit, value };
  }
  return {
    minutes: state.minutes,
    width: domain.width,
    height: domain.height,
    cells: {
      count,
      id,
      x: joined(tables, count, (t) => t.floats.get("x")),
      y: joined(tables, count, (t) => t.floats.get("y")),
      z: joined(tables, count, (t) => t.floats.get("z")),
      radius: joined(tables, count, (t) => t.floats.get("radius")),
      type,
      clone,
      types: model.plans.map((plan) => plan.name),
      clones: state.clones.map((c) => c.name),
      columns,
    },
    fields,
  };
}

function joined(tables: readonly Table[], count: number, of: (table: Table) => Float32Array | undefined): Float32Array {
  const out = new Float32Array(count).fill(Number.NaN);
  let at = 0;
  for (const table of tables) {
    const column = of(table);
    if (column) out.set(column.subarray(0, table.count), at);
    at += table.count;
  }
  return out;
}

function sampledAt(state: State, tables: readonly Table[], count: number): (readonly [string, Float32Array])[] {
  const { fields, staged } = state;
  for (const [k, name] of ["x", "y", "z", "radius"].entries())
    staged.place[k]!.set(joined(tables, count, (t) => t.floats.get(name)));
  fields.place(count, ...staged.place);
  fields.sample(staged.sampled, 0, count);
  return fields.names.map((name, k) => [name, staged.sampled[k]!.slice(0, count)] as const);
}

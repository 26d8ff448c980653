/** Snapshots: copies of the state for observers. */
import { engineColumns } from "./declare.js";
import type { FieldImage, Snapshot } from "./snapshot.js";
import type { State } from "./state.js";
import { bodyColumns, type Table } from "./table.js";

export function snapshotOf(state: State): Snapshot {
  const { model, domain } = state;
  const tables = [...state.tables.values()];
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const names = new Set(model.lineages.flatMap((l) => Object.keys(l.columns)));
  const hidden = new Set<string>([...bodyColumns, ...engineColumns]);
  const columns: Record<string, Float32Array> = {};
  for (const name of names) if (!hidden.has(name)) columns[name] = joined(tables, count, (t) => t.floats.get(name));
  Object.assign(columns, sampled(state));
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
  for (const { name, unit } of model.ligands) fields[name] = { ...imageOf(state, name), unit };
  return {
    minutes: state.minutes,
    width: domain.width,
    height: domain.height,
    depth: domain.depth,
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
      clones: state.clones.list.map((c) => c.name),
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

/** Every field at every cell where it lies now, as `<field> here`. */
function sampled({ model, gather, fields, probes }: State): Record<string, Float32Array> {
  gather.take();
  const { x, y, z, radius } = gather.all;
  fields.place(gather.count, x, y, z, radius);
  const columns = model.ligands.map(() => new Float32Array(gather.count));
  const chunk = probes[0]?.length ?? 0;
  for (let first = 0; chunk > 0 && first < gather.count; first += chunk) {
    const last = Math.min(gather.count, first + chunk);
    fields.sample(probes, first, last);
    columns.forEach((column, k) => {
      column.set(probes[k]!.subarray(0, last - first), first);
    });
  }
  return Object.fromEntries(model.ligands.map(({ name }, k) => [`${name} here`, columns[k]!]));
}

/** A field over the tissue, without the padding around it. */
export function imageOf({ model, fields, grid, domain }: State, name: string): Omit<FieldImage, "unit"> {
  const whole = new Float32Array(grid.nx * grid.ny * grid.nz);
  fields.read(
    model.ligands.findIndex((ligand) => ligand.name === name),
    whole,
  );
  const within = (extent: number, count: number) => Math.max(1, Math.min(count, Math.ceil(extent / grid.voxel)));
  const [nx, ny, nz] = [
    within(domain.width, grid.nx),
    within(domain.height, grid.ny),
    domain.depth > 0 ? within(domain.depth, grid.nz) : 1,
  ];
  const value = new Float32Array(nx * ny * nz);
  for (let z = 0, to = 0; z < nz; z++)
    for (let y = 0; y < ny; y++, to += nx) {
      const from = (z * grid.ny + y) * grid.nx;
      value.set(whole.subarray(from, from + nx), to);
    }
  return { nx, ny, nz, voxel: grid.voxel, value };
}

/** What bound cells see of their partners: the columns that pair laws read, brought to the rows of those who read them. */
import { rowAt } from "./directory.js";
import { ENGAGED } from "./program.js";
import type { State } from "./state.js";
import type { Table } from "./table.js";
import { otherColumn, quantityColumn } from "./tasks.js";

/** One name that the pair laws of a type read, and where each type of partner keeps it. */
interface Sight {
  readonly into: Float32Array;
  /** By plan of the partner: a column, or what holds where nobody publishes it. */
  readonly from: readonly (Float32Array | number)[];
}

export class Partners {
  private readonly seekers: readonly { readonly table: Table; readonly engaged: Float32Array }[];
  /** By plan of the seeker. */
  private readonly sights: readonly (readonly Sight[])[];

  constructor(private readonly state: State) {
    const { model, tables, program } = state;
    const binding = new Set(model.plans.flatMap((plan) => (plan.bond ? [plan.lineage] : [])));
    this.seekers = [...tables.values()].flatMap((table) =>
      binding.has(table.lineage) ? [{ table, engaged: table.scratch.get(ENGAGED)! }] : [],
    );
    this.sights = model.plans.map((plan) =>
      program.others.get(plan)!.map((name) => ({
        into: tables.get(plan.lineage)!.scratch.get(otherColumn(name))!,
        from: model.plans.map((partner) => {
          const { scratch, floats } = tables.get(partner.lineage)!;
          const published = [...partner.exported, ...partner.quantities].some((node) => node.name === name);
          const column = published ? scratch.get(quantityColumn(name)) : (floats.get(name) ?? scratch.get(name));
          return column ?? partner.absent[name] ?? Number.NaN;
        }),
      })),
    );
  }

  /** Note who is bound, and bring what they read of their partners. */
  look(): void {
    const { directory } = this.state;
    for (const { table, engaged } of this.seekers)
      for (let row = 0; row < table.count; row++) {
        const partner = table.partner[row]!;
        engaged[row] = partner === 0 ? 0 : 1;
        if (partner === 0) continue;
        const location = directory.of(partner);
        const type = directory.tableAt(location).type[rowAt(location)]!;
        for (const { into, from } of this.sights[table.type[row]!]!) {
          const source = from[type]!;
          into[row] = typeof source === "number" ? source : source[rowAt(location)]!;
        }
      }
  }
}

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
        from: sourcesOf(state, name),
      })),
    );
  }

  /** Note who is bound, and bring what they read of their partners. */
  look(): void {
    const { directory } = this.state;
    for (let k = 0; k < this.seekers.length; k++) {
      const { table, engaged } = this.seekers[k]!;
      for (let row = 0; row < table.count; row++) {
        const partner = table.partner[row]!;
        engaged[row] = partner === 0 ? 0 : 1;
        if (partner === 0) continue;
        const location = directory.of(partner);
        const at = rowAt(location);
        const type = directory.tableAt(location).type[at]!;
        const sights = this.sights[table.type[row]!]!;
        for (let n = 0; n < sights.length; n++) {
          const source = sights[n]!.from[type]!;
          if (typeof source === "number") sights[n]!.into[row] = source;
          else sights[n]!.into[row] = source[at]!;
        }
      }
    }
  }
}

/** Where each type of partner keeps what others read of it: a column, or the value that holds where nobody publishes it. */
export function sourcesOf({ model, tables }: State, name: string): (Float32Array | number)[] {
  return model.plans.map((partner) => {
    const { scratch, floats } = tables.get(partner.lineage)!;
    const published = [...partner.exported, ...partner.quantities].some((node) => node.name === name);
    const column = published ? scratch.get(quantityColumn(name)) : (floats.get(name) ?? scratch.get(name));
    return column ?? partner.absent[name] ?? Number.NaN;
  });
}

/**
 * The contacts of a moment, and what has held each of them back so far: what the ledger will say of them when they end.
 */
import { accountedPairs, blameColumn, type State } from "./state.js";
import { POTENTIAL } from "./tasks.js";

/** A row per bond of a killer, in the order of tables and rows. */
export interface ContactTable {
  readonly count: number;
  readonly actor: Uint32Array;
  readonly partner: Uint32Array;
  /** Acts (hits, kills, meals) that were possible since the contact began. */
  readonly possible: Float32Array;
  /** Of those, what each factor and load took away; lines of other killers are 0. */
  readonly lost: Readonly<Record<string, Float32Array>>;
}

export function contactsOf(state: State): ContactTable {
  const { plans } = state.model;
  const linesOf = plans.map((plan) =>
    accountedPairs(plan).flatMap((node) => [...node.factors, ...node.loads].map(({ line }) => line)),
  );
  const bound: { readonly columns: ReadonlyMap<string, Float32Array>; readonly row: number }[] = [];
  const [actor, partner]: number[][] = [[], []];
  for (const table of state.tables.values())
    for (let row = 0; row < table.count; row++)
      if (table.partner[row] !== 0 && accountedPairs(plans[table.type[row]!]!).length > 0) {
        actor!.push(table.id[row]!);
        partner!.push(table.partner[row]!);
        bound.push({ columns: table.floats, row });
      }
  const read = (line: string) =>
    Float32Array.from(bound, ({ columns, row }) => columns.get(blameColumn(line))?.[row] ?? 0);
  return {
    count: bound.length,
    actor: Uint32Array.from(actor!),
    partner: Uint32Array.from(partner!),
    possible: read(POTENTIAL),
    lost: Object.fromEntries([...new Set(linesOf.flat())].map((line) => [line, read(line)])),
  };
}

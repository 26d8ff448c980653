/**
 * Where the cells of a tissue that stands at time 0 are in their cycles. Without this all of them would begin together,
 * and their first bursts of cytokine would end together.
 */
import { uniform } from "../numerics/random.js";
import type { State } from "./state.js";

/** Set the columns of a cell that was just placed; cells that enter or are born later begin with initial values. */
export function settle(state: State, type: string, row: number): void {
  const plan = state.model.plans.find(({ name }) => name === type)!;
  const table = state.tables.get(plan.lineage)!;
  for (const { column, law, purpose } of plan.starts) {
    const chance = uniform(state.seed, table.id[row]!, 0, purpose);
    table.float(column)[row] = law.law({ self: { chance } }, law.parameters);
  }
}

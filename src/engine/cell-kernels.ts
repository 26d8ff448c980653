/**
 * The kernels of all cell types, compiled for the memory of one run.
 */
import { type Instruction, type KernelFunction, kernelsOf, type Place } from "../equation/kernel.js";
import type { Space } from "../equation/tree.js";
import { instantiate } from "../numerics/kernel-module.js";
import { divided } from "../numerics/shared-range.js";
import { emitted } from "./emitted.js";
import type { TypePlan } from "./model.js";
import { bodyUniform, ENGAGED } from "./program.js";
import type { State } from "./state.js";
import type { Table } from "./table.js";
import { hereColumn, isAlike, otherColumn, type Phase, phases, quantityColumn, type Step, type Task } from "./tasks.js";

type Run = (first: number, last: number) => void;

/** Tasks of one table in one phase: those of every minute, and those of every sixth. */
interface Runs {
  readonly table: Table;
  readonly fast: readonly Run[];
  readonly slow: readonly Run[];
}

/** Cells come in groups of four lanes. */
const CELLS = { first: 0, multiple: 4, least: 512 } as const;

export class CellKernels {
  private readonly phases = new Map<Phase, readonly Runs[]>();

  constructor(state: State) {
    const { tasks } = state.program;
    const { memory, clock } = state;
    const lottery = { seed: clock.byteOffset, minute: clock.byteOffset + 4 };
    const bytes = emitted(state, () =>
      kernelsOf(
        tasks.map((task, i) => functionOf(state, task, `task${i}`)),
        lottery,
        memory.crew !== undefined,
      ),
    );
    const exported = instantiate(bytes, memory);
    for (const phase of phases) {
      const of = (table: Table, slow: boolean) =>
        tasks.flatMap((task, i) =>
          task.phase === phase && task.slow === slow && task.plan.lineage === table.lineage && task.steps.length > 0
            ? [divided(exported[`task${i}`]!, memory.crew, CELLS)]
            : [],
        );
      const runs = [...state.tables.values()].map((table) => {
        const fast = of(table, false);
        return { table, fast, slow: isAlike(phase) ? fast : of(table, true) };
      });
      this.phases.set(
        phase,
        runs.filter(({ fast, slow }) => fast.length + slow.length > 0),
      );
    }
  }

  /** Run a phase for all cells. */
  run(phase: Phase, slow: boolean): void {
    for (const runs of this.phases.get(phase)!) {
      const last = (runs.table.count + 3) & ~3;
      if (last > 0) for (const run of slow ? runs.slow : runs.fast) run(0, last);
    }
  }
}

function functionOf(state: State, { plan, steps }: Task, name: string): KernelFunction {
  const table = state.tables.get(plan.lineage)!;
  const index = state.model.plans.indexOf(plan);
  const alone = state.model.plans.filter((p) => p.lineage === plan.lineage).length === 1;
  return {
    name,
    only: alone ? undefined : { column: table.type.byteOffset, value: index },
    placeOf: placesOf(state, table, plan),
    instructions: steps.map((step) => placed(step, table)),
    clones: table.clone.byteOffset,
    ids: table.id.byteOffset,
    fired: table.fired.byteOffset,
  };
}

const columnOf = (table: Table, name: string) => table.floats.get(name) ?? table.scratch.get(name);

function placed(step: Step, table: Table): Instruction {
  return "to" in step ? { ...step, to: columnOf(table, step.to)!.byteOffset } : step;
}

function placesOf(state: State, table: Table, plan: TypePlan) {
  const published = new Set([...plan.exported, ...plan.quantities].map((node) => node.name));
  const scratch = (name: string): Place => ({ column: table.scratch.get(name)!.byteOffset });
  const uniform = (name: string): Place => ({
    uniform: state.uniforms.byteOffset + 4 * state.program.uniformIndex.get(name)!,
  });
  return (space: Space, name: string): Place => {
    switch (space) {
      case "self":
        if (name === ENGAGED) return scratch(ENGAGED);
        return published.has(name) ? scratch(quantityColumn(name)) : { column: table.float(name).byteOffset };
      case "other":
        return scratch(otherColumn(name));
      case "here":
        return scratch(hereColumn(name));
      case "clone":
        return { perClone: state.genes.get(name)!.byteOffset };
      case "body":
        return uniform(bodyUniform(name));
      case "parameter":
        return uniform(name);
    }
  };
}

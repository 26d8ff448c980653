/**
 * The program of a model: the tasks of all its types, the uniforms they read, and the columns they need for a minute.
 */
import { namesIn } from "../equation/rewrite.js";
import type { Space, Tree } from "../equation/tree.js";
import type { Model, TypePlan } from "./model.js";
import {
  hereColumn,
  otherColumn,
  PERSISTENCE,
  quantityColumn,
  SPEED,
  type Task,
  tasksOf,
  taxisColumn,
} from "./tasks.js";
import { treeOfBound } from "./trees.js";
import { hoisted, parameterOf, type Uniforms } from "./uniforms.js";

export const ENGAGED = "engaged";

export interface Program {
  readonly tasks: readonly Task[];
  readonly uniforms: Uniforms;
  readonly uniformIndex: ReadonlyMap<string, number>;
  /** Scratch columns of each lineage. */
  readonly scratch: ReadonlyMap<string, readonly string[]>;
  /** Names of the partner that the tasks of each type read. */
  readonly others: ReadonlyMap<TypePlan, readonly string[]>;
  /** Rate at which a cell of each type binds what it touches. */
  readonly onRates: ReadonlyMap<TypePlan, Tree>;
}

const programs = new WeakMap<Model, Program>();

/** The same program for every run of a model. */
export function programOf(model: Model): Program {
  let program = programs.get(model);
  if (!program) {
    program = made(model);
    programs.set(model, program);
  }
  return program;
}

function made(model: Model): Program {
  const uniforms: Uniforms = new Map();
  const ligands = new Map(model.ligands.map((ligand) => [ligand.name, ligand] as const));
  const scratch = new Map<string, readonly string[]>();
  const others = new Map<TypePlan, readonly string[]>();
  const onRates = new Map<TypePlan, Tree>();
  const tasks: Task[] = [];
  const noteParameters = (space: Space, name: string) => {
    if (space === "parameter" && !uniforms.has(name)) uniforms.set(name, parameterOf(model, name));
  };
  for (const lineage of model.lineages) {
    const plans = model.plans.filter((plan) => plan.lineage === lineage.name);
    const columns = new Set<string>([ENGAGED]);
    for (const plan of plans) {
      const read = new Set<string>();
      for (const raw of tasksOf(plan, plans, lineage, ligands)) {
        const steps = raw.steps.map((step) => ({ ...step, tree: hoisted(step.tree, model, uniforms) }));
        tasks.push({ ...raw, steps });
        for (const step of steps) {
          if ("to" in step && !isState(step.to, lineage.columns)) columns.add(step.to);
          namesIn(step.tree, (space, name) => {
            if (space === "other") read.add(name);
            if (space === "here") columns.add(hereColumn(name));
            noteParameters(space, name);
          });
        }
      }
      if (plan.bond) {
        const onRate = hoisted(treeOfBound(plan.bond.onRate, plan), model, uniforms);
        namesIn(onRate, noteParameters);
        onRates.set(plan, onRate);
      }
      for (const name of read) columns.add(otherColumn(name));
      others.set(plan, [...read]);
      for (const node of [...plan.exported, ...plan.quantities]) columns.add(quantityColumn(node.name));
      for (const { field } of plan.motion?.taxis ?? []) columns.add(taxisColumn(field));
      if (plan.motion) for (const name of [SPEED, PERSISTENCE]) columns.add(name);
      for (const field of plan.senses) columns.add(hereColumn(field));
    }
    scratch.set(lineage.name, [...columns].sort());
  }
  for (const { name } of [...model.compartments, ...model.censuses]) uniforms.set(bodyUniform(name), 0);
  const uniformIndex = new Map([...uniforms.keys()].map((name, i) => [name, i]));
  return { tasks, uniforms, uniformIndex, scratch, others, onRates };
}

export const bodyUniform = (compartment: string) => `body: ${compartment}`;

const isState = (name: string, columns: Readonly<Record<string, unknown>>) =>
  name in columns || name === "radius" || name === "adultRadius" || name === "pressure";

/**
 * What the cells of each type compute in a minute, as instructions over named columns: the same for every run of a model.
 *
 *   shown    quantities that partners read
 *   own      the other quantities, with what the ledger keeps of them
 *   give     secretion and uptake of slow fields, in the minute of their step
 *   act      secretion and uptake of the others, motion, and the columns after the minute
 *   happen   which events happen
 *
 * Rates advance by y += f·φ₁(b·Δt)·Δt with φ₁(z) = (e^z − 1)/z and b = ∂f/∂y: exact where f is affine in its own column. Where
 * it is curved the step is plain. Δt is a minute, or six for slow columns.
 */
import type { Instruction } from "../equation/kernel.js";
import { binary, call, named, number, slopeOf, sum } from "../equation/rewrite.js";
import type { Tree } from "../equation/tree.js";
import { perCubicMicron } from "./amounts.js";
import type { Ligand, Lineage } from "./declare.js";
import type { Cadence, EventNode, QuantityNode, RateNode, TypePlan } from "./model.js";
import { purpose } from "./purpose.js";
import { quantityTrees, sumOf, treeOfBound, treeOfLaw, whileBound } from "./trees.js";

/** Minutes between evaluations of slow columns, of quantities that only they and slow events read, and of slow fields. */
export const SLOW = 6;

export const phases = ["shown", "own", "give", "act", "happen"] as const;
export type Phase = (typeof phases)[number];
/** Phases that are alike in every minute. */
export const isAlike = (phase: Phase) => phase === "shown" || phase === "give";
/** An instruction whose column is still a name. */
export type Step = Instruction extends infer I
  ? I extends { to: number }
    ? Omit<I, "to"> & { to: string }
    : I
  : never;

export interface Task {
  readonly phase: Phase;
  /** Of every sixth minute; the others leave slow columns as they are. */
  readonly slow: boolean;
  readonly plan: TypePlan;
  readonly steps: readonly Step[];
}

export const quantityColumn = (name: string) => `quantity: ${name}`;
export const hereColumn = (field: string) => `here: ${field}`;
export const otherColumn = (name: string) => `other: ${name}`;
export const secretionColumn = (field: string) => `secretion: ${field}`;
export const uptakeColumn = (field: string) => `uptake: ${field}`;
export const taxisColumn = (field: string) => `taxis: ${field}`;
export const accountColumn = (node: QuantityNode, line: string) => `account: ${node.qualified}: ${line}`;
export const fluxColumn = ({ flux, into }: TypePlan["entries"][number]) => `flux: ${flux.mechanism}: ${into}`;
export const SPEED = "speed";
export const PERSISTENCE = "persistence";
export const POTENTIAL = "potential";

/** Bits of `fired`: the events of a plan in their order, then these. */
export const unbindBit = (plan: TypePlan) => plan.events.length;
export const egressBit = (plan: TypePlan, k: number) => plan.events.length + 1 + k;

const UNBIND = purpose("events.unbind");
const EGRESS = purpose("events.egress");

/** The fields by name. */
type Ligands = ReadonlyMap<string, Ligand>;

/** All tasks of one type; `mates` are the types of its table. */
export function tasksOf(plan: TypePlan, mates: readonly TypePlan[], lineage: Lineage, ligands: Ligands): Task[] {
  const alike: Task[] = [
    { phase: "shown", slow: false, plan, steps: plan.exported.flatMap((q) => quantity(q, plan)) },
    { phase: "give", slow: false, plan, steps: exchange(plan, mates, ligands, SLOW) },
  ];
  const others = [false, true].flatMap((slow): Task[] => [
    { phase: "own", slow, plan, steps: plan.quantities.flatMap((q) => (due(q, slow) ? quantity(q, plan) : [])) },
    {
      phase: "act",
      slow,
      plan,
      steps: [
        ...exchange(plan, mates, ligands, 1),
        ...motion(plan, mates),
        ...plan.entries.map((entry) => store(fluxColumn(entry), treeOfBound(entry.flux, plan))),
        ...rates(plan, lineage, slow),
      ],
    },
    { phase: "happen", slow, plan, steps: happenings(plan, slow) },
  ]);
  return [...alike, ...others];
}

const due = ({ every }: { readonly every?: number }, slow: boolean) => slow || (every ?? 1) === 1;
const store = (to: string, tree: Tree): Step => ({ kind: "store", tree, to });

function quantity(node: QuantityNode, plan: TypePlan): Step[] {
  const { potential, value, lost } = quantityTrees(node, plan);
  const keep = (line: string, tree: Tree): Step => {
    const name = accountColumn(node, line);
    return { kind: "let", space: "self", name, tree, to: name };
  };
  const lines = [...node.factors, ...node.loads];
  return [
    { kind: "let", space: "self", name: node.name, tree: value, to: quantityColumn(node.name) },
    ...(node.account === undefined
      ? []
      : [keep(POTENTIAL, potential), ...lost.map((tree, k) => keep(lines[k]!.line, tree))]),
  ];
}

/** With the fields of one cadence. What a type does not exchange is 0, as its column is shared with others of the table. */
function exchange(plan: TypePlan, mates: readonly TypePlan[], ligands: Ligands, cadence: Cadence): Step[] {
  const fields = [...new Set(mates.flatMap((mate) => mate.exchanges.map((e) => e.field)))];
  const due = fields.filter((field) => (ligands.get(field)!.every ?? 1) === cadence);
  return due.flatMap((field) => {
    const shared = mates.flatMap((mate) => mate.exchanges.filter((e) => e.field === field));
    const own = plan.exchanges.find((e) => e.field === field);
    const here = named("here", field);
    const taken = [
      // Uptakes are turned into concentrations as amounts are; a clearance, a volume per time, is none.
      ...(own?.clearance ?? []).map((law) =>
        binary("/", treeOfBound(law, plan), number(perCubicMicron(ligands.get(field)!.unit))),
      ),
      ...(own?.saturable ?? []).map(({ maximalRate, halfMaximum }) =>
        binary("/", treeOfBound(maximalRate, plan), binary("+", treeOfBound(halfMaximum, plan), here)),
      ),
    ];
    return [
      ...(shared.some((e) => e.secretion.length > 0)
        ? [store(secretionColumn(field), sumOf(own?.secretion ?? [], plan))]
        : []),
      ...(shared.some((e) => e.clearance.length + e.saturable.length > 0)
        ? [store(uptakeColumn(field), sum(taken))]
        : []),
    ];
  });
}

function motion(plan: TypePlan, mates: readonly TypePlan[]): Step[] {
  if (!mates.some((mate) => mate.motion)) return [];
  const own = plan.motion;
  return [
    store(SPEED, own ? treeOfBound(own.speed, plan) : number(0)),
    store(PERSISTENCE, own ? treeOfBound(own.persistence, plan) : number(1)),
    ...(own?.taxis ?? []).map(({ field, weight }) => store(taxisColumn(field), treeOfBound(weight, plan))),
  ];
}

function rates(plan: TypePlan, lineage: Lineage, slow: boolean): Step[] {
  return plan.rates.flatMap((node) => (due(node, slow) ? [advanced(node, plan, lineage)] : []));
}

function advanced({ column, every, terms }: RateNode, plan: TypePlan, lineage: Lineage): Step {
  const rate = sumOf(terms, plan);
  const old = named("self", column);
  const slope = slopeOf(rate, column);
  const minutes = number(every);
  const gain = slope === undefined ? minutes : binary("*", call("growth", binary("*", slope, minutes)), minutes);
  const [low, high] = lineage.columns[column]?.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let after = binary("+", old, binary("*", rate, gain));
  if (low > Number.NEGATIVE_INFINITY) after = call("max", number(low), after);
  if (high < Number.POSITIVE_INFINITY) after = call("min", number(high), after);
  return store(column, after);
}

function happenings(plan: TypePlan, slow: boolean): Step[] {
  const events = plan.events.flatMap((node, bit): Step[] =>
    due(node.event, slow) ? [happening(node, bit, plan)] : [],
  );
  const chance = (tree: Tree, why: number, bit: number): Step => ({ kind: "chance", tree, purpose: why, bit });
  const unbinding = plan.bond
    ? [chance(whileBound(treeOfBound(plan.bond.offRate, plan)), UNBIND, unbindBit(plan))]
    : [];
  const leaving = plan.egress.map((law, k) =>
    chance(binary("*", treeOfBound(law, plan), number(SLOW)), EGRESS ^ purpose(law.mechanism), egressBit(plan, k)),
  );
  return [...events, ...unbinding, ...(slow ? leaving : [])];
}

function happening({ event, mechanism, purpose: why }: EventNode, bit: number, plan: TypePlan): Step {
  const gated = (tree: Tree) => (event.while === "bound" ? whileBound(tree) : tree);
  if ("crosses" in event.when)
    return { kind: "crossing", tree: gated(treeOfLaw(event.when.crosses, mechanism, plan)), bit };
  const hazard = treeOfLaw(event.when.hazard, mechanism, plan);
  return { kind: "chance", tree: gated(binary("*", hazard, number(event.every ?? 1))), purpose: why, bit };
}

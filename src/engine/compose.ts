/**
 * Composition: mechanisms, lineages and ligands become one model.
 *
 * Two rules. Terms add: d(x)/dt is the sum of all rates that name x. Factors multiply: a quantity is its law times the
 * factors (and under one denominator of loads) that others declare for it. Terms and factors apply in the order of
 * mechanism names, so the result does not depend on the order of files.
 */
import { LabError, nearest } from "../equation/error.js";
import { toEngine } from "../equation/units.js";
import type { AnyLaw, Event, Inheritance, Ligand, Lineage, Mechanism, Population } from "./declare.js";
import { engineColumns } from "./declare.js";
import { purpose } from "./purpose.js";
import { type Reads, readsOf } from "./trace.js";

/** A law with its parameters in engine units. */
export interface BoundLaw {
  readonly mechanism: string;
  readonly law: AnyLaw;
  readonly parameters: Readonly<Record<string, number>>;
}
export interface Line extends BoundLaw {
  /** Name in the ledger. */
  readonly line: string;
}
export interface QuantityNode extends BoundLaw {
  readonly name: string;
  readonly qualified: string;
  readonly slot: number;
  readonly bond: boolean;
  readonly factors: readonly Line[];
  readonly loads: readonly Line[];
  readonly loadPower: number;
  readonly account: string | undefined;
}
export interface RateNode {
  readonly column: string;
  readonly terms: readonly BoundLaw[];
}
export interface ExchangeNode {
  readonly field: string;
  readonly secretion: readonly BoundLaw[];
  readonly saturable: readonly { readonly maximalRate: BoundLaw; readonly halfMaximum: BoundLaw }[];
  readonly clearance: readonly BoundLaw[];
}
export interface EventNode {
  readonly name: string;
  readonly mechanism: string;
  readonly purpose: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly event: Event<AnyLaw, string, string>;
}
/** Everything the cells of one type do. */
export interface TypePlan {
  readonly name: string;
  readonly lineage: string;
  readonly diameter: number;
  /** Quantities that partners read; evaluated for all cells first. */
  readonly exported: readonly QuantityNode[];
  /** The remaining quantities, each after those it reads. */
  readonly quantities: readonly QuantityNode[];
  readonly rates: readonly RateNode[];
  readonly exchanges: readonly ExchangeNode[];
  readonly bond: { readonly onRate: BoundLaw; readonly offRate: BoundLaw; readonly partners: ReadonlySet<string> } | undefined;
  readonly events: readonly EventNode[];
  readonly egress: readonly BoundLaw[];
  readonly entries: readonly { readonly into: string; readonly flux: BoundLaw; readonly purpose: number }[];
  readonly motion:
    | { readonly speed: BoundLaw; readonly persistence: BoundLaw; readonly taxis: readonly { field: string; weight: BoundLaw }[] }
    | undefined;
  readonly inherit: Readonly<Record<string, Inheritance>>;
  /** Values of quantities that mechanisms read but that nobody publishes for this type. */
  readonly absent: Readonly<Record<string, number>>;
}
export interface CompartmentNode {
  readonly mechanism: string;
  readonly name: string;
  readonly unit: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly rate: AnyLaw;
}
export interface Model {
  readonly lineages: readonly Lineage[];
  readonly ligands: readonly Ligand[];
  readonly mechanisms: readonly Mechanism[];
  readonly plans: readonly TypePlan[];
  readonly compartments: readonly CompartmentNode[];
  readonly genome: Readonly<Record<string, number>>;
  /** Names of all quantities; a slot is an index into this. */
  readonly quantities: readonly string[];
  readonly parameters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Biology {
  readonly lineages: readonly Lineage[];
  readonly ligands: readonly Ligand[];
  readonly mechanisms: readonly Mechanism[];
  /** Gene copies and traits of an unaltered clone. */
  readonly genome: Readonly<Record<string, number>>;
}

const trouble = (what: string, ...waysOut: string[]) => new LabError({ kind: "mechanism", what, waysOut });
const shortName = (qualified: string) => qualified.slice(qualified.lastIndexOf(".") + 1);

/**
 * @param overrides parameter values by `mechanism.parameter`, in engine units.
 * @throws LabError when two mechanisms publish one name, a factor aims at an unknown quantity, a law reads a column its
 * cells lack, or quantities read each other in a circle (both files are named).
 */
export function compose(biology: Biology, overrides: Readonly<Record<string, number>> = {}): Model {
  const mechanisms = [...biology.mechanisms].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parameters: Record<string, Record<string, number>> = {};
  for (const m of mechanisms) {
    parameters[m.name] = Object.fromEntries(
      Object.entries(m.parameters).map(([key, p]) => [key, overrides[`${m.name}.${key}`] ?? toEngine(p.value, p.unit)]),
    );
  }
  for (const l of biology.ligands)
    parameters[l.name] = {
      diffusivity: overrides[`${l.name}.diffusivity`] ?? toEngine(l.diffusivity.value, l.diffusivity.unit),
      decay: overrides[`${l.name}.decay`] ?? toEngine(l.decay.value, l.decay.unit),
    };
  const bind = (m: Mechanism, law: AnyLaw): BoundLaw => ({ mechanism: m.name, law, parameters: parameters[m.name]! });

  const publisher = new Map<string, Mechanism>();
  for (const m of mechanisms)
    for (const name of Object.keys(m.quantity ?? {})) {
      const earlier = publisher.get(name);
      if (earlier)
        throw trouble(`"${name}" is published by both ${earlier.name} and ${m.name}`, "rename one of them", `leave out one of the two mechanisms`);
      publisher.set(name, m);
    }
  const quantities = [...publisher.keys()].sort();
  checkTargets(mechanisms, publisher);

  const exportedNames = new Set<string>();
  for (const m of mechanisms) for (const q of Object.keys(m.givenByPartner ?? {})) exportedNames.add(shortName(q));

  const given = mechanisms.flatMap((m) => [...Object.entries(m.given ?? {}), ...Object.entries(m.givenByPartner ?? {})]);
  const plans: TypePlan[] = [];
  for (const lineage of biology.lineages) {
    for (const type of Object.keys(lineage.cellTypes)) {
      const acting = mechanisms.filter((m) => m.actsOn.some((p) => covers(p, lineage.name, type)));
      plans.push(planOf(lineage, type, acting, { bind, quantities, exportedNames, given, biology }));
    }
  }
  const compartments = mechanisms.flatMap((m) =>
    Object.entries(m.compartment ?? {}).map(([name, c]) => ({
      mechanism: m.name,
      name,
      unit: c.unit,
      parameters: parameters[m.name]!,
      rate: m.course![name]!,
    })),
  );
  return { lineages: biology.lineages, ligands: biology.ligands, mechanisms, plans, compartments, genome: biology.genome, quantities, parameters };
}

export const covers = (population: Population, lineage: string, type: string) =>
  population.lineage === lineage && population.types.includes(type);

/** Every factor and load must aim at a published quantity. One aimed at a removed mechanism falls silent with it. */
function checkTargets(mechanisms: readonly Mechanism[], publisher: ReadonlyMap<string, Mechanism>): void {
  const known = [...publisher].map(([name, m]) => `${m.name}.${name}`);
  const present = new Set(mechanisms.map((m) => m.name));
  for (const m of mechanisms)
    for (const target of [...Object.keys(m.factor ?? {}), ...Object.keys(m.load ?? {})]) {
      const owner = target.slice(0, target.lastIndexOf("."));
      if (known.includes(target) || !present.has(owner)) continue;
      throw trouble(
        `${m.name} aims at "${target}", which nobody publishes`,
        `the nearest published quantity is "${nearest(target, known) ?? known[0]}"`,
        `publish it in ${owner}`,
      );
    }
}

interface Context {
  readonly bind: (m: Mechanism, law: AnyLaw) => BoundLaw;
  readonly quantities: readonly string[];
  readonly exportedNames: ReadonlySet<string>;
  readonly given: readonly (readonly [qualified: string, absent: number])[];
  readonly biology: Biology;
}

function planOf(lineage: Lineage, type: string, acting: readonly Mechanism[], context: Context): TypePlan {
  const { bind, biology } = context;
  const columns = new Set<string>([...Object.keys(lineage.columns), ...engineColumns]);
  const check = (m: Mechanism, where: string, law: AnyLaw, pair: boolean): Reads => {
    const reads = readsOf(law);
    const own = new Set([...Object.keys(m.quantity ?? {}), ...Object.keys(m.given ?? {}).map(shortName)]);
    for (const name of reads.self)
      if (!columns.has(name) && !own.has(name))
        throw trouble(`${m.name}, ${where}: ${type} cells have no "${name}"`, `the nearest known name is "${nearest(name, [...columns, ...own]) ?? ""}"`, `declare it under "given"`);
    if (!pair && reads.other.size > 0)
      throw trouble(`${m.name}, ${where}: "other" exists in pair laws only`, `give the quantity across: "bond"`, "read a quantity of the pair instead");
    const sensed = new Set((m.senses ?? []).map((l) => l.name));
    for (const name of reads.here)
      if (!sensed.has(name)) throw trouble(`${m.name}, ${where}: reads the field "${name}" without sensing it`, `add it to "senses"`, "remove it from the law");
    for (const name of reads.clone)
      if (!(name in biology.genome))
        throw trouble(`${m.name}, ${where}: unknown gene or trait "${name}"`, `the nearest known is "${nearest(name, Object.keys(biology.genome)) ?? ""}"`, "add it to the genome");
    for (const name of reads.parameters)
      if (!(name in m.parameters)) throw trouble(`${m.name}, ${where}: undeclared parameter "${name}"`, "declare it under parameters", "remove it from the law");
    return reads;
  };

  // quantities, each with the factors and loads that mechanisms acting on this type aim at it
  const nodes = new Map<string, { node: QuantityNode; reads: Set<string> }>();
  for (const m of acting)
    for (const [name, q] of Object.entries(m.quantity ?? {})) {
      const qualified = `${m.name}.${name}`;
      const pair = q.across === "bond";
      const reads = new Set(check(m, name, q.law, pair).self);
      const factors: Line[] = [];
      const loads: Line[] = [];
      for (const other of acting) {
        const declared = other.factor?.[qualified];
        const lines = declared === undefined ? {} : typeof declared === "function" ? { "": declared } : declared;
        for (const [label, law] of Object.entries(lines)) {
          for (const read of check(other, `factor of ${qualified}`, law, pair).self) reads.add(read);
          factors.push({ ...bind(other, law), line: label ? `${other.name}: ${label}` : other.name });
        }
        const load = other.load?.[qualified];
        if (load) {
          for (const read of check(other, `load of ${qualified}`, load, pair).self) reads.add(read);
          loads.push({ ...bind(other, load), line: other.name });
        }
      }
      const node: QuantityNode = {
        ...bind(m, q.law),
        name,
        qualified,
        slot: context.quantities.indexOf(name),
        bond: pair,
        factors,
        loads,
        loadPower: q.loadPower ?? 1,
        account: q.account,
      };
      nodes.set(name, { node, reads });
    }
  const ordered = sortByReads(nodes);
  const exported = ordered.filter((node) => context.exportedNames.has(node.name));
  for (const node of exported) {
    const culprit = [node.name, ...(nodes.get(node.name)?.reads ?? [])].map((n) => nodes.get(n)?.node).find((n) => n?.bond);
    if (culprit)
      throw trouble(`${node.qualified} is read by partners but depends on the bond (${culprit.qualified})`, "let partners read a quantity of the cell alone", "move the law to the pair");
  }

  const rates = [...columns].flatMap((column) => {
    const terms = acting.flatMap((m) => {
      const law = m.rate?.[column];
      if (!law) return [];
      check(m, `rate of ${column}`, law, false);
      return [bind(m, law)];
    });
    return terms.length > 0 ? [{ column, terms }] : [];
  });
  for (const m of acting)
    for (const column of Object.keys(m.rate ?? {}))
      if (!columns.has(column))
        throw trouble(`${m.name} writes "${column}", a column that ${type} cells lack`, `the nearest is "${nearest(column, [...columns]) ?? ""}"`, `add it to the lineage ${lineage.name}`);

  const exchanges = biology.ligands.flatMap((ligand) => {
    const uptakes = acting.flatMap((m) => (m.uptake?.[ligand.name] ? [{ m, law: m.uptake[ligand.name]! }] : []));
    const node: ExchangeNode = {
      field: ligand.name,
      secretion: acting.flatMap((m) => (m.secretion?.[ligand.name] ? [bind(m, m.secretion[ligand.name]!)] : [])),
      saturable: uptakes.flatMap(({ m, law }) =>
        "clearance" in law ? [] : [{ maximalRate: bind(m, law.maximalRate), halfMaximum: bind(m, law.halfMaximum) }],
      ),
      clearance: uptakes.flatMap(({ m, law }) => ("clearance" in law ? [bind(m, law.clearance)] : [])),
    };
    return node.secretion.length + uptakes.length > 0 ? [node] : [];
  });

  const binding = acting.filter((m) => m.bond);
  if (binding.length > 1)
    throw trouble(`${type} cells would bind by both ${binding[0]!.name} and ${binding[1]!.name}`, "one outgoing bond per cell: leave one out", "merge the two");
  const binder = binding[0];
  const motile = acting.filter((m) => m.motion);
  if (motile.length > 1)
    throw trouble(`the motion of ${type} cells is declared by both ${motile[0]!.name} and ${motile[1]!.name}`, "leave one out", "publish a quantity and let the other multiply it by a factor");
  const mover = motile[0];
  return {
    name: type,
    lineage: lineage.name,
    diameter: lineage.cellTypes[type]!.diameter,
    exported,
    quantities: ordered.filter((node) => !exported.includes(node)),
    rates,
    exchanges,
    bond: binder && {
      onRate: bind(binder, binder.bond!.onRate),
      offRate: bind(binder, binder.bond!.offRate),
      partners: new Set((binder.partner ?? []).flatMap((p) => p.types)),
    },
    events: acting.flatMap((m) =>
      Object.entries(m.event ?? {}).map(([name, event]) => ({
        name,
        mechanism: m.name,
        purpose: purpose(`${m.name}.${name}`),
        parameters: context.bind(m, () => 0).parameters,
        event,
      })),
    ),
    egress: acting.flatMap((m) => (m.egress ? [bind(m, m.egress)] : [])),
    entries: acting.flatMap((m) =>
      m.entry ? m.entry.of.types.map((into) => ({ into, flux: bind(m, m.entry!.flux), purpose: purpose(`${m.name}.entry`) })) : [],
    ),
    motion: mover && {
      speed: bind(mover, mover.motion!.speed),
      persistence: bind(mover, mover.motion!.persistence),
      taxis: Object.entries(mover.motion!.taxis ?? {}).map(([field, law]) => ({ field, weight: bind(mover, law) })),
    },
    inherit: Object.assign({}, ...acting.map((m) => m.inherit ?? {})),
    absent: Object.fromEntries(
      context.given.filter(([name]) => !nodes.has(shortName(name))).map(([name, value]) => [shortName(name), value]),
    ),
  };
}

/** Each quantity after those it reads; a circle is an error that names the files. */
function sortByReads(nodes: ReadonlyMap<string, { node: QuantityNode; reads: ReadonlySet<string> }>): QuantityNode[] {
  const done: QuantityNode[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (name: string, path: readonly string[]) => {
    const entry = nodes.get(name);
    if (!entry || state.get(name) === "done") return;
    if (state.get(name) === "open") {
      const circle = [...path.slice(path.indexOf(name)), name].map((n) => nodes.get(n)?.node.qualified ?? n);
      throw trouble(`quantities read each other in a circle: ${circle.join(" → ")}`, "make one of them a column with a rate", "drop one of the readings");
    }
    state.set(name, "open");
    for (const read of entry.reads) visit(read, [...path, name]);
    state.set(name, "done");
    done.push(entry.node);
  };
  for (const name of [...nodes.keys()].sort()) visit(name, []);
  return done;
}

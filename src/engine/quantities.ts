/**
 * The graph of quantities of one cell type: who reads whom, in which order, and how often.
 */
import { LabError } from "../equation/error.js";
import type { AnyLaw, Mechanism } from "./declare.js";
import type { BoundLaw, Cadence, Line, QuantityNode } from "./model.js";
import { type Reads, readsOf } from "./trace.js";

export const trouble = (what: string, ...waysOut: string[]) => new LabError({ kind: "mechanism", what, waysOut });
export const shortName = (qualified: string) => qualified.slice(qualified.lastIndexOf(".") + 1);

export interface Graph {
  /** Mechanisms that act on the type, by name. */
  readonly acting: readonly Mechanism[];
  /** Names of all quantities; a slot is an index into this. */
  readonly names: readonly string[];
  /** Names that partners read. */
  readonly exported: ReadonlySet<string>;
  /** Columns that advance every 6 minutes. */
  readonly slowColumns: ReadonlySet<string>;
  readonly bind: (m: Mechanism, law: AnyLaw) => BoundLaw;
  readonly check: (m: Mechanism, where: string, law: AnyLaw, pair: boolean) => Reads;
}

interface Entry {
  readonly node: QuantityNode;
  readonly reads: ReadonlySet<string>;
}

/** Quantities with the factors and loads that mechanisms acting on this type aim at them, each after those it reads. */
export function quantitiesOf(graph: Graph): QuantityNode[] {
  const entries = new Map<string, Entry>();
  for (const m of graph.acting)
    for (const name of Object.keys(m.quantity ?? {})) entries.set(name, entryOf(graph, m, name));
  const ordered = sortByReads(entries);
  refuseBondsInExports(graph, entries);
  const cadence = cadences(graph, entries);
  return ordered.map((node) => ({
    ...node,
    every: cadence.every.get(node.name) ?? 1,
    forPartnersOnly: graph.exported.has(node.name) && !cadence.readBySelf.has(node.name),
  }));
}

function entryOf({ acting, names, bind, check }: Graph, m: Mechanism, name: string): Entry {
  const q = m.quantity![name]!;
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
    slot: names.indexOf(name),
    bond: pair,
    factors,
    loads,
    loadPower: q.loadPower ?? 1,
    account: q.account,
    every: 1,
    forPartnersOnly: false,
  };
  return { node, reads };
}

/** Each quantity after those it reads; a circle is an error that names the files. */
function sortByReads(entries: ReadonlyMap<string, Entry>): QuantityNode[] {
  const done: QuantityNode[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (name: string, path: readonly string[]) => {
    const entry = entries.get(name);
    if (!entry || state.get(name) === "done") return;
    if (state.get(name) === "open") {
      const circle = [...path.slice(path.indexOf(name)), name].map((n) => entries.get(n)?.node.qualified ?? n);
      throw trouble(
        `quantities read each other in a circle: ${circle.join(" → ")}`,
        "make one of them a column with a rate",
        "drop one of the readings",
      );
    }
    state.set(name, "open");
    for (const read of entry.reads) visit(read, [...path, name]);
    state.set(name, "done");
    done.push(entry.node);
  };
  for (const name of [...entries.keys()].sort()) visit(name, []);
  return done;
}

/** What partners read must not depend on the bond: it is evaluated for one cell. */
function refuseBondsInExports({ exported }: Graph, entries: ReadonlyMap<string, Entry>): void {
  for (const [name, { node, reads }] of entries) {
    if (!exported.has(name)) continue;
    const culprit = [name, ...reads].map((n) => entries.get(n)?.node).find((n) => n?.bond);
    if (culprit)
      throw trouble(
        `${node.qualified} is read by partners but depends on the bond (${culprit.qualified})`,
        "let partners read a quantity of the cell alone",
        "move the law to the pair",
      );
  }
}

/** A quantity is slow if something reads it, and everything that reads it is slow. */
function cadences(graph: Graph, entries: ReadonlyMap<string, Entry>) {
  const readBySelf = new Set<string>();
  const readFast = new Set<string>();
  const note = (laws: readonly AnyLaw[], slow: boolean) => {
    for (const law of laws)
      for (const name of readsOf(law).self) {
        readBySelf.add(name);
        if (!slow) readFast.add(name);
      }
  };
  for (const m of graph.acting) {
    for (const [column, law] of Object.entries(m.rate ?? {})) note([law], graph.slowColumns.has(column));
    for (const event of Object.values(m.event ?? {})) {
      const amounts = event.what.flatMap((effect) =>
        "set" in effect || "mutate" in effect
          ? [effect.to]
          : "addToPartner" in effect
            ? [effect.amount]
            : "add" in effect
              ? [effect.add]
              : [],
      );
      const laws = amounts.filter((amount): amount is AnyLaw => typeof amount === "function");
      note([...laws, "hazard" in event.when ? event.when.hazard : event.when.crosses], event.every === 6);
    }
    const uptakes = Object.values(m.uptake ?? {}).flatMap((law) =>
      "clearance" in law ? [law.clearance] : [law.maximalRate, law.halfMaximum],
    );
    const motion = m.motion ? [m.motion.speed, m.motion.persistence, ...Object.values(m.motion.taxis ?? {})] : [];
    note([...Object.values(m.secretion ?? {}), ...uptakes, ...motion], false);
    note(m.bond ? [m.bond.onRate, m.bond.offRate] : [], false);
    note([...(m.egress ? [m.egress] : []), ...(m.entry ? [m.entry.flux] : [])], false);
  }
  for (const { reads } of entries.values()) for (const name of reads) readBySelf.add(name);
  const every = new Map<string, Cadence>();
  const isSlow = (name: string): boolean => {
    if (graph.exported.has(name) || readFast.has(name) || !readBySelf.has(name)) return false;
    return [...entries.values()].every(({ node, reads }) => !reads.has(name) || isSlow(node.name));
  };
  for (const name of entries.keys()) every.set(name, isSlow(name) ? 6 : 1);
  return { every, readBySelf };
}

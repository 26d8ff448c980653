/**
 * The plan of one cell type: everything that the mechanisms acting on it declare, checked name by name.
 */
import { nearest } from "../equation/error.js";
import { type AnyLaw, engineColumns, type Lineage, type Mechanism } from "./declare.js";
import { checkLaws, lawCheck } from "./law-check.js";
import type { Biology, BoundLaw, Cadence, ExchangeNode, TypePlan } from "./model.js";
import { purpose } from "./purpose.js";
import { quantitiesOf, shortName, trouble } from "./quantities.js";

export interface Context {
  readonly bind: (m: Mechanism, law: AnyLaw) => BoundLaw;
  readonly parameters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly quantities: readonly string[];
  readonly exportedNames: ReadonlySet<string>;
  readonly given: readonly (readonly [qualified: string, absent: number])[];
  readonly biology: Biology;
}

/** The columns of the body (radius …) advance every 6 minutes, all others as their lineage says. */
function cadenceOf(lineage: Lineage, column: string): Cadence {
  return (engineColumns as readonly string[]).includes(column) ? 6 : (lineage.columns[column]?.every ?? 1);
}

export function planOf(lineage: Lineage, type: string, acting: readonly Mechanism[], context: Context): TypePlan {
  const { bind, biology } = context;
  const columns = new Set<string>([...Object.keys(lineage.columns), ...engineColumns]);
  const check = lawCheck(type, columns, biology);
  for (const m of acting) checkLaws(m, lineage, check, biology.genome);

  const slowColumns = new Set([...columns].filter((column) => cadenceOf(lineage, column) === 6));
  const ordered = quantitiesOf({
    acting,
    names: context.quantities,
    exported: context.exportedNames,
    slowColumns,
    bind,
    check,
  });
  const known = new Set(ordered.map((node) => node.name));
  const exported = ordered.filter((node) => context.exportedNames.has(node.name));

  const rates = [...columns].flatMap((column) => {
    const terms = acting.flatMap((m) => {
      const law = m.rate?.[column];
      if (!law) return [];
      return [bind(m, law)];
    });
    return terms.length > 0 ? [{ column, every: cadenceOf(lineage, column), terms }] : [];
  });
  for (const m of acting)
    for (const column of Object.keys(m.rate ?? {}))
      if (!columns.has(column))
        throw trouble(
          `${m.name} writes "${column}", a column that ${type} cells lack`,
          `the nearest is "${nearest(column, [...columns]) ?? ""}"`,
          `add it to the lineage ${lineage.name}`,
        );

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

  const starts = acting.flatMap((m) =>
    Object.entries(m.start ?? {}).map(([column, law]) => {
      if (!columns.has(column))
        throw trouble(
          `${m.name} starts "${column}", a column that ${type} cells lack`,
          `the nearest is "${nearest(column, [...columns]) ?? ""}"`,
          `add it to the lineage ${lineage.name}`,
        );
      return { column, law: bind(m, law), purpose: purpose(`${m.name}.start`) };
    }),
  );
  const binding = acting.filter((m) => m.bond);
  if (binding.length > 1)
    throw trouble(
      `${type} cells would bind by both ${binding[0]!.name} and ${binding[1]!.name}`,
      "one outgoing bond per cell: leave one out",
      "merge the two",
    );
  const binder = binding[0];
  const motile = acting.filter((m) => m.motion);
  if (motile.length > 1)
    throw trouble(
      `the motion of ${type} cells is declared by both ${motile[0]!.name} and ${motile[1]!.name}`,
      "leave one out",
      "publish a quantity and let the other multiply it by a factor",
    );
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
        parameters: context.parameters[m.name]!,
        event,
      })),
    ),
    egress: acting.flatMap((m) => (m.egress ? [bind(m, m.egress)] : [])),
    entries: acting.flatMap((m) =>
      m.entry
        ? m.entry.of.types.map((into) => ({ into, flux: bind(m, m.entry!.flux), purpose: purpose(`${m.name}.entry`) }))
        : [],
    ),
    motion: mover && {
      speed: bind(mover, mover.motion!.speed),
      persistence: bind(mover, mover.motion!.persistence),
      taxis: Object.entries(mover.motion!.taxis ?? {}).map(([field, law]) => ({ field, weight: bind(mover, law) })),
    },
    senses: [...new Set(acting.flatMap((m) => (m.senses ?? []).map((ligand) => ligand.name)))],
    starts,
    inherit: Object.assign({}, ...acting.map((m) => m.inherit ?? {})),
    absent: Object.fromEntries(
      context.given.filter(([name]) => !known.has(shortName(name))).map(([name, value]) => [shortName(name), value]),
    ),
  };
}

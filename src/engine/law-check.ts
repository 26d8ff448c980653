/**
 * Names in laws: every column, quantity, field, gene and parameter that a law reads must exist, and every type and column
 * that an event aims at.
 */
import { nearest } from "../equation/error.js";
import { type AnyLaw, type Event, engineColumns, type Lineage, type Mechanism } from "./declare.js";
import type { Biology } from "./model.js";
import { shortName, trouble } from "./quantities.js";
import { type Reads, readsOf } from "./trace.js";

/** @throws LabError for the first name that is not known. `pair`: the law may read `other`. */
export type LawCheck = (m: Mechanism, where: string, law: AnyLaw, pair: boolean) => Reads;

export function lawCheck(type: string, columns: ReadonlySet<string>, biology: Biology): LawCheck {
  return (m, where, law, pair) => {
    const reads = readsOf(law);
    const demand = (name: string, known: readonly string[], what: string, remedy: string) => {
      if (known.includes(name)) return;
      const near = nearest(name, known) ?? known[0] ?? "";
      throw trouble(`${m.name}, ${where}: ${what} "${name}"`, `the nearest known name is "${near}"`, remedy);
    };
    const given = Object.keys(m.given ?? {}).map(shortName);
    const own = [...columns, ...Object.keys(m.quantity ?? {}), ...given];
    for (const name of reads.self) demand(name, own, `${type} cells have no`, 'declare it under "given"');
    if (!pair && reads.other.size > 0)
      throw trouble(
        `${m.name}, ${where}: "other" exists in pair laws only`,
        'give the quantity across: "bond", or the event while: "bound"',
        "read a quantity of the pair instead",
      );
    const theirs = [...partnerColumns(m, biology), ...Object.keys(m.givenByPartner ?? {}).map(shortName)];
    for (const name of reads.other) demand(name, theirs, "the partner has no", 'declare it under "givenByPartner"');
    const sensed = (m.senses ?? []).map((l) => l.name);
    for (const name of reads.here)
      if (!sensed.includes(name))
        throw trouble(
          `${m.name}, ${where}: reads the field "${name}" without sensing it`,
          'add it to "senses"',
          "remove it from the law",
        );
    for (const name of reads.clone)
      demand(name, Object.keys(biology.genome), "unknown gene or trait", "add it to the genome");
    for (const name of reads.parameters)
      demand(name, Object.keys(m.parameters), "undeclared parameter", "declare it under parameters");
    return reads;
  };
}

function partnerColumns(m: Mechanism, { lineages }: Biology): string[] {
  const partners = lineages.filter((l) => m.partner?.some((p) => p.lineage === l.name));
  return [...partners.flatMap((l) => Object.keys(l.columns)), ...engineColumns];
}

/** All laws of a mechanism but its quantities, factors and loads, which are checked where they are put together. */
export function checkLaws(
  m: Mechanism,
  lineage: Lineage,
  check: LawCheck,
  genome: Readonly<Record<string, number>>,
): void {
  const each = (what: string, laws: Readonly<Record<string, AnyLaw>> | undefined) => {
    for (const [name, law] of Object.entries(laws ?? {})) check(m, `${what} ${name}`, law, false);
  };
  each("rate of", m.rate);
  each("secretion of", m.secretion);
  for (const [field, law] of Object.entries(m.uptake ?? {})) each(`uptake of ${field},`, { ...law });
  each("taxis to", m.motion?.taxis);
  if (m.motion) each("motion,", { speed: m.motion.speed, persistence: m.motion.persistence });
  for (const [column, law] of Object.entries(m.start ?? {})) checkStart(m, column, law);
  if (m.entry) check(m, "entry", m.entry.flux, false);
  if (m.egress) check(m, "egress", m.egress, false);
  if (m.bond) {
    check(m, "on-rate", m.bond.onRate, true);
    check(m, "off-rate", m.bond.offRate, true);
  }
  for (const [name, event] of Object.entries(m.event ?? {})) checkEvent(m, name, event, lineage, check, genome);
}

/** Before the first minute a cell has no columns, fields or partner to read: there is its draw, and nothing else. */
function checkStart(m: Mechanism, column: string, law: AnyLaw): void {
  const { self, other, here, body, clone, parameters } = readsOf(law);
  const strange = [...self, ...other, ...here, ...body, ...clone].find((name) => name !== "chance");
  const undeclared = [...parameters].find((name) => !(name in m.parameters));
  const name = strange ?? undeclared;
  if (name !== undefined)
    throw trouble(
      `${m.name}, start of ${column}: reads "${name}", which is not there at time 0`,
      "read self.chance, a draw in 0–1 for each cell, and parameters",
      "let an event of the first minute set the column",
    );
}

function checkEvent(
  m: Mechanism,
  name: string,
  event: Event<AnyLaw, string, string>,
  lineage: Lineage,
  check: LawCheck,
  genome: Readonly<Record<string, number>>,
) {
  const pair = event.while === "bound";
  check(m, `event ${name}`, "hazard" in event.when ? event.when.hazard : event.when.crosses, pair);
  for (const effect of event.what) {
    const amount =
      "set" in effect || "mutate" in effect
        ? effect.to
        : "addToPartner" in effect
          ? effect.amount
          : "add" in effect
            ? effect.add
            : 0;
    if (typeof amount === "function") check(m, `event ${name}`, amount, pair);
    if ("become" in effect && !(effect.become in lineage.cellTypes))
      throw trouble(
        `${m.name}, event ${name}: ${lineage.name} cells cannot become "${effect.become}"`,
        `they can become ${Object.keys(lineage.cellTypes).join(", ")}`,
        "let the cell die and another enter",
      );
    if ("mutate" in effect && !(effect.mutate in genome))
      throw trouble(
        `${m.name}, event ${name}: unknown gene or trait "${effect.mutate}"`,
        `the nearest known name is "${nearest(effect.mutate, Object.keys(genome)) ?? ""}"`,
        "add it to the genome",
      );
    if ("addToPartner" in effect && !pair)
      throw trouble(
        `${m.name}, event ${name}: adds to a partner, but is not looked at while bound`,
        'give it while: "bound"',
        "add to a column of the cell itself",
      );
  }
}

/**
 * The ledger: what happened, to whom, and why, as integers. Fractions of an event are counted in millionths, so sums are
 * exact and do not depend on their order.
 */
export const MICRO = 1_000_000;

export interface LedgerEntry {
  /** Start and end of the interval, in minutes. */
  readonly from: number;
  readonly until: number;
  readonly event: string;
  /** Cell type that acted, or "" where nobody did. */
  readonly actor: string;
  /** Clone it happened to. */
  readonly target: string;
  readonly cause: string;
  /** Events; fractions are exact to one millionth. */
  readonly count: number;
}

/** Counters of the open interval by key, and all closed ones. */
export interface LedgerRecord {
  readonly from: number;
  /** In millionths. */
  readonly open: Readonly<Record<string, number>>;
  readonly closed: readonly LedgerEntry[];
}

export class Ledger {
  private slots = new Map<string, number>();
  private keys: string[] = [];
  private counts = new Float64Array(256);
  private from = 0;
  private readonly closed: LedgerEntry[] = [];

  /** A counter, by which hot loops add without building strings. */
  slot(event: string, actor: string, target: string, cause: string): number {
    return this.slotOf(`${event}\t${actor}\t${target}\t${cause}`);
  }

  private slotOf(key: string): number {
    let slot = this.slots.get(key);
    if (slot === undefined) {
      slot = this.keys.length;
      this.slots.set(key, slot);
      this.keys.push(key);
      if (slot === this.counts.length) {
        const larger = new Float64Array(slot * 2);
        larger.set(this.counts);
        this.counts = larger;
      }
    }
    return slot;
  }

  /** Add `count` events, rounded to millionths. */
  add(slot: number, count: number): void {
    this.counts[slot] = this.counts[slot]! + Math.round(count * MICRO);
  }

  record(event: string, actor: string, target: string, cause: string, count = 1): void {
    this.add(this.slot(event, actor, target, cause), count);
  }

  /** Close the interval that ends now; counters start again from zero. */
  close(until: number): readonly LedgerEntry[] {
    const entries: LedgerEntry[] = [];
    this.keys.forEach((key, slot) => {
      const count = this.counts[slot]!;
      if (count === 0) return;
      const [event, actor, target, cause] = key.split("\t") as [string, string, string, string];
      entries.push({ from: this.from, until, event, actor, target, cause, count: count / MICRO });
    });
    entries.sort((a, b) => order(a, b));
    this.closed.push(...entries);
    this.counts.fill(0);
    this.from = until;
    return entries;
  }

  /** All closed intervals so far. */
  entries(): readonly LedgerEntry[] {
    return this.closed;
  }

  asRecord(): LedgerRecord {
    const counted = this.keys.filter((_, slot) => this.counts[slot] !== 0).sort();
    const open = Object.fromEntries(counted.map((key) => [key, this.counts[this.slots.get(key)!]!]));
    return { from: this.from, open, closed: this.closed };
  }

  /** Go on from a record, before anything is counted. */
  resume({ from, open, closed }: LedgerRecord): void {
    this.from = from;
    for (const [key, count] of Object.entries(open)) this.counts[this.slotOf(key)] = count;
    this.closed.push(...closed);
  }
}

function order(a: LedgerEntry, b: LedgerEntry): number {
  const left = `${a.event}\t${a.actor}\t${a.target}\t${a.cause}`;
  const right = `${b.event}\t${b.actor}\t${b.target}\t${b.cause}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * What a read-out would have been had the sample been taken elsewhere: the sample is cut into tiles of 150 µm, and tiles are
 * drawn again with replacement, a fixed number of times from a fixed seed (block bootstrap). A read-out is a function of sums
 * over tiles; what joins two cells, as a contact does, counts in the tile of the first.
 *
 * Leaves out: what differs between regions farther apart than the sample is wide.
 *
 * Source: Loh 2008, Astrophys J 681:726, for functions of pairs (recalled).
 */
import { purpose } from "../../engine/purpose.js";
import { uniform } from "../../numerics/random.js";
import { sortedBy } from "../tissue-patterns.js";

/** A read-out with the middle 95 % of its bootstrap; without bounds where the sample has too few tiles. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A read-out that cannot be given, and why. */
export interface Absent {
  readonly absent: string;
}
export type Reading<T = Estimate> = T | Absent;
export const isAbsent = (reading: object): reading is Absent => "absent" in reading;

/** µm. */
export const tileSize = 150;
/** With fewer tiles, drawing tiles again says nothing. */
export const fewestTiles = 6;
const replicates = 400;
const drawing = purpose("biopsy.bootstrap");

/** One number per tile. */
export type PerTile = Float64Array;

export class Tiles {
  readonly count: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly width: number;
  private readonly height: number;
  private readonly seed: number;
  private draws: Uint16Array[] | undefined;

  constructor(width: number, height: number, seed: number) {
    this.columns = Math.max(1, Math.round(width / tileSize));
    this.rows = Math.max(1, Math.round(height / tileSize));
    this.count = this.columns * this.rows;
    this.width = width;
    this.height = height;
    this.seed = seed;
  }

  at(x: number, y: number): number {
    const column = Math.min(this.columns - 1, Math.max(0, Math.floor((x / this.width) * this.columns)));
    const row = Math.min(this.rows - 1, Math.max(0, Math.floor((y / this.height) * this.rows)));
    return row * this.columns + column;
  }

  /** Sums of a value over the tiles. */
  sum(points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }, value: (i: number) => number): PerTile {
    const sums = new Float64Array(this.count);
    for (let i = 0; i < points.x.length; i++) sums[this.at(points.x[i]!, points.y[i]!)]! += value(i);
    return sums;
  }

  /** The read-out of the sample, and of the samples drawn from it. */
  estimate(parts: readonly PerTile[], read: (...sums: number[]) => number): Estimate {
    const totals = parts.map((part) => part.reduce((a, b) => a + b, 0));
    const value = read(...totals);
    const drawn = this.drawn(parts, read).filter((v) => !Number.isNaN(v));
    if (this.count < fewestTiles || drawn.length < replicates / 2) return { value, low: null, high: null };
    return { value, ...middle(drawn) };
  }

  /** Shares of the drawn samples by what a rule says of them. */
  shares(parts: readonly PerTile[], rule: (...sums: number[]) => string): Readonly<Record<string, number>> | null {
    if (this.count < fewestTiles) return null;
    const counts: Record<string, number> = {};
    const said = this.drawn(parts, rule);
    for (const name of said) counts[name] = (counts[name] ?? 0) + 1 / said.length;
    return Object.fromEntries(
      Object.keys(counts)
        .sort()
        .map((name) => [name, Math.round(counts[name]! * 1e4) / 1e4]),
    );
  }

  private drawn<T>(parts: readonly PerTile[], read: (...sums: number[]) => T): T[] {
    return this.multiplicities().map((times) =>
      read(...parts.map((part) => part.reduce((sum, value, tile) => sum + times[tile]! * value, 0))),
    );
  }

  /** How often each tile is drawn, for every replicate. */
  private multiplicities(): readonly Uint16Array[] {
    this.draws ??= Array.from({ length: replicates }, (_, replicate) => {
      const times = new Uint16Array(this.count);
      for (let n = 0; n < this.count; n++)
        times[Math.floor(uniform(this.seed, n, replicate, drawing) * this.count)]! += 1;
      return times;
    });
    return this.draws;
  }
}

/** The middle 95 % of the values. */
function middle(values: readonly number[]): { low: number; high: number } {
  const order = sortedBy(values.length, (i) => values[i]!);
  const at = (share: number) => values[order[Math.round(share * (values.length - 1))]!]!;
  return { low: at(0.025), high: at(0.975) };
}

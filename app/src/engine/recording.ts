/** The frames of a run as far as they are known, in order of time. */
import { type Frame, type Layout, type Told, unpackFrame } from "./frame";

export interface Between {
  readonly before: Frame;
  readonly after: Frame;
  /** 0 at `before`, 1 at `after`. */
  readonly share: number;
}

export class Recording {
  private readonly list: Frame[] = [];

  constructor(readonly layout: Layout) {}

  get frames(): readonly Frame[] {
    return this.list;
  }

  get until(): number {
    return this.list.at(-1)?.minutes ?? 0;
  }

  add(buffer: ArrayBuffer): void {
    this.insert(unpackFrame(buffer, this.layout));
  }

  /** A frame of an earlier run that this one shares. */
  insert(frame: Frame): void {
    const at = this.indexAfter(frame.minutes);
    if (this.list[at - 1]?.minutes === frame.minutes) this.list[at - 1] = frame;
    else this.list.splice(at, 0, frame);
  }

  /** The frames on either side of a moment. */
  around(minutes: number): Between | undefined {
    if (this.list.length === 0) return undefined;
    const at = Math.max(0, this.indexAfter(minutes) - 1);
    const before = this.list[at]!;
    const after = this.list[at + 1] ?? before;
    const span = after.minutes - before.minutes;
    const share = span > 0 ? Math.min(1, Math.max(0, (minutes - before.minutes) / span)) : 0;
    return { before, after, share };
  }

  /** The last frame at or before a moment. */
  at(minutes: number): Frame | undefined {
    return this.around(minutes)?.before;
  }

  told(): Told[] {
    return this.list.map((frame) => frame.told);
  }

  private indexAfter(minutes: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.list[middle]!.minutes <= minutes) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Row of a cell in a frame, or −1: ids are sorted within each lineage only. */
export const rowOf = (frame: Frame, id: number): number => frame.id.indexOf(id);

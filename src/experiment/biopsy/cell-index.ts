/** Who is near whom: cells sorted into square buckets. */

export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export class CellIndex {
  private readonly points: Points;
  private readonly cells: Int32Array;
  private readonly start: Int32Array;
  private readonly columns: number;
  private readonly rows: number;
  private readonly left: number;
  private readonly low: number;
  private readonly size: number;

  /** Index of the cells listed (all, if left out); buckets of `size` µm. */
  constructor(points: Points, size: number, listed?: ArrayLike<number>) {
    const count = listed?.length ?? points.x.length;
    const cell = (i: number) => (listed ? listed[i]! : i);
    this.points = points;
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < count; i++) {
      left = Math.min(left, points.x[cell(i)]!);
      right = Math.max(right, points.x[cell(i)]!);
      low = Math.min(low, points.y[cell(i)]!);
      high = Math.max(high, points.y[cell(i)]!);
    }
    this.left = count > 0 ? left : 0;
    this.low = count > 0 ? low : 0;
    this.size = size;
    this.columns = count > 0 ? Math.floor((right - left) / size) + 1 : 1;
    this.rows = count > 0 ? Math.floor((high - low) / size) + 1 : 1;
    const bucket = Int32Array.from({ length: count }, (_, i) => this.bucketOf(points.x[cell(i)]!, points.y[cell(i)]!));
    this.start = new Int32Array(this.columns * this.rows + 1);
    for (const b of bucket) this.start[b + 1]! += 1;
    for (let b = 0; b < this.columns * this.rows; b++) this.start[b + 1]! += this.start[b]!;
    const next = this.start.slice();
    this.cells = new Int32Array(count);
    for (let i = 0; i < count; i++) this.cells[next[bucket[i]!]!++] = cell(i);
  }

  /** Every cell within `radius` of a place, with its squared distance, in an order that depends on places only. */
  within(x: number, y: number, radius: number, seen: (cell: number, squared: number) => void): void {
    const [first, last] = [this.column(x - radius), this.column(x + radius)];
    const [bottom, top] = [this.row(y - radius), this.row(y + radius)];
    for (let row = bottom; row <= top; row++)
      for (let column = first; column <= last; column++) this.visit(row * this.columns + column, x, y, radius, seen);
  }

  /** The nearest cells of a place (fewer where there are fewer), nearest first, without `self`; ties by number. */
  nearest(x: number, y: number, count: number, self = -1): { cell: number; squared: number }[] {
    const diagonal = this.size * (this.columns + this.rows) + this.reach(x, y);
    for (let radius = this.size; ; radius *= 2) {
      const found: { cell: number; squared: number }[] = [];
      this.within(x, y, radius, (cell, squared) => {
        if (cell !== self) found.push({ cell, squared });
      });
      if (found.length < count && radius < 2 * diagonal) continue;
      return found.sort((a, b) => a.squared - b.squared || a.cell - b.cell).slice(0, count);
    }
  }

  private visit(bucket: number, x: number, y: number, radius: number, seen: (cell: number, squared: number) => void) {
    for (let i = this.start[bucket]!; i < this.start[bucket + 1]!; i++) {
      const cell = this.cells[i]!;
      const [dx, dy] = [this.points.x[cell]! - x, this.points.y[cell]! - y];
      const squared = dx * dx + dy * dy;
      if (squared <= radius * radius) seen(cell, squared);
    }
  }

  /** How far a place lies outside the indexed area, at most. */
  private reach(x: number, y: number): number {
    return Math.abs(x - this.left) + Math.abs(y - this.low);
  }

  private column = (x: number) => Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.left) / this.size)));
  private row = (y: number) => Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.low) / this.size)));
  private bucketOf = (x: number, y: number) => this.row(y) * this.columns + this.column(x);
}

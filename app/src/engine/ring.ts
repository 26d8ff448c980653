/**
 * A ring of frames in shared memory: the worker writes, the page reads, nothing goes through the message queue.
 *
 *   control: [written, read]      slot: [bytes, frame …]
 *
 * When the ring is full, or a frame larger than a slot, the writer keeps the frame and transfers it instead.
 */
const WRITTEN = 0;
const READ = 1;
const CONTROL = 8;

export class FrameRing {
  private readonly turns: Int32Array;
  private readonly stride: number;

  constructor(
    readonly memory: SharedArrayBuffer,
    private readonly slots: number,
  ) {
    this.turns = new Int32Array(memory, 0, 2);
    this.stride = Math.floor((memory.byteLength - CONTROL) / slots / 8) * 8;
  }

  static of(slots: number, largestFrame: number): FrameRing {
    const stride = Math.ceil((largestFrame + 4) / 8) * 8;
    return new FrameRing(new SharedArrayBuffer(CONTROL + slots * stride), slots);
  }

  get waiting(): number {
    return Atomics.load(this.turns, WRITTEN) - Atomics.load(this.turns, READ);
  }

  write(frame: ArrayBuffer): boolean {
    if (frame.byteLength + 4 > this.stride || this.waiting >= this.slots) return false;
    const turn = Atomics.load(this.turns, WRITTEN);
    const start = this.start(turn);
    new Uint32Array(this.memory, start, 1)[0] = frame.byteLength;
    new Uint8Array(this.memory, start + 4, frame.byteLength).set(new Uint8Array(frame));
    Atomics.store(this.turns, WRITTEN, turn + 1);
    return true;
  }

  /** A copy of the oldest frame not yet read. */
  read(): ArrayBuffer | undefined {
    if (this.waiting === 0) return undefined;
    const turn = Atomics.load(this.turns, READ);
    const start = this.start(turn);
    const frame = new ArrayBuffer(new Uint32Array(this.memory, start, 1)[0]!);
    new Uint8Array(frame).set(new Uint8Array(this.memory, start + 4, frame.byteLength));
    Atomics.store(this.turns, READ, turn + 1);
    return frame;
  }

  private start(turn: number): number {
    return CONTROL + (turn % this.slots) * this.stride;
  }
}

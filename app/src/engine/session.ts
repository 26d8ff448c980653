/** One run in a worker of its own, with what it has recorded so far. */

import type { Ask, Ended, ExportKind, Fault, FromWorker, Started, ToWorker } from "./protocol";
import { Recording } from "./recording";
import { FrameRing } from "./ring";

export type SessionStatus = "building" | "running" | "held" | "ended" | "failed";

export interface SessionState {
  readonly status: SessionStatus;
  readonly words: string;
  readonly started?: Started;
  /** Simulated minutes, and minutes per second of real time. */
  readonly minutes: number;
  readonly perSecond: number;
  /** Recorded up to here, minutes; and the number of frames. */
  readonly recorded: number;
  readonly frames: number;
  readonly ended?: Ended;
  readonly fault?: Fault;
}

const SLOTS = 6;
const SLOT_BYTES = 2_000_000;

export const engineWorker = () =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "engine" });

export class Session {
  recording: Recording | undefined;
  state: SessionState = {
    status: "building",
    words: "Starting the engine",
    minutes: 0,
    perSecond: 0,
    recorded: 0,
    frames: 0,
  };
  private readonly exports = new Map<number, (text: string) => void>();
  private nextExport = 1;
  private readonly worker: Worker;
  private readonly ring: FrameRing | undefined;

  constructor(
    readonly ask: Ask,
    private readonly changed: () => void,
    /** Frames shared with an earlier run up to the minute in which the two part. */
    private readonly trunk?: { readonly recording: Recording; readonly until: number },
  ) {
    this.worker = engineWorker();
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.fail({
        what: `the engine stopped${event.message ? `: ${event.message}` : " without a word"}`,
        waysOut: ["start it again", "make the tissue smaller, if memory ran out"],
      });
    };
    this.ring = crossOriginIsolated ? FrameRing.of(SLOTS, SLOT_BYTES) : undefined;
    this.send({
      kind: "start",
      ask,
      from: trunk?.until ?? 0,
      ...(this.ring && { ring: { memory: this.ring.memory, slots: SLOTS } }),
    });
  }

  hold(): void {
    if (this.state.status !== "running") return;
    this.send({ kind: "hold" });
    this.set({ status: "held", perSecond: 0 });
  }

  go(): void {
    if (this.state.status !== "held") return;
    this.send({ kind: "go" });
    this.set({ status: "running" });
  }

  /** Text of a file that the command line would write of this run so far. */
  export(what: ExportKind): Promise<string> {
    const id = this.nextExport++;
    return new Promise((resolve) => {
      this.exports.set(id, resolve);
      this.send({ kind: "export", id, what });
    });
  }

  close(): void {
    this.worker.terminate();
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private set(patch: Partial<SessionState>): void {
    this.state = { ...this.state, ...patch };
    this.changed();
  }

  private fail(fault: Fault): void {
    this.set({ status: "failed", words: fault.what, fault, perSecond: 0 });
    this.close();
  }

  private hear(message: FromWorker): void {
    if (message.kind === "building") this.set({ words: message.words });
    else if (message.kind === "started") this.begin(message.started);
    else if (message.kind === "ringed") this.drain();
    else if (message.kind === "frame") {
      this.recording?.add(message.frame);
      this.drain();
    } else if (message.kind === "progress") this.set({ minutes: message.minutes, perSecond: message.perSecond });
    else if (message.kind === "ended") this.set({ status: "ended", ended: message.ended, perSecond: 0 });
    else if (message.kind === "exported") {
      this.exports.get(message.id)?.(message.text);
      this.exports.delete(message.id);
    } else if (message.kind === "failed") this.fail(message.fault);
  }

  private begin(started: Started): void {
    const recording = new Recording(started.layout);
    this.recording = recording;
    const { trunk } = this;
    if (trunk) for (const frame of trunk.recording.frames) if (frame.minutes < trunk.until) recording.insert(frame);
    this.set({ status: "running", started, words: "", recorded: recording.until, frames: recording.frames.length });
  }

  private drain(): void {
    const { recording, ring } = this;
    if (!recording) return;
    for (let frame = ring?.read(); frame; frame = ring?.read()) recording.add(frame);
    this.set({ recorded: recording.until, frames: recording.frames.length });
  }
}

/** One map of a real tissue, in a worker of its own: it may be stopped at any time, and the page goes on. */
import type { Fault, FromWorker, MapAsk, MapFinding, ToWorker } from "./protocol";
import { engineWorker } from "./session";

export interface MapState {
  readonly ask: MapAsk;
  /** 0–1. */
  readonly done: number;
  readonly words: string;
  readonly finding?: MapFinding;
  readonly fault?: Fault;
}

export class MapJob {
  private readonly worker: Worker;
  private state: MapState;

  constructor(
    ask: MapAsk,
    private readonly changed: (state: MapState) => void,
  ) {
    this.state = { ask, done: 0, words: "reading the table" };
    this.worker = engineWorker();
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "finding") this.set({ done: data.done, words: data.words });
      else if (data.kind === "found") this.end({ done: 1, finding: data.finding });
      else if (data.kind === "failed") this.end({ fault: data.fault });
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      const what = `the map broke off${event.message ? `: ${event.message}` : " without a word"}`;
      this.end({ fault: { what, waysOut: ["map it again", "use `ifng map` in a terminal"] } });
    };
    this.worker.postMessage({ kind: "find", ask } satisfies ToWorker);
    changed(this.state);
  }

  close(): void {
    this.worker.terminate();
  }

  private end(patch: Partial<MapState>): void {
    this.close();
    this.set(patch);
  }

  private set(patch: Partial<MapState>): void {
    this.state = { ...this.state, ...patch };
    this.changed(this.state);
  }
}

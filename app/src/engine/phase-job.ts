/**
 * The throws of a phase map, in workers of their own: coarse places first, then those between, then the next seed. Who throws
 * decides nothing; what is known already is not thrown again, so a map may be stopped, continued and refined.
 */
import { type Axis, valuesOf } from "ifng-lab/experiment/tip/axis";
import type { Fate, Throw } from "ifng-lab/experiment/tip/twin";
import type { Ask, Fault, FromWorker, ToWorker } from "./protocol";
import { engineWorker } from "./session";

export interface PhaseAsk extends Ask {
  readonly x: Axis;
  readonly y: Axis;
  /** Along each axis. */
  readonly points: number;
  /** How many, from that of the document on. */
  readonly seeds: number;
}

export interface PhaseState {
  readonly ask: PhaseAsk;
  readonly status: "drawing" | "stopped" | "done";
  readonly fates: readonly Fate[];
  readonly total: number;
  /** Once a throw has been timed. */
  readonly secondsLeft?: number;
  readonly fault?: Fault;
}

const MOST_WORKERS = 4;
/** One processor is left to the run under the microscope. */
const crewSize = () => Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1));

/** Every throw of a map in the order in which a picture comes soonest. */
export function throwsOf({
  x,
  y,
  points,
  seeds,
  seed,
}: Pick<PhaseAsk, "x" | "y" | "points" | "seeds" | "seed">): Throw[] {
  const [across, up] = [valuesOf(x, points), valuesOf(y, points)];
  const places = up.flatMap((b, j) => across.map((a, i) => ({ values: [a, b], level: levelOf(i, j, points) })));
  places.sort((a, b) => a.level - b.level);
  return Array.from({ length: seeds }, (_, k) => places.map(({ values }) => ({ values, seed: seed + k }))).flat();
}

/** 0 for the coarsest grid that a place belongs to, one more for each halving of its spacing. */
function levelOf(i: number, j: number, points: number): number {
  let [stride, level] = [1, 0];
  while (2 * stride < points && (points - 1) % (2 * stride) === 0) stride *= 2;
  for (; stride > 1 && (i % stride !== 0 || j % stride !== 0); stride /= 2) level += 1;
  return level;
}

const keyOf = ({ values, seed }: Throw) => `${values.join(" ")} ${seed}`;

export class PhaseJob {
  private readonly crew: Worker[] = [];
  private readonly waiting: Throw[];
  private readonly began = performance.now();
  private done = 0;
  private state: PhaseState;

  constructor(
    ask: PhaseAsk,
    known: readonly Fate[],
    private readonly changed: (state: PhaseState) => void,
  ) {
    const throws = throwsOf(ask);
    const keys = new Map(known.map((fate) => [keyOf(fate), fate]));
    const fates = throws.flatMap((what) => keys.get(keyOf(what)) ?? []);
    this.waiting = throws.filter((what) => !keys.has(keyOf(what)));
    this.state = { ask, status: "drawing", fates, total: throws.length };
    changed(this.state);
    const hands = Math.min(crewSize(), this.waiting.length);
    if (hands === 0) this.stop("done");
    for (let n = 0; n < hands; n++) this.crew.push(this.hired());
  }

  /** End the work and keep what is drawn. */
  stop(status: "stopped" | "done" = "stopped", fault?: Fault): void {
    for (const worker of this.crew.splice(0)) worker.terminate();
    if (this.state.status !== "drawing") return;
    const { secondsLeft: _, ...rest } = this.state;
    this.state = { ...rest, status, ...(fault && { fault }) };
    this.changed(this.state);
  }

  private hired(): Worker {
    const worker = engineWorker();
    const { x, y, points: _, seeds: __, ...ask } = this.state.ask;
    const send = (message: ToWorker) => worker.postMessage(message);
    const next = () => {
      const what = this.waiting.shift();
      if (what) send({ kind: "throw", what });
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "failed") this.stop("stopped", data.fault);
      if (data.kind !== "thrown") return;
      next();
      this.take(data.fate);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.stop("stopped", {
        what: `the throws broke off${event.message ? `: ${event.message}` : " without a word"}`,
        waysOut: ["go on from here", "close other pages, if memory ran out", "use `ifng tip` in a terminal"],
      });
    };
    send({ kind: "twin", ask: { ...ask, axes: [x, y] } });
    next();
    return worker;
  }

  private take(fate: Fate): void {
    this.done += 1;
    const fates = [...this.state.fates, fate];
    const left = this.state.total - fates.length;
    const secondsLeft = ((performance.now() - this.began) / 1000 / this.done) * left;
    this.state = { ...this.state, fates, secondsLeft };
    if (left === 0) this.stop("done");
    else this.changed(this.state);
  }
}

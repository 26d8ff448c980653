/**
 * The engine, off the page's thread. It steps in short bursts, so that it always hears; what it records it hands over
 * whole. Observing copies and never changes a bit: the digest at the end is the command line's.
 */
import { biology, type Experiment, LabError, type Observation, parseScenario, Run } from "ifng-lab";
import type { Throw } from "ifng-lab/experiment/tip/twin";
import { biopsyOf } from "./biopsy";
import { cadenceOf } from "./cadence";
import { exported } from "./export";
import { type Layout, layoutOf, packFrame, type Told } from "./frame";
import { faultsOf, knowledge, meanings, titlesOfFields, vocabulary } from "./knowledge";
import { findingOf } from "./mapping";
import { FILE, preparedOf } from "./prepared";
import type { Ask, BiopsyAsk, ExportKind, Fault, FromWorker, MapAsk, TableInput, ToWorker } from "./protocol";
import { FrameRing } from "./ring";
import { readingOf, type TableReading } from "./tables";
import { throwerOf } from "./throwing";

const BURST = 40;

const say = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

interface Running {
  readonly run: Run;
  readonly ask: Ask;
  /** Seconds the engine has worked. */
  worked: number;
  readonly layout: Layout;
  readonly from: number;
  readonly ring: FrameRing | undefined;
}
let running: Running | undefined;
let held = false;
let ticking = false;
let steps = 0;
let since = performance.now();

function start({ ask, from, ring }: Extract<ToWorker, { kind: "start" }>): void {
  say({ kind: "building", words: "Building the tissue" });
  const { experiment: asked } = preparedOf(ask);
  const every = cadenceOf(asked);
  const experiment: Experiment = { ...asked, scenario: { ...asked.scenario, observe: { every } } };
  const run = new Run(experiment);
  const layout = layoutOf(run.first, run.contacts(), titlesOfFields());
  running = { run, ask, worked: 0, layout, from, ring: ring && new FrameRing(ring.memory, ring.slots) };
  const clones = asked.scenario.clones.map(({ name, lost }) => [name, lost] as const);
  say({
    kind: "started",
    started: {
      scenario: asked.scenario,
      layout,
      every,
      duration: asked.scenario.duration.value,
      lost: Object.fromEntries(clones),
      diameters: Object.fromEntries(asked.model.plans.map(({ name, diameter }) => [name, diameter])),
      meanings: meanings(),
      compartments: Object.fromEntries(
        biology.mechanisms.flatMap((m) =>
          Object.entries(m.compartment ?? {}).map(([name, c]) => [name, (c as { unit: string }).unit] as const),
        ),
      ),
      warnings: asked.warnings,
      isolated: self.crossOriginIsolated,
    },
  });
  record(running, run.observations[0]!);
  steps = 0;
  since = performance.now();
  tick();
}

function record({ run, layout, from, ring }: Running, observation: Observation): void {
  if (run.minutes < from) return;
  const { snapshot, ...told } = observation;
  const frame = packFrame(
    snapshot ?? run.snapshot(),
    run.contacts(),
    { ...told, body: run.body } satisfies Told,
    layout,
  );
  if (ring?.write(frame)) say({ kind: "ringed" });
  else say({ kind: "frame", frame }, [frame]);
}

function tick(): void {
  if (ticking) return;
  ticking = true;
  setTimeout(burst, 0);
}

function burst(): void {
  ticking = false;
  const now = running;
  if (!now || held) return;
  const began = performance.now();
  const until = began + BURST;
  const { run } = now;
  while (!run.ended && performance.now() < until) {
    const observation = run.step();
    steps += 1;
    if (observation) record(now, observation);
  }
  now.worked += (performance.now() - began) / 1000;
  const elapsed = performance.now() - since;
  if (elapsed > 500 || run.ended) {
    say({ kind: "progress", minutes: run.minutes, perSecond: (1000 * steps) / Math.max(1, elapsed) });
    steps = 0;
    since = performance.now();
  }
  if (run.ended) void end(now);
  else tick();
}

async function end({ run }: Running): Promise<void> {
  const { digest, outcome, burdenRatio } = await run.result();
  say({ kind: "ended", ended: { digest, outcome, burdenRatio, minutes: run.minutes } });
}

async function write(id: number, what: ExportKind): Promise<void> {
  if (!running) return;
  const { run, ask, worked } = running;
  say({ kind: "exported", id, text: await exported(run, ask, worked, what) });
}

function check(id: number, text: string): void {
  try {
    const scenario = parseScenario(text, FILE, vocabulary);
    say({ kind: "checked", id, faults: [], warnings: scenario.warnings, scenario });
  } catch (error) {
    say({ kind: "checked", id, faults: faults(error), warnings: [] });
  }
}

function tryMap(id: number, table: TableInput): void {
  const unread = { columns: [], phenotypes: {} };
  let reading: Pick<TableReading, "columns" | "phenotypes"> = unread;
  try {
    const { count, ...read } = readingOf(table);
    reading = read;
    say({ kind: "mapped", id, faults: [], ...reading, counts: count() });
  } catch (error) {
    say({ kind: "mapped", id, faults: faults(error), ...reading });
  }
}

function biopsy(id: number, ask: BiopsyAsk): void {
  try {
    say({ kind: "biopsied", id, faults: [], finding: biopsyOf(ask) });
  } catch (error) {
    say({ kind: "biopsied", id, faults: faults(error) });
  }
}

/** How often the page hears of a map, ms. */
const BREATH = 100;

function find(ask: MapAsk): void {
  let last = 0;
  const finding = findingOf(ask, __VERSION__, (done, words) => {
    if (performance.now() - last < BREATH && done < 1) return;
    last = performance.now();
    say({ kind: "finding", done, words });
  });
  say(
    { kind: "found", finding },
    finding.pictures.map(({ rgba }) => rgba.buffer),
  );
}

let cast: ReturnType<typeof throwerOf> | undefined;

async function toss(what: Throw): Promise<void> {
  try {
    say({ kind: "thrown", fate: await cast!(what) });
  } catch (error) {
    const [fault] = faults(error);
    say({ kind: "failed", fault: { ...fault!, what: `${fault!.what} (thrown at ${what.values.join(", ")})` } });
  }
}

const faults = (error: unknown): Fault[] =>
  error instanceof LabError
    ? faultsOf(error)
    : [
        {
          what: error instanceof Error ? error.message : String(error),
          waysOut: ["reload the page", "share the scenario with us"],
        },
      ];

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  try {
    if (data.kind === "learn") say({ kind: "knowledge", knowledge: knowledge() });
    else if (data.kind === "check") check(data.id, data.text);
    else if (data.kind === "map") tryMap(data.id, data.table);
    else if (data.kind === "biopsy") biopsy(data.id, data.ask);
    else if (data.kind === "find") find(data.ask);
    else if (data.kind === "twin") cast = throwerOf(data.ask);
    else if (data.kind === "throw") void toss(data.what);
    else if (data.kind === "start") start(data);
    else if (data.kind === "export") void write(data.id, data.what);
    else {
      held = data.kind === "hold";
      steps = 0;
      since = performance.now();
      if (!held && running && !running.run.ended) tick();
    }
  } catch (error) {
    say({ kind: "failed", fault: faults(error)[0]! });
  }
};

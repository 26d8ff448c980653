/** The one phase map that is being drawn, or was drawn last. */
import { setAxis } from "../document/axis-edit";
import { type PhaseAsk, PhaseJob } from "../engine/phase-job";
import { lab } from "../lab";
import { groundOf } from "./axes";

let job: PhaseJob | undefined;
/** Of the map on the desk. */
let ground = "";

const groundNow = ({ x, y }: Pick<PhaseAsk, "x" | "y">): string | undefined => {
  const scenario = lab.state.session.started?.scenario;
  return scenario && groundOf(scenario, [x, y]);
};

/** Draw the map of the run at hand; what an earlier map of the same ground has thrown is not thrown again. */
export function drawPhase({ x, y, points, seeds }: Pick<PhaseAsk, "x" | "y" | "points" | "seeds">): void {
  const session = lab.session;
  const now = groundNow({ x, y });
  if (!session || now === undefined) return;
  const { text, seed, table } = session.ask;
  const before = lab.state.phase;
  const same = before !== undefined && now === ground && sameAxis(before.ask.x, x) && sameAxis(before.ask.y, y);
  ground = now;
  begin({ text, seed, ...(table && { table }), x, y, points, seeds }, same ? before.fates : []);
}

const sameAxis = (a: PhaseAsk["x"], b: PhaseAsk["x"]) => JSON.stringify(a) === JSON.stringify(b);

export const stopPhase = (): void => job?.stop();

/** Take up a map that was stopped or broke off. */
export function goOnPhase(): void {
  const { phase } = lab.state;
  if (phase) begin(phase.ask, phase.fates);
}

function begin(ask: PhaseAsk, known: ConstructorParameters<typeof PhaseJob>[1]): void {
  job?.stop();
  job = new PhaseJob(ask, known, (phase) => lab.set({ phase }));
}

/** Whether the run at hand is a point of this map: nothing but its two axes differs. Absent while a run is being built. */
export function isOnMap(ask: PhaseAsk): boolean | undefined {
  const now = groundNow(ask);
  return now === undefined ? undefined : now === ground;
}

/** Put the values of a place into the scenario: one step, which can be undone. */
export function goTo({ x, y }: PhaseAsk, values: readonly number[]): void {
  const text = [x, y].reduce(
    (set, { address, unit }, k) => setAxis(set, address, values[k]!, unit),
    lab.document.scenario,
  );
  lab.edit({ scenario: text });
}

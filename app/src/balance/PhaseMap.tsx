import type { Scenario } from "ifng-lab";
import { useState } from "react";
import { Button, ProgressBar, ToggleButton } from "react-aria-components";
import type { PhaseState } from "../engine/phase-job";
import { count } from "../format";
import { useLab } from "../use-lab";
import { axesFor, standOf, usualAxes } from "./axes";
import { PhaseFigure } from "./PhaseFigure";
import { PhaseSettings } from "./PhaseSettings";
import { PhaseTable } from "./PhaseTable";
import { drawPhase, goOnPhase, isOnMap, stopPhase } from "./phase-desk";
import { isBeyond, nearestTo, placeWords, rowsOf, spoken, thrownAt } from "./phase-picture";
import "../styles/phase.css";

/** Where the run at hand stands between the fates, by throws of its well-mixed twin. */
export function PhaseMap() {
  const scenario = useLab((state) => state.session.started?.scenario);
  const parameters = useLab((state) => state.knowledge?.parameters);
  const phase = useLab((state) => state.phase);
  const [plan, setPlan] = useState<Plan>({ ...usualAxes, points: 5, seeds: 3 });
  const choices = scenario && parameters ? axesFor(scenario, parameters) : [];
  const found = (address: string, not?: string) =>
    choices.find(({ axis }) => axis.address === address) ?? choices.find(({ axis }) => axis.address !== not);
  const x = found(plan.x, plan.y);
  const y = found(plan.y, x?.axis.address);
  const standing = ({ ask }: PhaseState) =>
    scenario && parameters ? [ask.x, ask.y].map((axis) => standOf(scenario, axis, parameters)) : undefined;
  return (
    <section className="phase">
      <h2>Where would it tip?</h2>
      {!phase && (
        <p className="words">
          Throw the tumor’s well-mixed twin over two axes and see where one fate gives way to another, and where this
          run stands between them.
        </p>
      )}
      {scenario && !hasTumor(scenario) && (
        <p className="warning">
          This scenario has no tumor, so nothing can tip. Give its tissue one, as in{" "}
          <code>{"tumor: { density: 3000 /mm2 }"}</code>, or open another scenario.
        </p>
      )}
      {phase && <Drawn phase={phase} stand={standing(phase)} />}
      {scenario && hasTumor(scenario) && x && y && phase?.status !== "drawing" && (
        <PhaseSettings
          choices={choices}
          plan={{ ...plan, x: x.axis.address, y: y.axis.address }}
          change={(patch) => setPlan({ ...plan, x: x.axis.address, y: y.axis.address, ...patch })}
          draw={() => drawPhase({ x: x.axis, y: y.axis, points: plan.points, seeds: plan.seeds })}
          again={phase !== undefined}
        />
      )}
    </section>
  );
}

const hasTumor = ({ tissue: { source } }: Scenario) =>
  !("generate" in source) || (source.generate.densities.tumor ?? 0) > 0;

export interface Plan {
  readonly x: string;
  readonly y: string;
  readonly points: number;
  readonly seeds: number;
}

function Drawn({
  phase,
  stand,
}: {
  readonly phase: PhaseState;
  readonly stand: readonly (number | undefined)[] | undefined;
}) {
  const [asTable, setAsTable] = useState(false);
  const onMap = isOnMap(phase.ask);
  const here = onMap && stand?.every((value) => value !== undefined) ? (stand as readonly number[]) : undefined;
  return (
    <>
      <Progress phase={phase} />
      {onMap === false && (
        <p className="warning" role="status">
          This map belongs to an earlier scenario: more than its two axes has changed since. Draw it again, below, to
          see where this run stands.
        </p>
      )}
      {phase.fates.length > 0 && (
        <>
          <div className="row">
            <p className="grow">{here && <Standing phase={phase} here={here} />}</p>
            <ToggleButton className="small" isSelected={asTable} onChange={setAsTable}>
              Map as table
            </ToggleButton>
          </div>
          {asTable ? <PhaseTable phase={phase} /> : <PhaseFigure phase={phase} here={here} old={onMap === false} />}
          <Method phase={phase} />
        </>
      )}
    </>
  );
}

function Standing({ phase, here }: { readonly phase: PhaseState; readonly here: readonly number[] }) {
  const { column, row } = nearestTo(phase, here);
  const { values, place } = rowsOf(phase)[row]![column]!;
  return (
    <>
      <b>You are here:</b> {placeWords(phase.ask, here)}
      {isBeyond(phase, here) ? ", beyond this map" : ""}. Nearest place: {spoken(place, thrownAt(phase, values))}.
    </>
  );
}

function Progress({ phase }: { readonly phase: PhaseState }) {
  const { status, fates, total, secondsLeft, fault } = phase;
  const share = (100 * fates.length) / total;
  if (status === "done") return null;
  const left = secondsLeft === undefined ? "timing the first throw" : `about ${duration(secondsLeft)} left`;
  return (
    <div className="phase-progress">
      {fault && (
        <p className="fault" role="alert">
          {fault.what}; {fault.waysOut.join(", or ")}.
        </p>
      )}
      <ProgressBar className="progress" value={share} aria-label="Drawing the phase map">
        <div className="progress-track">
          <div className="progress-fill" style={{ width: `${share}%` }} />
        </div>
      </ProgressBar>
      <p className="row">
        <span className="grow">
          {count(fates.length)} of {count(total)} throws · {status === "drawing" ? left : "stopped"}
        </span>
        {status === "drawing" ? (
          <Button className="small" onPress={stopPhase}>
            Stop
          </Button>
        ) : (
          <Button className="small" onPress={goOnPhase}>
            Go on
          </Button>
        )}
      </p>
    </div>
  );
}

const duration = (seconds: number) =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;

function Method({ phase: { ask } }: { readonly phase: PhaseState }) {
  const last = ask.seed + ask.seeds - 1;
  return (
    <p className="method">
      <b>Method: well-mixed twin.</b> Each place is this scenario run to its end without space, with{" "}
      {ask.seeds === 1 ? `seed ${ask.seed}` : `seeds ${ask.seed} to ${last}`}. Nests, septa, gradients and clusters are
      left out, and a few seeds tell a border only roughly: run a place in space before you believe it.
    </p>
  );
}

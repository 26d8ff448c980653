import { Button } from "react-aria-components";
import { count, number } from "../format";
import { Choice } from "../shell/Choice";
import type { AxisChoice } from "./axes";
import type { Plan } from "./PhaseMap";
import { unitWords } from "./phase-picture";

const grids = [5, 9].map((points) => ({ id: String(points), name: `${points} × ${points}` }));
const seeds = [1, 3, 10].map((n) => ({ id: String(n), name: n === 1 ? "1 seed" : `${n} seeds` }));

interface Props {
  readonly choices: readonly AxisChoice[];
  readonly plan: Plan;
  readonly change: (patch: Partial<Plan>) => void;
  readonly draw: () => void;
  readonly again: boolean;
}

/** What is varied, how finely, and the button that begins. */
export function PhaseSettings({ choices, plan, change, draw, again }: Props) {
  const options = (taken: string) =>
    choices
      .filter(({ axis }) => axis.address !== taken)
      .map(({ axis: { address, low, high, unit }, title }) => ({
        id: address,
        name: `${title}, ${number(low)} to ${number(high)} ${unitWords(unit)}`.trim(),
      }));
  return (
    <div className="phase-settings">
      {again && <h3>Another map</h3>}
      <Choice label="Across" value={plan.x} options={options(plan.y)} onChange={(x) => change({ x })} />
      <Choice label="Up" value={plan.y} options={options(plan.x)} onChange={(y) => change({ y })} />
      <div className="row">
        <Choice
          label="Places"
          value={String(plan.points)}
          options={grids}
          onChange={(id) => change({ points: Number(id) })}
        />
        <Choice
          label="At each place"
          value={String(plan.seeds)}
          options={seeds}
          onChange={(id) => change({ seeds: Number(id) })}
        />
      </div>
      <Button className={again ? "" : "primary"} onPress={draw}>
        {again ? "Draw again" : "Draw the phase map"}
      </Button>
      <p className="faint">
        {count(plan.points ** 2 * plan.seeds)} runs, some seconds each, in workers of their own. They tell the time
        left, and may be stopped.
      </p>
    </div>
  );
}

import { visibleFold } from "ifng-lab/microscope/pdl1-scores";
import { Button } from "react-aria-components";
import { sectionOf } from "../engine/section";
import type { Session } from "../engine/session";
import { count, number, time } from "../format";
import { lab } from "../lab";
import { scaleBar } from "../microscope/camera";
import { markerOf } from "../microscope/markers";
import { scoresOf } from "../microscope/scores";
import type { Ranges } from "../microscope/specimen";
import { Icon } from "../shell/icons";
import { useLab, useView } from "../use-lab";
import { ColourBar } from "./ColourBar";

interface Props {
  readonly of: () => Session | undefined;
  readonly clock: () => number;
  readonly label: string;
  readonly pixelsPerMicron: number;
  readonly kind: "WebGL" | "CPU";
  readonly rangesOf: (session: Session) => Ranges;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
}

/** What lies over the tissue: scale bar, legend of the look, buttons of the camera. */
export function Overlay({ of, clock, label, pixelsPerMicron, kind, rangesOf, fit, zoom }: Props) {
  const length = scaleBar(pixelsPerMicron, 140);
  return (
    <>
      <div className="overlay top-left">
        <span className="chip">{label}</span>
        <Caption of={of} clock={clock} kind={kind} />
      </div>
      <div className="overlay bottom-left">
        <Plane of={of} />
        <div className="scale-bar" style={{ width: length * pixelsPerMicron }}>
          <span>{length >= 1000 ? `${length / 1000} mm` : `${length} µm`}</span>
        </div>
      </div>
      <div className="overlay bottom-right">
        <Legend of={of} clock={clock} rangesOf={rangesOf} />
      </div>
      <div className="overlay top-right camera">
        <Button className="icon" aria-label="Zoom in" onPress={() => zoom(1.4)}>
          <Icon name="plus" />
        </Button>
        <Button className="icon" aria-label="Zoom out" onPress={() => zoom(1 / 1.4)}>
          <Icon name="minus" />
        </Button>
        <Button className="icon" aria-label="Show the whole tissue" onPress={fit}>
          <Icon name="whole" />
        </Button>
      </div>
    </>
  );
}

/** Where a block is cut. */
function Plane({ of }: Pick<Props, "of">) {
  const depth = useLab(() => of()?.state.started?.layout.depth ?? 0);
  const { plane = depth / 2 } = useView();
  if (depth === 0) return null;
  return (
    <label className="plane">
      <span>
        Plane at {number(plane)} of {number(depth)} µm
      </span>
      <input
        type="range"
        min={0}
        max={depth}
        step={depth / 100}
        value={plane}
        aria-valuetext={`${Math.round(plane)} micrometres above the floor`}
        onChange={(event) => lab.look({ plane: Number(event.target.value) })}
      />
    </label>
  );
}

function Caption({ of, clock, kind }: Pick<Props, "of" | "clock" | "kind">) {
  const minutes = useLab(() => Math.floor((of()?.recording?.at(clock())?.minutes ?? 0) / 60) * 60);
  const highlight = useLab((state) => state.highlight);
  return (
    <>
      <span className="chip">{time(minutes)}</span>
      {kind === "CPU" && <span className="chip warn">Drawn without WebGL2</span>}
      {highlight && (
        <span className="chip accent">
          {highlight.words}: {count(highlight.ids.size)}
          <Button className="icon small" aria-label="End the highlight" onPress={() => lab.highlight(undefined)}>
            <Icon name="cross" />
          </Button>
        </span>
      )}
    </>
  );
}

function Legend({ of, clock, rangesOf }: Pick<Props, "of" | "clock" | "rangesOf">) {
  const view = useView();
  const frame = useLab(() => of()?.recording?.at(clock()));
  const session = of();
  const started = session?.state.started;
  if (!session?.recording || !frame || !started) return null;
  const ranges = rangesOf(session);
  const { layout, meanings } = started;
  if (view.look === "if")
    return (
      <ul className="channels-lit" aria-label="Channels lit">
        {view.channels.map((name) => (
          <li key={name}>
            <i style={{ background: markerOf(name)?.colour }} />
            {name}
          </li>
        ))}
      </ul>
    );
  if (view.look === "dab") {
    const { tumor, positive, tps } = scoresOf(sectionOf(frame, layout, view.plane), layout.types.indexOf("tumor"));
    return (
      <div className="score" role="group" aria-label="PD-L1 scores">
        <b>TPS {Math.round(tps)} %</b>
        <span>
          {count(positive)} of {count(tumor)} tumor cells at ≥ {visibleFold} × basal
        </span>
        <b>CPS {Math.round(Math.min(100, tps))}</b>
        <span>no immune cell carries PD-L1 in this model yet</span>
      </div>
    );
  }
  const field = layout.fields.find(({ name }) => name === view.field);
  if (view.look === "state") {
    const values = frame.columns[view.column];
    const about = meanings[view.column];
    if (!values) return null;
    return (
      <ColourBar
        ramp="viridis"
        title={about?.meaning ?? view.column}
        unit={about?.unit ?? ""}
        range={ranges.of(view.column)}
        values={values}
      />
    );
  }
  if ((view.look === "field" || view.look === "types") && field)
    return (
      <ColourBar
        ramp="cividis"
        title={`${field.title} in the tissue`}
        unit={field.unit}
        range={ranges.of(`field ${field.name}`)}
        values={frame.fields[field.name]!}
        quiet={view.look === "types"}
      />
    );
  return null;
}

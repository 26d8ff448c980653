import { Button } from "react-aria-components";
import type { Frame } from "../engine/frame";
import { rowOf } from "../engine/recording";
import { number, time } from "../format";
import { lab } from "../lab";
import { Icon } from "../shell/icons";
import { colourOfType } from "../tokens";
import { useFrame, useLab } from "../use-lab";
import { Sparkline } from "./Sparkline";
import { Why } from "./Why";

/** Columns that belong to a clock of the engine more than to a reader. */
const quiet = new Set(["primed", "roaming", "burst", "licence"]);

/** One cell: what it is, what it senses and answers, and how it came to that. */
export function CellCard() {
  const selected = useLab((state) => state.selected);
  const started = useLab((state) => state.session.started);
  const frames = useLab((state) => state.session.frames);
  const frame = useFrame();
  if (selected === undefined || !frame || !started)
    return (
      <div className="empty">
        <p>Click a cell, or press Enter in the tissue and go from cell to cell with the arrows.</p>
      </div>
    );
  const row = rowOf(frame, selected);
  const history = courseOf(selected, frames);
  if (row < 0)
    return (
      <div className="empty">
        <p>
          Cell {selected} is not here at {time(frame.minutes)}: it was born later, died, or left.
        </p>
        {history.length > 0 && (
          <Button className="small" onPress={() => lab.seek(history.at(-1)!.frame.minutes, false)}>
            Go to its last moment, {time(history.at(-1)!.frame.minutes)}
          </Button>
        )}
      </div>
    );
  const { layout, meanings, lost } = started;
  const type = layout.types[frame.type[row]!]!;
  const clone = layout.clones[frame.clone[row]!]!;
  const states = layout.columns.filter(
    (name) => !quiet.has(name) && !Number.isNaN(frame.columns[name]![row]!) && isTold(name, type),
  );
  return (
    <article className="cell-card" aria-label={`Cell ${selected}`}>
      <header>
        <i style={{ background: colourOfType(type) }} />
        <div>
          <h2>
            {type} <small>cell {selected}</small>
          </h2>
          {type === "tumor" && (
            <p>
              {clone}{" "}
              {lost[clone]?.map((gene) => (
                <span key={gene} className="badge">
                  {gene}−
                </span>
              ))}
            </p>
          )}
        </div>
        <Button className="icon small" aria-label="Let go of the cell" onPress={() => lab.select(undefined)}>
          <Icon name="cross" />
        </Button>
      </header>
      <p className="faint">
        at {number(frame.x[row]!)}, {number(frame.y[row]!)}
        {layout.depth > 0 && `, ${number(frame.z[row]!)}`} µm · diameter {number(2 * frame.radius[row]!)} µm
        {history.length > 0 && <> · seen since {time(history[0]!.frame.minutes)}</>}
      </p>
      <Why id={selected} frame={frame} />
      <h3>State</h3>
      <dl className="states">
        {states.map((name) => (
          <div key={name}>
            <dt>{meanings[name]?.meaning ?? name}</dt>
            <dd>
              {number(frame.columns[name]![row]!)}
              <small> {unitOf(name, layout.fields, meanings[name]?.unit)}</small>
              <Sparkline
                points={history.map((h) => [h.frame.minutes, h.frame.columns[name]![h.row]!])}
                now={frame.minutes}
                title={meanings[name]?.meaning ?? name}
              />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** Tumor and myeloid cells do not show what only T cells have, and the other way round: columns of a lineage are not NaN there. */
const isTold = (name: string, type: string) => name !== "engaged" || type === "CD8";

function unitOf(name: string, fields: readonly { name: string; unit: string }[], unit: string | undefined): string {
  const field = fields.find((f) => `${f.name} here` === name);
  return field ? field.unit : unit === "1" || unit === undefined ? "" : unit;
}

interface Moment {
  readonly frame: Frame;
  readonly row: number;
}
let known: { id: number; frames: number; list: Moment[]; of: unknown } = { id: -1, frames: 0, list: [], of: undefined };

/** The frames in which a cell was seen; found once and lengthened as the run goes on. */
function courseOf(id: number, frames: number): readonly Moment[] {
  const recording = lab.session?.recording;
  if (!recording) return [];
  if (known.id !== id || known.of !== recording || known.frames > frames)
    known = { id, frames: 0, list: [], of: recording };
  for (const frame of recording.frames.slice(known.frames)) {
    const row = rowOf(frame, id);
    if (row >= 0) known.list.push({ frame, row });
  }
  known.frames = recording.frames.length;
  return known.list;
}

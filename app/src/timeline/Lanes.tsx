import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { number, spokenTime, time } from "../format";
import { lab } from "../lab";
import { Icon } from "../shell/icons";
import { useLab } from "../use-lab";
import { DoseDialog } from "./DoseDialog";
import { addDose, edit, entryOf, momentsOf, snapOf, snapped, type Therapy } from "./doses";

/** One lane for each drug that the biology ships; its blocks are doses, its curve is what the plasma holds. */
export function Lanes() {
  const drugs = useLab((state) => state.knowledge?.drugs);
  const scenario = useLab((state) => state.session.started?.scenario);
  const duration = useLab((state) => state.session.started?.duration ?? 1440);
  const [open, setOpen] = useState<number>();
  if (!drugs || !scenario) return <div className="lanes" />;
  const { therapy } = scenario;
  return (
    <div className="lanes" role="group" aria-label="Doses">
      {Object.entries(drugs).map(([drug, { doseUnits }]) => (
        <div className="lane" key={drug}>
          <div className="lane-name">
            {drug}
            <Button
              className="icon small"
              aria-label={`Add a dose of ${drug} at ${spokenTime(lab.state.minutes)}`}
              onPress={() => void addDose(drug, doseUnits[0] ?? "mg", snapped(lab.state.minutes, snapOf(duration)))}
            >
              <Icon name="plus" />
            </Button>
          </div>
          <Lane drug={drug} unit={doseUnits[0] ?? "mg"} therapy={therapy} duration={duration} open={setOpen} />
        </div>
      ))}
      {open !== undefined && therapy[open] && (
        <DoseDialog at={open} therapy={therapy[open]} close={() => setOpen(undefined)} />
      )}
    </div>
  );
}

interface LaneProps {
  readonly drug: string;
  readonly unit: string;
  readonly therapy: readonly Therapy[];
  readonly duration: number;
  readonly open: (at: number) => void;
}

function Lane({ drug, unit, therapy, duration, open }: LaneProps) {
  const track = useRef<HTMLDivElement>(null);
  const minutes = useLab((state) => state.minutes);
  const own = therapy.flatMap((entry, at) => (entry.drug === drug ? [{ entry, at }] : []));
  return (
    <div
      className="track lane-track"
      ref={track}
      onDoubleClick={(event) => {
        if (event.target !== track.current) return;
        const box = track.current.getBoundingClientRect();
        void addDose(drug, unit, snapped((duration * (event.clientX - box.left)) / box.width, snapOf(duration)));
      }}
    >
      <PlasmaCurve drug={drug} duration={duration} />
      {own.length === 0 && <span className="lane-hint">double-click here, or press +, to give {drug}</span>}
      {own.map(({ entry, at }) => (
        <DoseBlock key={at} at={at} therapy={entry} duration={duration} track={track} open={open} />
      ))}
      <div className="now" style={{ left: `${(100 * minutes) / duration}%` }} />
    </div>
  );
}

interface BlockProps {
  readonly at: number;
  readonly therapy: Therapy;
  readonly duration: number;
  readonly track: React.RefObject<HTMLDivElement | null>;
  readonly open: (at: number) => void;
}

function DoseBlock({ at, therapy, duration, track, open }: BlockProps) {
  const [shift, setShift] = useState(0);
  const from = useRef<{ x: number; copy: boolean } | undefined>(undefined);
  const snap = snapOf(duration);
  const move = async (by: number, copy = false) => {
    const next = Math.min(duration - 1, Math.max(0, therapy.from + by));
    const entry = entryOf(therapy, { from: next });
    await edit(copy ? { kind: "add", entry } : { kind: "change", at, entry });
  };
  const change = async (factor: number) =>
    edit({ kind: "change", at, entry: entryOf(therapy, { dose: therapy.dose.published * factor }) });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { key, shiftKey, altKey } = event;
    const by = snap * (shiftKey ? 7 : 1);
    if (key === "ArrowRight") void move(by, altKey);
    else if (key === "ArrowLeft") void move(-by, altKey);
    else if (key === "+" || key === "=") void change(1.25);
    else if (key === "-") void change(0.8);
    else if (key === "Delete" || key === "Backspace") void edit({ kind: "remove", at });
    else if (key === "Enter" || key === " ") open(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const minutesOf = (dx: number) => (duration * dx) / (track.current?.clientWidth ?? 1);
  const moments = momentsOf(therapy, duration);
  const words = `${therapy.dose.text} of ${therapy.drug}, ${spokenTime(therapy.from)}${therapy.every ? `, every ${therapy.every.text}` : ""}`;
  return (
    <>
      {moments.slice(1).map((moment) => (
        <div
          key={moment}
          className="dose again"
          style={{ left: `${(100 * (moment + shift)) / duration}%` }}
          aria-hidden="true"
        />
      ))}
      <button
        type="button"
        className="dose"
        aria-label={`${words}. Arrows move it, Alt and arrows copy it, plus and minus change the dose, Delete removes it, Enter opens it.`}
        style={{ left: `${(100 * (therapy.from + shift)) / duration}%` }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          from.current = { x: event.clientX, copy: event.altKey };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (!from.current) return;
          const by = minutesOf(event.clientX - from.current.x);
          const free = event.shiftKey ? 60 : snap;
          setShift(snapped(therapy.from + by, free) - therapy.from);
        }}
        onPointerUp={() => {
          const { copy } = from.current ?? { copy: false };
          const by = shift;
          from.current = undefined;
          setShift(0);
          if (by !== 0) void move(by, copy);
        }}
        onDoubleClick={() => open(at)}
      >
        {number(therapy.dose.published)} {therapy.dose.unit}
        {shift !== 0 && <span className="dose-tip">{time(therapy.from + shift)}</span>}
      </button>
    </>
  );
}

/** Concentration in the plasma over the recorded time, from the run itself. */
function PlasmaCurve({ drug, duration }: { readonly drug: string; readonly duration: number }) {
  const frames = useLab((state) => state.session.frames);
  const told = frames > 0 ? (lab.session?.recording?.told() ?? []) : [];
  const points = told.map(({ hours, body }) => [(100 * hours * 60) / duration, body[`${drug}Plasma`] ?? 0] as const);
  const top = Math.max(...points.map(([, c]) => c), 0);
  if (top <= 0) return null;
  const line = points.map(([x, c]) => `${x.toFixed(2)},${(30 - (24 * c) / top).toFixed(2)}`).join(" ");
  return (
    <svg className="plasma" viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true">
      <polygon points={`0,30 ${line} ${points.at(-1)![0].toFixed(2)},30`} />
      <polyline points={line} />
    </svg>
  );
}

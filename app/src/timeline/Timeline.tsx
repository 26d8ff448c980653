import { useEffect, useRef, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { BiopsyLane } from "../biopsy/BiopsyLane";
import { spokenTime, time } from "../format";
import { lab } from "../lab";
import { togglePlay } from "../playback";
import { Choice } from "../shell/Choice";
import { Icon } from "../shell/icons";
import { useLab } from "../use-lab";
import { DoseTable } from "./DoseTable";
import { Lanes } from "./Lanes";

const speeds = [
  { id: "20", name: "slow motion · 20 min/s" },
  { id: "60", name: "1 h/s" },
  { id: "180", name: "3 h/s" },
  { id: "720", name: "12 h/s" },
  { id: "2880", name: "2 d/s" },
  { id: "1000000", name: "as fast as it runs" },
] as const;

/** Transport, time and doses. */
export function Timeline() {
  const playing = useLab((state) => state.playing);
  const minutes = useLab((state) => state.minutes);
  const speed = useLab((state) => state.speed);
  const recorded = useLab((state) => state.session.recorded);
  const duration = useLab((state) => state.session.started?.duration ?? 1440);
  const every = useLab((state) => state.session.started?.every ?? 20);
  const ghost = useLab((state) => state.ghost);
  const branch = useLab((state) => state.branch);
  const [asTable, setAsTable] = useState(false);
  const thumb = useRef<HTMLInputElement>(null);
  // A browser moves the thumb when the range changes, and React does not know of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the range is what moves it
  useEffect(() => {
    if (thumb.current) thumb.current.value = String(minutes);
  }, [minutes, duration, every]);
  return (
    <section className="timeline" aria-label="Timeline">
      <div className="transport">
        <Button className="icon large" aria-label="Back to the start" onPress={() => lab.seek(0)}>
          <Icon name="start" />
        </Button>
        <Button className="icon large play" aria-label={playing ? "Pause" : "Play"} onPress={togglePlay}>
          <Icon name={playing ? "pause" : "play"} />
        </Button>
        <Button className="icon large" aria-label="To the live end" onPress={() => lab.seek(recorded, true)}>
          <Icon name="end" />
        </Button>
        <output className="clock" aria-label="Simulated time">
          {time(minutes)}
        </output>
        <Choice
          label="Speed"
          value={String(speed)}
          options={speeds}
          onChange={(id) => lab.set({ speed: Number(id) })}
        />
        {ghost && (
          <span className="chip" title="The run before the last edit stays as a dashed line in the plots">
            branch {branch}
            {ghost.partedAt > 0 ? ` leaves ${ghost.name} at ${time(ghost.partedAt)}` : `, after ${ghost.name}`}
          </span>
        )}
        <span className="grow" />
        <ToggleButton className="small" isSelected={asTable} onChange={setAsTable}>
          Doses as table
        </ToggleButton>
      </div>
      <div className="axis">
        <div className="lane-name" aria-hidden="true">
          time
        </div>
        <div className="track">
          <div className="recorded" style={{ width: `${(100 * recorded) / duration}%` }} />
          <Ticks duration={duration} />
          <input
            type="range"
            aria-label="Time"
            aria-valuetext={spokenTime(minutes)}
            min={0}
            max={duration}
            step={every}
            value={minutes}
            ref={thumb}
            onChange={(event) => lab.seek(Number(event.target.value), false)}
          />
        </div>
      </div>
      {asTable ? <DoseTable /> : <Lanes />}
      <BiopsyLane duration={duration} />
    </section>
  );
}

function Ticks({ duration }: { readonly duration: number }) {
  const days = duration / 1440;
  const step = [0.25, 0.5, 1, 2, 5, 7, 14, 28, 56].find((candidate) => days / candidate <= 12) ?? 84;
  const marks = Array.from({ length: Math.floor(days / step) + 1 }, (_, i) => i * step);
  return (
    <div className="ticks" aria-hidden="true">
      {marks.map((day) => (
        <span key={day} style={{ left: `${(100 * day) / days}%` }}>
          {day === 0 ? "0" : `${day} d`}
        </span>
      ))}
    </div>
  );
}

import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components";
import { spokenTime, time } from "../format";
import { lab } from "../lab";
import { Icon } from "../shell/icons";
import { useLab } from "../use-lab";
import { dropBiopsy, takeBiopsy } from "./desk";

const BiopsyDialog = lazy(() =>
  import("./BiopsyDialog").then(({ BiopsyDialog: component }) => ({ default: component })),
);

/** Moments at which the tissue was sampled. */
export function BiopsyLane({ duration }: { readonly duration: number }) {
  const moments = useLab((state) => state.history.present.biopsies);
  const minutes = useLab((state) => state.minutes);
  const recorded = useLab((state) => state.session.recorded);
  const [open, setOpen] = useState<number>();
  return (
    <div className="lane" role="group" aria-label="Biopsies">
      <div className="lane-name">
        biopsies
        <Button
          className="icon small"
          aria-label={`Take a biopsy at ${spokenTime(Math.min(minutes, recorded))}`}
          onPress={() => takeBiopsy(lab.state.minutes)}
        >
          <Icon name="plus" />
        </Button>
      </div>
      <div className="track lane-track">
        {moments.length === 0 && <span className="lane-hint">press + to read the slide at the playhead</span>}
        {moments.map((at) =>
          at <= duration ? (
            <button
              key={at}
              type="button"
              className={`biopsy ${at > recorded ? "ahead" : ""}`}
              style={{ left: `${(100 * at) / duration}%` }}
              aria-label={`Biopsy at ${spokenTime(at)}. Enter reads it, Delete removes it.`}
              title={`Biopsy at ${time(at)}`}
              onClick={() => setOpen(at)}
              onKeyDown={(event) => {
                if (event.key !== "Delete" && event.key !== "Backspace") return;
                event.preventDefault();
                dropBiopsy(at);
              }}
            >
              <span aria-hidden="true">◉</span>
            </button>
          ) : null,
        )}
        <div className="now" style={{ left: `${(100 * minutes) / duration}%` }} />
      </div>
      {open !== undefined && (
        <Suspense>
          <BiopsyDialog at={open} close={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

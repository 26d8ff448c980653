import { useEffect, useState } from "react";
import { lab } from "../lab";
import { spokenSummary } from "../summary";

const EVERY = 4000;

/** Speaks of the tissue, seldom enough to be listened to. */
export function Listener() {
  const [words, setWords] = useState("");
  useEffect(() => {
    const timer = setInterval(() => {
      const recording = lab.session?.recording;
      const now = recording?.at(lab.state.minutes);
      const first = recording?.frames[0];
      if (now && first) setWords(spokenSummary(now.told, first.told));
    }, EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}

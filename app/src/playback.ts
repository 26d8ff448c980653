/** The playhead: it moves over what is recorded, and waits at the live end. */
import { lab } from "./lab";

let last = 0;

export function startPlayback(): void {
  const turn = (now: number) => {
    const elapsed = Math.min(0.25, (now - last) / 1000);
    last = now;
    const { playing, speed, minutes, session } = lab.state;
    if (playing && session.recorded > minutes) {
      const next = Math.min(session.recorded, minutes + elapsed * speed);
      const ends = session.status === "ended" && next >= session.recorded;
      lab.seek(next, !ends);
    } else if (playing && session.status === "ended") lab.set({ playing: false });
    requestAnimationFrame(turn);
  };
  requestAnimationFrame(turn);
}

export function togglePlay(): void {
  const { playing, minutes, session } = lab.state;
  const atEnd = session.status === "ended" && minutes >= session.recorded;
  if (!playing && atEnd) lab.seek(0, true);
  else lab.set({ playing: !playing });
}

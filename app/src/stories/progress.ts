/** How far a chapter has come, from what the run has told until the playhead. */
import type { Told } from "../engine/frame";
import type { Story } from "./stories";

export interface Progress {
  /** The choice that holds, once it is decided. */
  readonly answer: number | undefined;
  /** Minute in which each goal was first reached. */
  readonly met: readonly (number | undefined)[];
}

export function progressOf(story: Story, told: readonly Told[], minutes: number): Progress {
  const first = told[0];
  const seen = told.filter(({ hours }) => hours * 60 <= minutes + 1e-6);
  const then = seen.find(({ hours }) => hours * 60 >= story.bet.at);
  return {
    answer: first && then ? story.bet.answer(then, first) : undefined,
    met: story.goals.map(({ met }) => {
      const at = first && seen.find((now) => met(now, first));
      return at && at.hours * 60;
    }),
  };
}

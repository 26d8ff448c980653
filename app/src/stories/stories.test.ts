import { biology, parseScenario, prepare, Run, references, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import type { Told } from "../engine/frame";
import { progressOf } from "./progress";
import { stories } from "./stories";

const read = (text: string) => parseScenario(text, "story", vocabularyOf(biology));

/** What a run of the scenario tells hour by hour, until the minute. */
function tell(scenario: string, until: number): Told[] {
  const run = new Run(prepare({ ...read(scenario), observe: { every: 60 } }));
  const told: Told[] = [{ ...run.observations[0]!, body: run.body }];
  while (run.minutes < until) {
    const observation = run.step();
    if (observation) told.push({ ...observation, body: run.body });
  }
  return told;
}

describe.each(stories)("the story $title", (story) => {
  it("runs what it says, long enough to decide the bet, and names a source", () => {
    const scenario = read(story.scenario);
    expect(scenario.name).toBe(story.title);
    expect(scenario.warnings).toEqual([]);
    expect(scenario.duration.value).toBeGreaterThanOrEqual(story.bet.at);
    expect(story.evidence.source in references).toBe(true);
    expect(story.bet.choices.length).toBeGreaterThan(1);
  });

  it("can be finished: every goal is reached by the end, in the puzzle with a drug from the start", () => {
    const drug = story.id === "beat-the-resistance" ? "\ntherapy: [{ drug: pembrolizumab, dose: 200 mg }]\n" : "";
    const minutes = read(story.scenario).duration.value;
    const { met } = progressOf(story, tell(story.scenario + drug, minutes), minutes);
    expect(story.goals.map(({ words }, k) => [words, met[k] !== undefined])).toEqual(
      story.goals.map(({ words }) => [words, true]),
    );
  });
});

describe("the progress of a story", () => {
  const [story] = stories as [(typeof stories)[number]];

  it("is told by the tissue: nothing at the start, the goals in turn, an answer when it is decided", () => {
    const told = tell(story.scenario, story.bet.at);
    expect(progressOf(story, told, 0)).toEqual({ answer: undefined, met: [undefined, undefined, undefined] });
    const end = progressOf(story, told, story.bet.at);
    expect(end.answer).toBe(2);
    expect(end.met.every((at) => at !== undefined && at > 0 && at <= story.bet.at)).toBe(true);
    const before = progressOf(story, told, end.met[2]! - 1);
    expect(before.met[2]).toBeUndefined();
    expect(before.met[0]).toBe(end.met[0]);
  });
});

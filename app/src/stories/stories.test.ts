import { biology, parseScenario, prepare, Run, references, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import type { Told } from "../engine/frame";
import { progressOf } from "./progress";
import { stories } from "./stories";

const read = (text: string) => parseScenario(text, "story", vocabularyOf(biology));

describe.each(stories)("the story $title", (story) => {
  it("runs what it says, long enough to decide the bet, and names a source", () => {
    const scenario = read(story.scenario);
    expect(scenario.name).toBe(story.title);
    expect(scenario.warnings).toEqual([]);
    expect(scenario.duration.value).toBeGreaterThanOrEqual(story.bet.at);
    expect(story.evidence.source in references).toBe(true);
    expect(story.bet.choices.length).toBeGreaterThan(1);
  });
});

describe("the progress of a story", () => {
  const [story] = stories as [(typeof stories)[number]];
  const told: Told[] = [];

  it("is told by the tissue: nothing at the start, the goals in turn, an answer when it is decided", () => {
    const run = new Run(prepare({ ...read(story.scenario), observe: { every: 60 } }));
    told.push({ ...run.observations[0]!, body: run.body });
    while (run.minutes < story.bet.at) {
      const observation = run.step();
      if (observation) told.push({ ...observation, body: run.body });
    }
    expect(progressOf(story, told, 0)).toEqual({ answer: undefined, met: [undefined, undefined, undefined] });
    const end = progressOf(story, told, story.bet.at);
    expect(end.answer).toBe(2);
    expect(end.met.every((at) => at !== undefined && at > 0 && at <= story.bet.at)).toBe(true);
    const before = progressOf(story, told, end.met[2]! - 1);
    expect(before.met[2]).toBeUndefined();
    expect(before.met[0]).toBe(end.met[0]);
  });
});

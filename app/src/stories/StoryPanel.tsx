import { citation } from "ifng-lab/experiment/assumed";
import { useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { firstView } from "../document/document";
import { time } from "../format";
import { lab } from "../lab";
import { useLab } from "../use-lab";
import { progressOf } from "./progress";
import { type Story, stories } from "./stories";

/** One chapter: the bet, the run, what came of it. */
export function StoryPanel({ id }: { readonly id: string }) {
  const story = stories.find((candidate) => candidate.id === id);
  if (!story)
    return (
      <div className="story">
        <p>There is no chapter {id}.</p>
        <a href="#/stories">All stories</a>
      </div>
    );
  return <Chapter key={id} story={story} />;
}

function Chapter({ story }: { readonly story: Story }) {
  const [choice, setChoice] = useState<string>();
  const [placed, setPlaced] = useState<number>();
  const next = stories[stories.indexOf(story) + 1];
  const place = () => {
    setPlaced(Number(choice));
    lab.edit({ scenario: story.scenario, seed: 1, view: { ...firstView, ...story.view } });
    lab.set({ minutes: 0, playing: true });
  };
  return (
    <article className="story" aria-label={`Story: ${story.title}`}>
      <a href="#/stories">All stories</a>
      <h2>{story.title}</h2>
      <p>{story.claim}</p>
      <section className="bet">
        <RadioGroup value={choice ?? null} onChange={setChoice} isDisabled={placed !== undefined}>
          <Label>Place your bet. {story.bet.question}</Label>
          {story.bet.choices.map((words, i) => (
            <Radio key={words} value={String(i)} className="choice-row">
              {words}
            </Radio>
          ))}
        </RadioGroup>
        {placed === undefined ? (
          <Button className="primary" isDisabled={choice === undefined} onPress={place}>
            Bet, and run
          </Button>
        ) : (
          <Verdict story={story} placed={placed} />
        )}
      </section>
      {placed !== undefined && <Goals story={story} />}
      <h3>What people found</h3>
      <p className="words">{story.evidence.words}</p>
      <p className="words">{citation(story.evidence.source)}</p>
      <h3>Try this</h3>
      <p className="words">{story.tryThis}</p>
      {next && <a href={`#/stories/${next.id}`}>Next: {next.title}</a>}
    </article>
  );
}

const useProgress = (story: Story) => {
  const minutes = useLab((state) => state.minutes);
  const frames = useLab((state) => state.session.frames);
  const isOn = useLab((state) => state.session.started?.scenario.name === story.title);
  return progressOf(story, isOn && frames > 0 ? (lab.session?.recording?.told() ?? []) : [], minutes);
};

function Verdict({ story, placed }: { readonly story: Story; readonly placed: number }) {
  const { answer } = useProgress(story);
  if (answer === undefined)
    return (
      <p className="words">
        You said: {story.bet.choices[placed]}. The tissue decides at {time(story.bet.at)}.
      </p>
    );
  return (
    <p role="status" className={answer === placed ? "good" : "warn"}>
      <b>{answer === placed ? "So it came." : "It came otherwise."}</b> The tissue says: {story.bet.choices[answer]}.
    </p>
  );
}

function Goals({ story }: { readonly story: Story }) {
  const { met } = useProgress(story);
  return (
    <ul className="goals" aria-label="Goals">
      {story.goals.map(({ words }, i) => (
        <li key={words} className={met[i] === undefined ? "" : "good"}>
          <span aria-hidden="true">{met[i] === undefined ? "○" : "✓"}</span>
          <span>
            {words}
            <small>{met[i] === undefined ? " not yet" : ` reached at ${time(met[i])}`}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

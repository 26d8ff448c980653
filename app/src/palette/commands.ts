/** Everything that the page can do or show, as one list. */
import { takeBiopsy } from "../biopsy/desk";
import { presets } from "../document/presets";
import { count } from "../format";
import { lab } from "../lab";
import { channelSets } from "../microscope/markers";
import { togglePlay } from "../playback";
import { doors } from "../shell/routes";
import { stories } from "../stories/stories";
import { addDose, snapOf, snapped } from "../timeline/doses";
import { idsOf } from "../tissue/ids-of";
import { lookNames } from "../tissue/LookPanel";
import type { Findable } from "./ranking";

export interface Command extends Findable {
  readonly id: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

const go = (hash: string) => {
  location.hash = hash;
};
const onTissue = (act: () => void) => () => {
  if (lab.state.route !== "lab") go("#/lab");
  act();
};

export function commandsNow(help: () => void): readonly Command[] {
  const list: Omit<Command, "id">[] = [
    ...doors.map(({ route, name }) => ({ group: "Go to", title: name, run: () => go(`#/${route}`) })),
    ...lookNames.map(({ look, name, hint }, i) => ({
      group: "Look",
      title: name,
      words: hint,
      keys: String(i + 1),
      run: onTissue(() => lab.show({ look })),
    })),
    ...actions(help),
    ...stories.map(({ id, title, claim }) => ({
      group: "Story",
      title,
      words: claim,
      run: () => go(`#/stories/${id}`),
    })),
    ...presets.map(({ title, words, text }) => ({
      group: "Scenario",
      title,
      words,
      run: onTissue(() => lab.edit({ scenario: text, seed: 1 })),
    })),
    ...ofTheTissue(),
    ...(lab.state.knowledge?.parameters ?? []).map(({ address, meaning }) => ({
      group: "Parameter",
      title: address,
      words: meaning,
      run: () => go(`#/params/${address}`),
    })),
  ];
  return list.map((command, i) => ({ ...command, id: String(i) }));
}

function actions(help: () => void): Omit<Command, "id">[] {
  const { playing, theme, session, history, knowledge } = lab.state;
  const group = "Do";
  return [
    { group, title: playing ? "Pause" : "Play", keys: "Space", run: togglePlay },
    { group, title: "Back to the start", run: () => lab.seek(0) },
    { group, title: "To the live end", run: () => lab.seek(session.recorded, true) },
    ...(session.status === "running"
      ? [{ group, title: "Hold the engine", run: () => lab.session?.hold() }]
      : session.status === "held"
        ? [{ group, title: "Simulate on", run: () => lab.session?.go() }]
        : []),
    ...(history.past.length > 0 ? [{ group, title: "Undo", keys: "Ctrl Z", run: () => lab.undo() }] : []),
    ...(history.future.length > 0 ? [{ group, title: "Redo", keys: "Ctrl Shift Z", run: () => lab.redo() }] : []),
    {
      group,
      title: "Another seed",
      words: "the same scenario, drawn anew",
      run: () => lab.edit({ seed: lab.document.seed + 1 }),
    },
    ...Object.entries(knowledge?.drugs ?? {}).map(([drug, { doseUnits }]) => ({
      group,
      title: `Give ${drug} now`,
      words: "a dose at the playhead",
      run: () => {
        const snap = snapOf(session.started?.duration ?? 1440);
        void addDose(drug, doseUnits[0] ?? "mg", snapped(lab.state.minutes, snap));
      },
    })),
    { group, title: "Take a biopsy now", words: "TPS, CPS, densities", run: () => takeBiopsy(lab.state.minutes) },
    {
      group,
      title: theme === "dark" ? "Light theme" : "Dark theme",
      run: () => lab.setTheme(theme === "dark" ? "light" : "dark"),
    },
    { group, title: "Keyboard shortcuts", keys: "?", run: help },
  ];
}

/** Cell types, panels, states and molecules of the tissue that runs. */
function ofTheTissue(): Omit<Command, "id">[] {
  const { started } = lab.state.session;
  const frame = lab.session?.recording?.at(lab.state.minutes);
  if (!started || !frame) return [];
  const { layout, meanings } = started;
  const numbers = layout.types.map(() => 0);
  for (const type of frame.type) numbers[type] = numbers[type]! + 1;
  return [
    ...layout.types.flatMap((type, k) =>
      numbers[k]! > 0
        ? [
            {
              group: "Cells",
              title: `Highlight ${type}`,
              words: `${count(numbers[k]!)} now`,
              run: onTissue(() => lab.highlight({ words: type, ids: idsOf(frame, (row) => frame.type[row] === k) })),
            },
          ]
        : [],
    ),
    ...channelSets.map(({ name, channels }) => ({
      group: "Panel",
      title: name,
      words: channels.join(", "),
      run: onTissue(() => lab.show({ look: "if", channels })),
    })),
    ...layout.fields.map(({ name, title }) => ({
      group: "Molecule",
      title,
      run: onTissue(() => lab.show({ look: "field", field: name })),
    })),
    ...layout.columns.map((column) => ({
      group: "State",
      title: meanings[column]?.meaning ?? column,
      words: column,
      run: onTissue(() => lab.show({ look: "state", column })),
    })),
  ];
}

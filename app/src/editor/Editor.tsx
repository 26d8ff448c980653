import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Fault } from "../engine/protocol";
import { lab } from "../lab";
import { useLab } from "../use-lab";
import { openEditor, type ScenarioEditor } from "./code";

/** The scenario as text: completed from what biology knows, refused at the line, run when it is whole. */
export function Editor() {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<ScenarioEditor>(undefined);
  const scenario = useLab((state) => state.history.present.scenario);
  const seed = useLab((state) => state.history.present.seed);
  const knowledge = useLab((state) => state.knowledge);
  const theme = useLab((state) => state.theme);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [warnings, setWarnings] = useState<readonly string[]>([]);

  useEffect(() => {
    if (!knowledge) return;
    const opened = openEditor(host.current!, {
      text: lab.document.scenario,
      knowledge,
      dark: theme === "dark",
      changed: (text) => lab.edit({ scenario: text }, "typing"),
    });
    editor.current = opened;
    return () => {
      editor.current = undefined;
      opened.close();
    };
  }, [knowledge, theme]);

  useEffect(() => {
    editor.current?.show(scenario);
    let current = true;
    const timer = setTimeout(() => {
      void lab.library.check(scenario).then((answer) => {
        if (!current) return;
        setFaults(answer.faults);
        setWarnings(answer.warnings);
        editor.current?.mark(answer.faults);
      });
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [scenario]);

  return (
    <div className="page editor">
      <div className="row wrap">
        <h1 className="grow">Scenario</h1>
        <label className="row">
          Seed
          <input
            type="number"
            min={0}
            max={4294967295}
            value={seed}
            onChange={(event) => {
              const next = Number(event.target.value);
              if (Number.isInteger(next) && next >= 0 && next <= 0xffff_ffff) lab.edit({ seed: next }, "seed");
            }}
          />
        </label>
        <Button onPress={() => lab.restart()}>Run it again</Button>
      </div>
      <p className="words">
        It runs when it is whole; until then the run before stays. Ctrl Space completes, Esc then Tab leaves the text.
      </p>
      <div className="editor-grid">
        <div ref={host} className="editor-host" />
        <aside aria-label="What is wrong" aria-live="polite">
          {faults.length === 0 ? (
            <p className="good">✓ This is a scenario.</p>
          ) : (
            <ul className="faults">
              {faults.map((fault) => (
                <li key={`${fault.line}:${fault.column}:${fault.what}`}>
                  <Button className="link" onPress={() => editor.current?.goTo(fault)}>
                    {fault.line ? `line ${fault.line}` : "the text"}
                  </Button>
                  <p>
                    {fault.path && <code>{fault.path}</code>} {fault.what}
                  </p>
                  {fault.waysOut.map((way) => (
                    <p key={way} className="faint">
                      → {way}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          )}
          {warnings.map((warning) => (
            <p key={warning} className="warn">
              {warning}
            </p>
          ))}
        </aside>
      </div>
    </div>
  );
}

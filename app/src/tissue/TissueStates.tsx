import { Button } from "react-aria-components";
import type { Session } from "../engine/session";
import { lab } from "../lab";
import { useLab } from "../use-lab";

interface Props {
  readonly of: () => Session | undefined;
  readonly kind: string;
}

/** What stands in the tissue's place while there is none, and why. */
export function TissueStates({ of, kind }: Props) {
  const status = useLab(() => of()?.state.status);
  const words = useLab(() => of()?.state.words);
  const fault = useLab(() => of()?.state.fault);
  const frames = useLab(() => of()?.state.frames ?? 0);
  if (kind === "none")
    return (
      <div className="tissue-state" role="alert">
        <h2>This browser draws no pictures</h2>
        <p>Neither WebGL2 nor a plain canvas is offered. The run goes on: plots, balance and tables show it.</p>
      </div>
    );
  if (status === "failed")
    return (
      <div className="tissue-state" role="alert">
        <h2>{frames > 0 ? "The run broke off" : "There is no tissue yet"}</h2>
        <p>{fault?.what}</p>
        <ul>
          {fault?.waysOut.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <div className="row">
          <Button className="primary" onPress={() => lab.restart()}>
            Start again
          </Button>
          <a className="button" href="#/edit">
            Open the scenario
          </a>
        </div>
      </div>
    );
  if (frames > 0) return null;
  return (
    <div className="tissue-state" role="status">
      <div className="pulse" aria-hidden="true" />
      <p>{words || "Preparing the slide"} …</p>
    </div>
  );
}

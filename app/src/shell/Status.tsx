import { Button } from "react-aria-components";
import { count, number, time } from "../format";
import { lab } from "../lab";
import { useFrame, useLab } from "../use-lab";

/** One line that says how things stand. */
export function Status() {
  const session = useLab((state) => state.session);
  const seed = useLab((state) => state.history.present.seed);
  const kept = useLab((state) => state.kept);
  const branch = useLab((state) => state.branch);
  const frame = useFrame();
  const { status, ended, started, perSecond, recorded } = session;
  const isolated = crossOriginIsolated;
  return (
    <footer className="status">
      <span>t = {time(frame?.minutes ?? 0)}</span>
      <span>{count(frame?.count ?? 0)} cells</span>
      <span className={`state ${status}`}>
        {status === "running" && (
          <>
            simulating {time(recorded)}
            {perSecond > 0 && <> · {number(perSecond / 60, 2)} sim-h/s</>}
          </>
        )}
        {status === "held" && <>held at {time(recorded)}</>}
        {status === "building" && <>building the tissue</>}
        {status === "failed" && <>stopped</>}
        {status === "ended" && <>run complete: {ended?.outcome}</>}
      </span>
      {(status === "running" || status === "held") && (
        <Button className="link" onPress={() => (status === "held" ? lab.session?.go() : lab.session?.hold())}>
          {status === "held" ? "simulate on" : "hold the engine"}
        </Button>
      )}
      <span className="grow" />
      {(started?.warnings.length ?? 0) > 0 && (
        <span className="warn" title={started?.warnings.join("\n")}>
          {started?.warnings.length} {started?.warnings.length === 1 ? "warning" : "warnings"}
        </span>
      )}
      {!kept && <span className="warn">not kept in this browser</span>}
      <span>branch {branch}</span>
      <span
        className={isolated ? "good" : ""}
        title={
          isolated
            ? "Frames come through shared memory."
            : "This page is served without isolation headers; frames are transferred instead. Everything works."
        }
      >
        {isolated ? "isolated · shared memory" : "not isolated · transferred frames"}
      </span>
      <span>seed {seed}</span>
      <span data-digest={ended?.digest} title={ended ? `SHA-256 of the final state: ${ended.digest}` : undefined}>
        {__VERSION__}
        {ended && <>#{ended.digest.slice(0, 8)}</>}
      </span>
    </footer>
  );
}

import { Button } from "react-aria-components";
import { changed, count, time } from "../format";
import { lab } from "../lab";
import { useLab } from "../use-lab";
import { type Account, accountOf } from "./account";

/** As `ifng run --counterfactual` asks it: the tumor's cells have lost JAK1. */
export const deafTumor = "with a tumor deaf to IFN-γ";

/** What hearing IFN-γ did for and against the tumor: the same seed once more, with tumor cells that hear none. */
export function Counterfactual() {
  const other = useLab((state) => state.other);
  const minutes = useLab((state) => lab.session?.recording?.at(state.minutes)?.minutes ?? 0);
  const twin = other?.title === deafTumor ? lab.other?.recording : undefined;
  const here = lab.session?.recording;
  return (
    <section className="counterfactual">
      <h2>What did IFN-γ do?</h2>
      {!twin || !here ? (
        <>
          <p className="words">
            Run the same tissue and seed once more, with tumor cells that hear no IFN-γ, and see the difference.
          </p>
          <Button className="small" onPress={() => lab.compare(deafTumor, { deaf: true })}>
            Ask the run with a deaf tumor
          </Button>
        </>
      ) : (
        <Difference minutes={Math.min(minutes, twin.until)} />
      )}
    </section>
  );
}

function Difference({ minutes }: { readonly minutes: number }) {
  const here = lab.session!.recording!;
  const twin = lab.other!.recording!;
  const all = (told: ReturnType<typeof here.told>): Account => accountOf(told, minutes, minutes);
  const [a, b] = [all(here.told()), all(twin.told())];
  const days = minutes / 1440;
  const total = (lines: Account["losses"], cause: string) => (lines.find((l) => l.cause === cause)?.perDay ?? 0) * days;
  const tumor = (recording: typeof here) => recording.at(minutes)?.told.counts.tumor ?? 0;
  const rows: readonly (readonly [string, number, number, boolean])[] = [
    ["tumor cells", tumor(here), tumor(twin), false],
    ["killed by hits", total(a.losses, "killed"), total(b.losses, "killed"), true],
    ["born by division", a.births * days, b.births * days, false],
    [
      "contacts held by PD-L1",
      total(a.failed, "checkpoint-engagement"),
      total(b.failed, "checkpoint-engagement"),
      false,
    ],
    [
      "contacts with too little MHC-I",
      total(a.failed, "antigen-recognition: low MHC"),
      total(b.failed, "antigen-recognition: low MHC"),
      false,
    ],
  ];
  return (
    <>
      <table>
        <caption>Until {time(minutes)}, one seed</caption>
        <thead>
          <tr>
            <th>So far</th>
            <th>heard</th>
            <th>deaf</th>
            <th>IFN-γ did</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, heard, deaf, moreIsGood]) => (
            <tr key={title}>
              <td>{title}</td>
              <td>{count(heard)}</td>
              <td>{count(deaf)}</td>
              <td className={heard === deaf ? "" : heard > deaf === moreIsGood ? "eradication" : "escape"}>
                {changed(deaf, heard)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="method">
        <b>Method: counterfactual.</b> Same scenario and seed with tumor cells that have lost JAK1 and hear no IFN-γ;
        all other cells hear it. One pair of runs tells a direction at most;{" "}
        <code>ifng run --counterfactual --seeds 10</code> gives its error.
      </p>
      <Button className="small" onPress={() => lab.endComparison()}>
        Let it go
      </Button>
    </>
  );
}

import { Button } from "react-aria-components";
import { changed, count, time } from "../format";
import { lab } from "../lab";
import { useLab } from "../use-lab";
import { type Account, accountOf } from "./account";

export const withoutIfng = {
  title: "without IFN-γ",
  overrides: ["ifng-secretion.maximalRate=0 1/s"],
} as const;

/** What IFN-γ did for and against: the same seed once more, in which no cell secretes it. */
export function Counterfactual() {
  const other = useLab((state) => state.other);
  const minutes = useLab((state) => lab.session?.recording?.at(state.minutes)?.minutes ?? 0);
  const twin = other?.title === withoutIfng.title ? lab.other?.recording : undefined;
  const here = lab.session?.recording;
  return (
    <section className="counterfactual">
      <h3>What did IFN-γ do?</h3>
      {!twin || !here ? (
        <>
          <p className="words">
            Run the same tissue and seed once more, with IFN-γ switched off, and see the difference.
          </p>
          <Button className="small" onPress={() => lab.compare(withoutIfng.title, withoutIfng.overrides)}>
            Ask the run without IFN-γ
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
            <th>with</th>
            <th>without</th>
            <th>IFN-γ did</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, withIt, without, moreIsGood]) => (
            <tr key={title}>
              <td>{title}</td>
              <td>{count(withIt)}</td>
              <td>{count(without)}</td>
              <td className={withIt === without ? "" : withIt > without === moreIsGood ? "eradication" : "escape"}>
                {changed(without, withIt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="method">
        <b>Method: counterfactual.</b> Same scenario and seed with ifng-secretion.maximalRate = 0. One pair of runs
        tells a direction, not a probability; <code>ifng run --seeds 5</code> does.
      </p>
      <Button className="small" onPress={() => lab.endComparison()}>
        Let it go
      </Button>
    </>
  );
}

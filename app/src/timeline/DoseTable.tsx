import { useState } from "react";
import { Button } from "react-aria-components";
import { time } from "../format";
import { lab } from "../lab";
import { useLab } from "../use-lab";
import { DoseDialog } from "./DoseDialog";
import { addDose, edit, momentsOf } from "./doses";

/** The same doses as the lanes show, in rows. */
export function DoseTable() {
  const scenario = useLab((state) => state.session.started?.scenario);
  const drugs = useLab((state) => state.knowledge?.drugs);
  const [open, setOpen] = useState<number>();
  if (!scenario || !drugs) return null;
  const { therapy, duration } = scenario;
  return (
    <div className="dose-table">
      <table>
        <caption className="hidden">Doses</caption>
        <thead>
          <tr>
            <th>Drug</th>
            <th>Dose</th>
            <th>First at</th>
            <th>Every</th>
            <th>Doses in this run</th>
            <th>
              <span className="hidden">Edit</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {therapy.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the text knows a dose by
            <tr key={at}>
              <td>{entry.drug}</td>
              <td>{entry.dose.text}</td>
              <td>{time(entry.from)}</td>
              <td>{entry.every?.text ?? "once"}</td>
              <td>{momentsOf(entry, duration.value).length}</td>
              <td className="row">
                <Button className="small" onPress={() => setOpen(at)}>
                  Edit
                </Button>
                <Button className="small" onPress={() => void edit({ kind: "remove", at })}>
                  Remove
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        {Object.entries(drugs).map(([drug, { doseUnits }]) => (
          <Button
            key={drug}
            className="small"
            onPress={() => void addDose(drug, doseUnits[0] ?? "mg", lab.state.minutes)}
          >
            Give {drug} at {time(lab.state.minutes)}
          </Button>
        ))}
      </div>
      {open !== undefined && therapy[open] && (
        <DoseDialog at={open} therapy={therapy[open]} close={() => setOpen(undefined)} />
      )}
    </div>
  );
}

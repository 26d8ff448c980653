import { Button } from "react-aria-components";
import { time } from "../format";
import { save } from "../share/save";
import { useLab } from "../use-lab";
import { useBiopsies } from "./desk";
import { boundsOf, readingsCsv, rows, shown } from "./readings";

/** All biopsies of the run side by side. */
export function BiopsyTable() {
  const moments = useLab((state) => state.history.present.biopsies);
  const read = useBiopsies(moments);
  if (moments.length === 0)
    return <p className="words">None was taken. Take one on the timeline, and it stands here with its read-outs.</p>;
  const taken = moments.flatMap((minutes, i) => {
    const finding = read[i]?.finding;
    return finding ? [{ minutes, finding }] : [];
  });
  return (
    <>
      <div className="scroll">
        <table>
          <caption className="hidden">Biopsies of this run</caption>
          <thead>
            <tr>
              <th>Read-out</th>
              {taken.map(({ minutes }) => (
                <th key={minutes} className="nowrap">
                  {time(minutes)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, unit, of }) => (
              <tr key={name}>
                <th scope="row">
                  {name} <small>{unit}</small>
                </th>
                {taken.map(({ minutes, finding }) => (
                  <td key={minutes} title={boundsOf(of(finding))}>
                    {shown(of(finding))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row settings">
        <Button onPress={() => save("biopsies.csv", readingsCsv(taken), "text/csv")}>biopsies.csv</Button>
      </div>
    </>
  );
}

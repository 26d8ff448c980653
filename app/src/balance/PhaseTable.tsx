import type { PhaseState } from "../engine/phase-job";
import { number } from "../format";
import { linesOf, marks, outcomes, rowsOf, shortly, thrownAt } from "./phase-picture";

/** The same map in rows: how many seeds end how, at each place. */
export function PhaseTable({ phase }: { readonly phase: PhaseState }) {
  const { x, y } = linesOf(phase);
  return (
    <div className="scroll">
      <table className="phase-table">
        <caption>
          Seeds by fate: {outcomes.map((outcome) => `${marks[outcome]} ${outcome}`).join(", ")}. Across is {x.title},
          down is {y.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{y.title}</span>
            </th>
            {x.values.map((value) => (
              <th key={value} scope="col">
                {number(value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(phase).map((row, j) => (
            <tr key={y.values[j]}>
              <th scope="row">{number(y.values[j]!)}</th>
              {row.map(({ values, place }) => (
                <td key={values[0]}>{shortly(place, thrownAt(phase, values))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

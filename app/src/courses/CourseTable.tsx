import type { Told } from "../engine/frame";
import { number } from "../format";
import type { Chart } from "./charts";

const ROWS = 24;

/** The same courses in rows, thinned to what one reads. */
export function CourseTable({ charts, told }: { readonly charts: readonly Chart[]; readonly told: readonly Told[] }) {
  const step = Math.max(1, Math.ceil(told.length / ROWS));
  const rows = told.filter((_, i) => i % step === 0 || i === told.length - 1);
  const curves = charts.flatMap(({ title, curves: own }) => own.map((c) => ({ ...c, title })));
  return (
    <div className="scroll">
      <table>
        <caption className="hidden">Time courses</caption>
        <thead>
          <tr>
            <th>Day</th>
            {curves.map(({ title, name }) => (
              <th key={title + name}>
                {title}: {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.hours}>
              <td>{number(row.hours / 24)}</td>
              {curves.map(({ title, name, of }) => (
                <td key={title + name}>{number(of(row) ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

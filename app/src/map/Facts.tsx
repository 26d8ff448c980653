import type { MapFinding } from "../engine/protocol";
import { count, number, percent } from "../format";

type Told = MapFinding["told"];

const known = (value: number | null) => (value === null ? "–" : number(value));

/** Levels, reach, saturation, and whether what is made is also taken up. */
export function Facts({ told }: { readonly told: Told }) {
  const { tumor, saturation, balance, secretors } = told;
  const facts: readonly (readonly [string, string])[] = [
    [
      `${known(tumor.ifng_pM)} pM`,
      `IFN-γ at the median tumor cell (5–95 %: ${known(tumor.ifng_pM_p05)} to ${known(tumor.ifng_pM_p95)})`,
    ],
    [`${known(tumor.pdl1_fold)} ×`, "PD-L1 over basal at the median tumor cell"],
    [
      `${number(told.lambda_um, 2)} µm`,
      `reach of IFN-γ (${number(told.lambda_um_p05, 2)} to ${number(told.lambda_um_p95, 2)} over the draws)`,
    ],
    [
      number(saturation.value, 2),
      `saturation number (${number(saturation.p05, 2)} to ${number(saturation.p95, 2)}); above ${saturation.limit} no gradient can be read`,
    ],
    [
      count(secretors.canSecrete),
      `of ${count(told.cells)} cells can secrete, each ${percent(secretors.duty)} of the time`,
    ],
  ];
  const { production_per_s = 0, consumption_per_s = 0, decay_per_s = 0, imbalance = 0 } = balance;
  return (
    <section>
      <ul className="fact-list" aria-label="What was found">
        {facts.map(([value, words]) => (
          <li key={words}>
            <b>{value}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <h2>The balance of IFN-γ</h2>
      <table>
        <caption className="hidden">Balance of IFN-γ in the slab</caption>
        <tbody>
          {(
            [
              ["made", `${number(production_per_s)} molecules/s`],
              ["taken up by cells", `${number(consumption_per_s)} molecules/s`],
              ["decayed", `${number(decay_per_s)} molecules/s`],
              ["left open", `${number(100 * imbalance, 2)} %`],
            ] as const
          ).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="nowrap">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

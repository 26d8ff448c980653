import type { MapFinding } from "../engine/protocol";
import { count, number } from "../format";

type One = MapFinding["told"]["agreement"][number];

const names: Readonly<Record<keyof One["baselines"], string>> = {
  trend: "quadratic trend in x and y",
  distanceToCd8: "nearness to CD8",
  cd8Density: "CD8 density",
  macrophageDensity: "macrophage density",
  tumorDensity: "tumor-cell density",
};

/** A measured marker against the map, and against what needs no map. */
export function Agreement({ of }: { readonly of: One }) {
  const { marker, subset, cells, blocks, verdict, because, nulls } = of;
  const rows = [
    { name: "predicted IFN-γ", rho: of.rho, ci95: of.ci95, tone: "model" },
    { name: "… after the trend", rho: of.detrended, ci95: of.detrendedCi95, tone: "model" },
    { name: "… after spillover", rho: of.spilloverAdjusted, ci95: of.spilloverAdjustedCi95, tone: "model" },
    ...Object.entries(of.baselines).map(([name, { rho, ci95, sigma }]) => ({
      name: `${names[name as keyof One["baselines"]]}${sigma === undefined ? "" : `, σ ${sigma} µm`}`,
      rho,
      ci95,
      tone: "plain",
    })),
    { name: "beyond position and density", rho: of.beyond.rho, ci95: of.beyond.ci95, tone: "beyond" },
  ];
  return (
    <section>
      <h2>Does {marker} agree?</h2>
      <p>
        Better than position and density alone: <b>{verdict}</b>; {because}.
      </p>
      <table className="agreement">
        <caption>
          Spearman’s ρ with {marker} of {subset}, {count(cells)} cells in {blocks} blocks; 95 % intervals by bootstrap
          over blocks
        </caption>
        <thead>
          <tr>
            <th>What is compared with the marker</th>
            <th>ρ</th>
            <th>95 %</th>
            <th>
              <span className="ends" aria-hidden="true">
                <span>−1</span>
                <span>0</span>
                <span>1</span>
              </span>
              <span className="hidden">Drawn</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, rho, ci95, tone }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{number(rho, 2)}</td>
              <td className="nowrap">
                {number(ci95[0], 2)} to {number(ci95[1], 2)}
              </td>
              <td>
                <span className={`interval ${tone}`} aria-hidden="true">
                  <i style={{ left: `${50 + 50 * ci95[0]}%`, right: `${50 - 50 * ci95[1]}%` }} />
                  <b style={{ left: `${50 + 50 * rho}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="words">
        Chance reaches what was seen beyond position and density in {nulls.toroidalShift.times} shifts of the pattern
        with p = {nulls.toroidalShift.p.toFixed(3)}, in {nulls.labelPermutation.times} exchanges of labels with p ={" "}
        {nulls.labelPermutation.p.toFixed(3)}.
      </p>
    </section>
  );
}

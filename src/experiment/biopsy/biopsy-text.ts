/** A biopsy in words. */
import type { BiopsyReport, SpecimenReport } from "./biopsy.js";
import { type Estimate, isAbsent, type Reading } from "./sampling-error.js";

export function biopsyText({ specimens, compositions }: BiopsyReport): string {
  const lines = specimens.flatMap((specimen) => [...specimenLines(specimen), ""]);
  const found = compositions.map((types, n) => {
    const main = Object.entries(types)
      .filter(([, share]) => share >= 0.1)
      .sort(([, a], [, b]) => b - a)
      .map(([type, share]) => `${type} ${Math.round(100 * share)} %`);
    return `  ${n + 1}  ${main.join(", ")}`;
  });
  return [...lines, "neighbourhoods (types of the ten nearest cells)", ...found].join("\n");
}

function specimenLines(specimen: SpecimenReport): string[] {
  const { pdl1, cd8, signatures, mixing, gCross, ripley } = specimen;
  const counts = Object.entries(specimen.counts).map(([type, n]) => `${n} ${type}`);
  const line = (what: string, said: string) => `  ${what.padEnd(28)}${said}`;
  const row = (what: string, reading: Reading, unit: string) => line(what, words(reading, unit));
  const shares = Object.entries(cd8.classShares ?? {}).map(([name, share]) => `${name} ${Math.round(100 * share)} %`);
  return [
    `${specimen.name === "" ? "sample" : specimen.name}: ${specimen.cells} cells on ${round(specimen.areaMm2)} mm² (${counts.join(", ")})`,
    ...(isAbsent(pdl1)
      ? [line("PD-L1", `– (${pdl1.absent})`)]
      : [
          line("PD-L1 positive from", `${round(pdl1.stain.threshold)} ${pdl1.stain.unit} of ${pdl1.stain.name}`),
          row("TPS", pdl1.tps, "%"),
          row("CPS", pdl1.cps, ""),
          row(`IC${pdl1.icClass === null ? "" : ` (IC${pdl1.icClass})`}`, pdl1.ic, "% of the tumor area"),
          ...(pdl1.unread > 0
            ? [line("", `${pdl1.unread} lymphocytes and macrophages have no value: CPS and IC are lower bounds`)]
            : []),
          ...(pdl1.highest !== null && pdl1.highest < pdl1.stain.threshold
            ? [line("", `no tumor cell reaches the threshold (highest ${round(pdl1.highest)}): see --positive`)]
            : []),
        ]),
    row("CD8 in nests", cd8.nest, "/mm²"),
    row("CD8 in the centre", cd8.centre, "/mm²"),
    row("CD8 at the margin", cd8.margin, "/mm²"),
    row("CD8 in the stroma", cd8.stroma, "/mm²"),
    row("penetration", cd8.penetration, "(inside over outside the border)"),
    line("immune type", cd8.class === null ? "–" : `${cd8.class}${shares.length > 1 ? ` (${shares.join(", ")})` : ""}`),
    row("mixing score", mixing.score, mixing.class ?? ""),
    ...(isAbsent(signatures)
      ? [line("signatures", `– (${signatures.absent})`)]
      : [
          row("T-cell-inflamed, 18 genes", signatures.inflamed18, "(for comparison between runs only)"),
          row("IFN-γ, 6 genes", signatures.ifng6, ""),
          row("IFNG.GS / ISG.RS", signatures.ratio, "log₂"),
        ]),
    ...gCross.map((g) =>
      isAbsent(g)
        ? line("G-cross", `– (${g.absent})`)
        : row(
            `G ${g.from} → ${g.to}`,
            g.area,
            `µm of ${summedArea} (area to 30 µm; at random ${round(randomArea(g))})`,
          ),
    ),
    ...ripley.map((both) => {
      if (isAbsent(both)) return line("Ripley's L", `– (${both.absent})`);
      const { l } = both;
      const at = l.r.findLastIndex((r) => r <= 30);
      return row(`L ${l.from} → ${l.to} at ${l.r[at]} µm`, l.values[at]!, `µm (at random ${l.r[at]})`);
    }),
    line("neighbourhoods", specimen.neighbourhoods.map((share, n) => `${n + 1}: ${round(share.value)} %`).join("  ")),
  ];
}

const summedArea = 30;

function randomArea({ r, random }: { readonly r: readonly number[]; readonly random: readonly number[] }): number {
  let total = 0;
  for (let k = 1; k < r.length && r[k]! <= summedArea; k++)
    total += ((random[k]! + random[k - 1]!) / 2) * (r[k]! - r[k - 1]!);
  return total;
}

function words(reading: Reading<Estimate>, unit: string): string {
  if (isAbsent(reading)) return `– (${reading.absent})`;
  const { value, low, high } = reading;
  const bounds =
    low === null || high === null ? "  (too small for a sampling error)" : `  (${round(low)} to ${round(high)})`;
  return `${round(value)}${bounds} ${unit}`.trimEnd();
}

const round = (value: number) => String(Number(value.toPrecision(3)));

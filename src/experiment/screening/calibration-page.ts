/** What a calibration found, as validation/calibration/result.md and a table of all points. */
import { readable } from "../figures/number.js";
import type { Calibration, Verdict } from "./calibration.js";
import type { Fit, TargetBand, Values } from "./fit.js";

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

const shown = (value: number | undefined) => (value === undefined ? "–" : readable(value, 3));
const within = (value: number, { low, high }: TargetBand) => value >= low && value <= high;
const marked = (values: Values | undefined, target: TargetBand) => {
  const value = values?.[target.id];
  return value === undefined ? "–" : `${shown(value)}${within(value, target) ? "" : " **out**"}`;
};

const reasons: Readonly<Record<Exclude<Verdict, "moved">, string>> = {
  "all bands hold": "the shipped values satisfy all bands",
  "nothing can be told": "no parameter can be told from the targets",
  "no more than chance": "the fit gains no more than chance",
  "worse in space": "in space the fit is worse with the candidate than without",
};

function verdictWords({ shipped, verdict, gain, candidate, plan }: Calibration): string {
  const missed = plan.targets.filter((target) => !within(shipped.values[target.id]!, target)).length;
  const size =
    gain && candidate
      ? ` Gain ${shown(gain.mean)} ± ${shown(gain.error)} (loss ${shown(shipped.loss)} to ${shown(candidate.loss)}).`
      : "";
  const bands = `Of ${plan.targets.length} bands the shipped values miss ${missed}.`;
  if (verdict === "moved")
    return `**Moved**: ${candidate!.settings.map((set) => `\`${set}\``).join(", ")}. ${bands}${size}`;
  return `**Kept**: ${reasons[verdict]}. ${bands}${size}`;
}

export function calibrationPage(calibration: Calibration, command: string): string {
  const { plan, shipped, candidate, design, descent, identified, inSpace } = calibration;
  const runs = (design.length + descent.length) * plan.seedsPerPoint + plan.comparison * (candidate ? 2 : 1);
  return [
    "# Calibration: the result",
    "",
    `By [protocol.md](protocol.md), written down before. \`${command}\`: ${runs} evaluations of all targets, every point in [runs.csv](runs.csv).`,
    "",
    verdictWords(calibration),
    "",
    "## Fit",
    "",
    `Means over ${plan.comparison} seeds by the twin${plan.space > 0 ? `, ${plan.space} in space` : ""}. *Candidate*: the end of the descent in the parameters that can be told, the others as shipped.`,
    "",
    ...table(
      ["target", "unit", "band", "shipped", "candidate", "shipped, in space", "candidate, in space"],
      plan.targets.map((target) => [
        target.id,
        target.unit,
        `${target.low}–${target.high}`,
        marked(shipped.values, target),
        marked(candidate?.values, target),
        marked(inSpace.shipped?.values, target),
        marked(inSpace.candidate?.values, target),
      ]),
    ),
    "",
    "## Identifiability",
    "",
    `From ${design.length} points that fill the ranges. ρ: Spearman's, with that of its targets which follows most closely. Spread: how much of the range is taken by points that`,
    "keep that target within its band, over what as many take by chance; at most 0.8 means that the band excludes a part of the range.",
    "",
    ...table(
      ["parameter", "range", "target", "ρ", "spread", "can be told"],
      identified.map(({ address, target, rho, spread, yes }, k) => {
        const { low, high, unit } = plan.axes[k]!;
        return [
          `\`${address}\``,
          `${low}–${high} ${unit}`,
          target,
          rho.toFixed(2),
          spread.toFixed(2),
          yes ? "yes" : "no",
        ];
      }),
    ),
    "",
  ].join("\n");
}

/** A row for each point: part of the study, loss, settings by axis in their units, targets. */
export function calibrationCsv({ plan, shipped, design, descent, candidate }: Calibration): string {
  const row = (part: string, { loss, settings, values }: Fit) => {
    const set = new Map(settings.map((text) => text.split("=") as [string, string]));
    const own = plan.axes.map(({ address }) => set.get(address)?.split(" ")[0] ?? "");
    return [part, loss, ...own, ...plan.targets.map(({ id }) => values[id]!)]
      .map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(5)) : cell))
      .join(",");
  };
  const head = ["part", "loss", ...plan.axes.map(({ address }) => address), ...plan.targets.map(({ id }) => `"${id}"`)];
  const rows = [
    row("shipped", shipped),
    ...design.map((fit) => row("design", fit)),
    ...descent.map((fit) => row("descent", fit)),
    ...(candidate ? [row("candidate", candidate)] : []),
  ];
  return `${[head.join(","), ...rows].join("\n")}\n`;
}

/** How it ended: the verdict in words, the shares over seeds, and the figures that decide it. */
import type { Bar } from "../figures/bars.js";
import { key, splitBar } from "../figures/bars.js";
import { el, type Markup } from "../figures/markup.js";
import { count, percent, readable } from "../figures/number.js";
import type { RunResult } from "../simulate.js";
import type { RunSummary } from "../summary.js";

export const outcomeColours = {
  eradication: "#4fa99b",
  control: "#8a95a3",
  escape: "#d9703f",
  undecided: "#c2c9d1",
} as const;

/** For eyes that do not part the colours. */
export const outcomeMarks = { eradication: "▲", control: "●", escape: "▼", undecided: "?" } as const;

const meaning = {
  eradication: "no tumor cell is left",
  control: "the tumor neither vanishes nor outgrows",
  escape: "the tumor outgrows the attack",
  undecided: "the burden lies within one standard deviation of a border",
} as const;

export function outcomeSection(runs: readonly RunResult[], summary: RunSummary): Markup {
  const first = runs[0]!;
  const start = first.observations[0]!.counts.tumor!;
  const end = first.observations.at(-1)!.counts.tumor!;
  const several = runs.length > 1;
  const verdict = several
    ? `Of ${runs.length} seeds, ${percent(summary.probability.escape)} end in escape, ${percent(summary.probability.control)} in control and ${percent(summary.probability.eradication)} in eradication.`
    : `After ${readable(summary.simulatedDays)} days: ${first.outcome}. ${capital(meaning[first.outcome])}, at ${percent(first.burdenRatio)} of its cells at the start.`;
  const shares: Bar[] = Object.entries(summary.probability).map(([name, value]) => ({
    name,
    value,
    colour: outcomeColours[name as keyof typeof outcomeColours],
  }));
  const fact = (value: string, words: string) => el("div", {}, el("b", {}, value), el("span", {}, words));
  return el(
    "section",
    { "aria-label": "Outcome" },
    el("p", { class: "verdict" }, verdict),
    several
      ? [
          splitBar("Outcome over seeds", shares),
          key(shares.map((share) => ({ ...share, words: percent(share.value) }))),
        ]
      : undefined,
    el(
      "div",
      { class: "facts" },
      fact(`${count(start)} → ${count(end)}`, `tumor cells${several ? ` (seed ${first.seed})` : ""}`),
      fact(
        `${count(first.observations[0]!.counts.CD8 ?? 0)} → ${count(first.observations.at(-1)!.counts.CD8 ?? 0)}`,
        "CD8 T cells",
      ),
      fact(count(killsOf(first)), "tumor cells killed by T cells"),
      fact(`${readable(summary.simulatedDays)} d`, "simulated"),
      fact(`${readable(summary.wallSeconds)} s`, `computed, ${several ? `${runs.length} seeds` : "one seed"}`),
    ),
    several
      ? el(
          "p",
          { class: "muted" },
          "All seeds start from the same tissue; chance decides walks, hits, divisions and arrivals.",
        )
      : el(
          "p",
          { class: "muted" },
          "One seed is one throw of the dice: ",
          el("code", {}, "--seeds 10"),
          " gives probabilities.",
        ),
  );
}

const killsOf = ({ ledger }: RunResult) => ledger.reduce((sum, e) => sum + (e.event === "kill" ? e.count : 0), 0);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

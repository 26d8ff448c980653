/** What IFN-γ did for and against the tumor: attributed by the ledger, and by the runs in which the tumor is deaf. */
import type { BalanceLine, Counterfactual } from "../counterfactual.js";
import { el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import { outcomeColours } from "./outcome.js";

export function counterfactualSection({ lines, pairs, change, verdict }: Counterfactual): Markup {
  const head = ["", "attributed", "heard", "deaf", "IFN-γ did"];
  return el(
    "section",
    {},
    el("h2", {}, "For and against IFN-γ"),
    el("p", { class: "verdict" }, `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}.`),
    el(
      "p",
      {},
      "Two methods, told apart. Attributed: what the ledger of these runs credits to what IFN-γ induces, event by event. Counterfactual: the same seeds once more, in which ",
      `${change} and so hear no IFN-γ; `,
      pairs.length > 1
        ? `the difference is the mean over ${pairs.length} pairs, ± its standard error.`
        : "one pair tells a direction at most.",
    ),
    el(
      "div",
      { class: "scroll" },
      el(
        "table",
        {},
        el(
          "tr",
          {},
          head.map((name, k) => el("th", { class: k > 1 ? "n" : undefined }, name)),
        ),
        lines.map(row),
      ),
    ),
    el(
      "p",
      { class: "muted" },
      "What it does not show: effects of IFN-γ on other cells than those of the tumor, which hear it in both. Runs with the same seed drift apart once they differ, so single pairs scatter.",
    ),
  );
}

function row(line: BalanceLine): Markup {
  const { title, attributed, heard, deaf } = line;
  return el(
    "tr",
    {},
    el("td", {}, title),
    el("td", {}, attributed ? `${readable(attributed.count)} ${attributed.words}` : "–"),
    el("td", { class: "n" }, readable(heard)),
    el("td", { class: "n" }, readable(deaf)),
    el("td", { class: "n", style: colourOf(line) }, effectWords(line)),
  );
}

const effectWords = ({ difference, error }: BalanceLine): string => {
  const signed = `${difference > 0 ? "+" : ""}${readable(difference)}`;
  return error === null ? signed : `${signed} ± ${readable(error)}`;
};

/** Coloured only where the difference is more than two standard errors. */
function colourOf({ difference, error, moreIsGoodFor }: BalanceLine): string | undefined {
  if (error === null || Math.abs(difference) <= 2 * error) return undefined;
  const good = difference > 0 === (moreIsGoodFor === "host");
  return `font-weight:600;color:${good ? outcomeColours.eradication : outcomeColours.escape}`;
}

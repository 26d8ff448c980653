/** The validation atlas: every published experiment that was rerun, on one self-contained page. */
import { references } from "../../biology/references.js";
import { citation } from "../assumed.js";
import { type Bar, splitBar } from "../figures/bars.js";
import { el, type Markup } from "../figures/markup.js";
import { page } from "../report/page.js";
import { bandHolds, firstProtocolWords, isGated, type RowResult, roles, talliesOf, tallyWords } from "../validate.js";
import { bandFigure } from "./band-figure.js";
import { paragraphsOf } from "./paper.js";

export interface AtlasRow {
  readonly result: RowResult;
  /** The row's `paper.md`. */
  readonly paper: string;
}

const green = "#4fa99b";
const red = "#d9703f";

export function atlasHtml(rows: readonly AtlasRow[], version: string): string {
  const body = el(
    "main",
    {},
    el("h1", {}, "Validation atlas"),
    el(
      "p",
      { class: "muted" },
      `IFN-γ Lab ${version}: ${rows.length} published experiments, rerun. Bands were fixed before running; none was widened since.`,
    ),
    tallies(rows.map(({ result }) => result)),
    contents(rows),
    rows.map(row),
  );
  return page("Validation atlas", body);
}

function tallies(results: readonly RowResult[]): Markup {
  const shown = talliesOf(results).filter(({ rows }) => rows > 0);
  return el(
    "section",
    {},
    el("h2", {}, "Three tallies"),
    el(
      "p",
      {},
      "Analytic rows have an exact answer. Calibrated rows repeat what the equations were tuned to: they show that the code is right. Only held-out rows say something about the biology, and only they count for our aim of nine in ten.",
    ),
    shown.map((tally) => {
      const parts: Bar[] = [
        { name: "hold", value: tally.hold / tally.rows, colour: green },
        { name: "red", value: 1 - tally.hold / tally.rows, colour: red },
      ];
      return el("figure", {}, el("h3", {}, tallyWords(tally)), splitBar(tallyWords(tally), parts));
    }),
    el(
      "p",
      {},
      `Of these, ${firstProtocolWords(results)}. The others were set up anew, for reasons that their pages give; that is weaker evidence.`,
    ),
  );
}

function contents(rows: readonly AtlasRow[]): Markup {
  const head = ["row", "experiment", "role", "level", "protocol", "verdict"].map((name) => el("th", {}, name));
  const lines = rows.map(({ result }) =>
    el(
      "tr",
      {},
      el("td", {}, el("a", { href: `#${result.id}` }, result.id)),
      el("td", {}, result.title),
      el("td", {}, roles[result.role]),
      el("td", {}, result.level),
      el("td", {}, String(result.protocol ?? 1)),
      el("td", {}, verdict(result)),
    ),
  );
  return el(
    "section",
    {},
    el("h2", {}, "Rows"),
    el("div", { class: "scroll" }, el("table", {}, el("tr", {}, head), lines)),
  );
}

function row({ result, paper }: AtlasRow): Markup {
  const limits = paragraphsOf(paper).filter(({ title }) => title === "What it does not show");
  const rest = paragraphsOf(paper).filter(
    ({ title }) => title !== "What it does not show" && title !== "Why it is red",
  );
  const paragraph = (title: string, text: string) => el("p", {}, el("b", {}, `${title}. `), text);
  return el(
    "section",
    { id: result.id },
    el("h2", {}, `${result.id} · ${result.title}`),
    el(
      "p",
      { class: "muted" },
      `${roles[result.role]} · level ${result.level} · about ${result.cost} · `,
      verdict(result),
    ),
    rest.map(({ title, text }) => paragraph(title, text)),
    el("figure", {}, bandFigure(result), el("figcaption", {}, "Dot: measured. Shaded: expected.")),
    result.passed ? undefined : el("ul", { class: "warnings" }, el("li", {}, `Why it is red: ${reasonOf(result)}`)),
    limits.map(({ title, text }) => paragraph(title, text)),
    result.source in references ? el("p", { class: "muted" }, `Source: ${citation(result.source)}`) : undefined,
  );
}

const verdict = ({ passed }: RowResult): Markup =>
  el("b", { style: `color:${passed ? green : red}` }, passed ? "holds" : "red");

/** What the row says of itself, or which quantities are outside. */
export function reasonOf({ reason, expected, measured }: RowResult): string {
  if (reason) return reason;
  const out = expected.filter((band) => isGated(band) && !bandHolds(band, measured[band.quantity]));
  return `outside its band: ${out.map(({ quantity }) => quantity).join(", ")}; not yet explained`;
}

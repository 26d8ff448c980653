/** The page docs/limits.md with its pictures. */
import { intervals } from "../figures/intervals.js";
import { standaloneSvg } from "../figures/standalone.js";
import type { PairedEffect } from "../statistics/paired.js";
import { DAYS, densities, EDGE } from "./headlines.js";
import type { Untested } from "./range-ends.js";
import type { HeadlineLimits, Limits, Tested, Verdict } from "./sign-changes.js";

const colours: Readonly<Record<Verdict, string>> = {
  "other sign": "#b3422b",
  "cannot tell": "#8a8a8a",
  "same sign": "#1f6f63",
};

const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
const size = ({ mean, error }: PairedEffect) =>
  error === null ? signed(mean) : `${signed(mean)} ± ${error.toFixed(3)}`;
const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
const setting = ({ end }: Tested) => `\`${end.address}\` = ${end.value} (shipped ${end.shipped})`;

/** What the sign as shipped says; no sign where two standard errors do not tell. */
function meaning({ headline, shipped }: HeadlineLimits): string {
  const clear = shipped.error !== null && Math.abs(shipped.mean) > 2 * shipped.error;
  const words = shipped.mean < 0 ? headline.says.fewer : headline.says.more;
  return clear ? words : `no clear sign as shipped (the mean says: ${words})`;
}

export const pictureName = (index: number) => `limits-${index + 1}.svg`;

/** By file name: effects at the tested ends with two standard errors to either side, the shipped one on top. */
export function limitsPictures({ headlines }: Limits): Record<string, string> {
  const row = (name: string, { mean, error }: PairedEffect, colour: string) => {
    const reach = 2 * (error ?? Number.NaN);
    return { name, value: mean, low: mean - reach, high: mean + reach, colour };
  };
  return Object.fromEntries(
    headlines.map(({ headline, shipped, tested }, k) => [
      pictureName(k),
      standaloneSvg(
        intervals(headline.id, `change of burden: ${headline.change}`, [
          row("as shipped", shipped, "#1a1a1a"),
          ...tested.map(({ end, effect, verdict }) =>
            row(`${end.address} = ${end.value.split(" ")[0]}`, effect, colours[verdict]),
          ),
        ]),
      ),
    ]),
  );
}

interface Change {
  readonly of: HeadlineLimits;
  readonly tested: Tested;
}

/** Parameters that change most headlines first, then by how far beyond zero in standard errors. */
export function ranked({ headlines }: Limits): { readonly address: string; readonly changes: readonly Change[] }[] {
  const changes = headlines.flatMap((of) =>
    of.tested.flatMap((tested) => (tested.verdict === "other sign" ? [{ of, tested }] : [])),
  );
  const far = ({ tested: { effect } }: Change) => Math.abs(effect.mean) / Math.max(effect.error ?? 0, 1e-9);
  return [...new Set(changes.map(({ tested }) => tested.end.address))]
    .map((address) => ({
      address,
      changes: changes.filter(({ tested }) => tested.end.address === address).sort((a, b) => far(b) - far(a)),
    }))
    .sort((a, b) => headlinesOf(b) - headlinesOf(a) || far(b.changes[0]!) - far(a.changes[0]!));
}
const headlinesOf = ({ changes }: { readonly changes: readonly Change[] }) =>
  new Set(changes.map(({ of }) => of.headline.id)).size;

export function limitsPage(limits: Limits, untested: readonly Untested[], command: string): string {
  const { plan, headlines, silent, ends } = limits;
  const ranking = ranked(limits);
  const lines = ranking.flatMap(({ changes }, k) =>
    changes.map(({ of, tested }, n) =>
      [n === 0 ? k + 1 : "", setting(tested), of.headline.id, size(of.shipped), size(tested.effect)].join(" | "),
    ),
  );
  const notTested = [
    ...untested,
    ...silent.map((address) => ({ address, why: "changes no bit of the untreated run with seed 1" })),
  ];
  const reasons = [...new Set(notTested.map(({ why }) => why))];
  return [
    "# Where a headline result would turn",
    "",
    `Which assumed parameter, alone and within its declared range, changes the sign of a headline result? Written by \`${command}\`.`,
    "",
    ranking.length > 0
      ? `**${ranking.length} of ${plural(limits.acting, "parameter")} that act here ${ranking.length === 1 ? "does" : "do"}.** Read what follows from these headlines with that in mind.`
      : `**None of ${plural(limits.acting, "parameter")} that act here was seen to.** That is no proof: one was moved at a time.`,
    "",
    "## Parameters that change a sign",
    "",
    ...(lines.length > 0
      ? [
          "| rank | parameter at the end of its range | headline | as shipped | there |",
          "|---|---|---|---|---|",
          ...lines.map((line) => `| ${line} |`),
        ]
      : ["None."]),
    "",
    "## Each headline",
    "",
    ...headlines.flatMap((of, k) => section(of, k)),
    "## How it was done",
    "",
    `The well-mixed twin, ${DAYS} days, ${EDGE} × ${EDGE} µm with 3,000 tumor cells per mm² and ${densities.rich} (many) or ${densities.poor} (few) CD8 T cells. Read: tumor`,
    "cells, mean over the second half of the run, over those at the start. An effect is that of the changed tumor less that of the",
    `untreated one with the same seed; ± is its standard error over paired seeds (${plan.reference} as shipped, ${plan.testing} at an end).`,
    "",
    `All ${ends} ends of declared ranges of assumed parameters were run once; ends that change no bit of a run were set aside. The others were`,
    `screened for each headline with ${plural(plan.screening, "seed")}. The ${plan.candidates} ends that came nearest to the other sign, or went beyond it, were tested with ${plan.testing} fresh`,
    "seeds. *Other sign*: beyond zero by more than two standard errors. *Cannot tell*: within two of zero. Of forty tests about one passes by chance.",
    "",
    "## What this does not show",
    "",
    "Two parameters moved together; the inside of a range; places (the twin has none); what takes longer than the run; other tissues.",
    "A sign that turns weakly may hide in the screening. Derived, fitted and measured parameters were not moved.",
    "",
    `## Not tested (${notTested.length})`,
    "",
    ...reasons.map((reason) => {
      const own = notTested.filter(({ why }) => why === reason).map(({ address }) => `\`${address}\``);
      return `- ${reason}: ${own.join(", ")}`;
    }),
    "",
  ].join("\n");
}

function section(of: HeadlineLimits, k: number): string[] {
  const { headline, shipped, tested, leftOut } = of;
  const count = (verdict: Verdict) => tested.filter((one) => one.verdict === verdict).length;
  return [
    `### ${headline.id[0]!.toUpperCase()}${headline.id.slice(1)}`,
    "",
    `As shipped: **${meaning(of)}**. Change: ${headline.change}; burden ${size(shipped)} (claims ${headline.claims.join(", ")}).`,
    `Of ${plural(tested.length, "end")} tested ${count("other sign")} turn the sign, at ${count("cannot tell")} it cannot be told.${leftOut > 0 ? ` ${leftOut} more had the other sign in the screening and were not tested.` : ""}`,
    "",
    `![Effects at the ends that come nearest to the other sign](${pictureName(k)})`,
    "",
  ];
}

/** What tipped the balance: for everything kept in the ledger, what was possible and what took it away. */
import { LEFT } from "../../engine/happenings.js";
import { type Bar, bars, key, splitBar } from "../figures/bars.js";
import { el, type Markup } from "../figures/markup.js";
import { percent, readable } from "../figures/number.js";
import type { Experiment } from "../laboratory.js";
import { type LedgerSum, ledgerOf } from "../outputs.js";
import type { RunResult } from "../simulate.js";

const delivered = "#4fa99b";
const colours = ["#d9703f", "#3f83c8", "#b58a2b", "#8d63b8", "#c2557f", "#6f7d4b", "#5a6673"] as const;

/** Names of what mechanisms keep in the ledger, in words. */
const words: Readonly<Record<string, readonly [title: string, kept: string, unit: string]>> = {
  hit: ["The attack: hits of bound T cells", "delivered", "hits"],
  division: ["The growth: divisions of tumor cells", "took place", "divisions"],
  "T-cell division": ["The supply: divisions of T cells", "took place", "divisions"],
  "stem-like division": ["The reserve: divisions of stem-like T cells", "took place", "divisions"],
  "Treg division": ["The brake: divisions of regulatory T cells", "took place", "divisions"],
  "NK kill": ["NK cells: kills of the tumor cells they hold", "took place", "kills"],
  phagocytosis: ["Macrophages: meals on the tumor cells they hold", "took place", "meals"],
};

export function ledgerSection(experiment: Experiment, runs: readonly RunResult[]): Markup {
  const sums = ledgerOf(runs);
  const accounts = [
    ...new Set(experiment.model.plans.flatMap((plan) => plan.quantities.flatMap((node) => node.account ?? []))),
  ].sort((a, b) => order(a) - order(b));
  return el(
    "section",
    {},
    el("h2", {}, "What tipped the balance"),
    el(
      "p",
      {},
      "Every factor that holds an act back is counted as it works: the share that each took of what would have been possible",
      runs.length > 1 ? ", mean over seeds." : ".",
    ),
    accounts.map((account) => accountBar(account, sums)),
    turnover(sums),
    failedContacts(sums),
  );
}

const order = (account: string) => {
  const at = Object.keys(words).indexOf(account);
  return at < 0 ? 99 : at;
};

function accountBar(account: string, sums: readonly LedgerSum[]): Markup | undefined {
  const lines = new Map<string, number>();
  for (const { event, cause, count } of sums)
    if (event === account && cause !== "") lines.set(cause, (lines.get(cause) ?? 0) + count);
  const potential = lines.get("potential") ?? 0;
  lines.delete("potential");
  if (potential <= 0) return undefined;
  const [title, kept, unit] = words[account] ?? [account, "took place", "acts"];
  const losses = [...lines].filter(([, lost]) => lost > 0).sort((a, b) => b[1] - a[1]);
  const taken = losses.reduce((sum, [, lost]) => sum + lost, 0);
  const parts: Bar[] = [
    { name: kept, value: Math.max(0, potential - taken) / potential, colour: delivered },
    ...losses.map(([cause, lost], i) => ({
      name: cause,
      value: lost / potential,
      colour: colours[i % colours.length]!,
    })),
  ];
  return el(
    "figure",
    {},
    el("h3", {}, title),
    splitBar(title, parts),
    key(parts.map((part) => ({ ...part, words: percent(part.value) }))),
    el("figcaption", {}, `Of ${readable(potential)} possible ${unit}.`),
  );
}

function turnover(sums: readonly LedgerSum[]): Markup {
  const total = (event: string, actor: string, cause?: string) =>
    sums.reduce(
      (n, e) =>
        n + (e.event === event && e.actor === actor && (cause === undefined || e.cause === cause) ? e.count : 0),
      0,
    );
  const causes = [
    ...new Set(sums.filter((e) => e.event === "death" && e.actor === "tumor" && e.cause !== LEFT).map((e) => e.cause)),
  ];
  const list: Bar[] = [
    { name: "born by division", value: total("division", "tumor", ""), colour: "#d9703f" },
    ...causes.map((cause) => ({
      name: cause === "killed" ? "killed by T cells" : `died of ${cause}`,
      value: total("death", "tumor", cause),
      colour: delivered,
    })),
  ];
  const title = "Tumor cells born and lost";
  return el("figure", {}, el("h3", {}, title), bars(title, "cells", list));
}

function failedContacts(sums: readonly LedgerSum[]): Markup | undefined {
  const causes = new Map<string, number>();
  for (const e of sums) if (e.event === "failed contact") causes.set(e.cause, (causes.get(e.cause) ?? 0) + e.count);
  if (causes.size === 0) return undefined;
  const title = "Contacts that ended with the target alive, by what held them back";
  const sorted = [...causes].sort((a, b) => b[1] - a[1]);
  const held = sorted.filter(([, value]) => value > 0).map(([name, value]) => ({ name, value, colour: "#8a95a3" }));
  const helped = sorted.filter(([, value]) => value < 0).map(([name, value]) => `${name} (${readable(-value)})`);
  return el(
    "figure",
    {},
    el("h3", {}, title),
    bars(title, "contacts", held),
    helped.length > 0 ? el("figcaption", {}, `What pushed the other way: ${helped.join(", ")}.`) : undefined,
  );
}

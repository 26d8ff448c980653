/**
 * What tipped the balance, read from the ledger of the run: over a window before the playhead, per day.
 *
 *   balance = (kills − divisions)/(kills + divisions), between −1 (nothing dies) and +1 (nothing is born)
 */
import type { Told } from "../engine/frame";

export interface Line {
  readonly cause: string;
  readonly perDay: number;
}

export interface Account {
  /** Minutes that the window holds. */
  readonly span: number;
  readonly balance: number;
  /** Tumor cells lost, by cause. */
  readonly losses: readonly Line[];
  /** Tumor cells born. */
  readonly births: number;
  /** Divisions that did not happen, by what held them back. */
  readonly held: readonly Line[];
  /** Contacts of killers that left the target alive, by what held them back. */
  readonly failed: readonly Line[];
  /** Hits that were possible, and what took them. */
  readonly hits: { readonly possible: number; readonly lost: readonly Line[] };
}

const TUMOR = "tumor";

export function accountOf(told: readonly Told[], minutes: number, window: number): Account {
  const from = Math.max(0, minutes - window);
  const sums = new Map<string, number>();
  for (const { hours, ledger } of told) {
    if (hours * 60 <= from || hours * 60 > minutes + 1e-6) continue;
    for (const { event, actor, cause, count } of ledger) {
      const key = `${event}\t${actor}\t${cause}`;
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
  }
  const span = Math.max(1, minutes - from);
  const perDay = (sum: number) => (sum * 1440) / span;
  const of = (event: string, keep: (actor: string, cause: string) => boolean): Line[] => {
    const lines = new Map<string, number>();
    for (const [key, sum] of sums) {
      const [e, actor, cause] = key.split("\t") as [string, string, string];
      if (e === event && keep(actor, cause)) lines.set(cause, (lines.get(cause) ?? 0) + sum);
    }
    return [...lines]
      .map(([cause, sum]) => ({ cause, perDay: perDay(sum) }))
      .filter((line) => line.perDay > 0)
      .sort((a, b) => b.perDay - a.perDay);
  };
  const losses = of("death", (actor, cause) => actor === TUMOR && cause !== "left");
  const kills = losses.find(({ cause }) => cause === "killed")?.perDay ?? 0;
  const births = of("division", (actor, cause) => actor === TUMOR && cause === "")[0]?.perDay ?? 0;
  const possible = of("hit", (_, cause) => cause === "potential")[0]?.perDay ?? 0;
  return {
    span,
    balance: kills + births > 0 ? (kills - births) / (kills + births) : 0,
    losses,
    births,
    held: of("division", (actor, cause) => actor === TUMOR && cause !== "" && cause !== "potential"),
    failed: of("failed contact", () => true),
    hits: { possible, lost: of("hit", (_, cause) => cause !== "potential") },
  };
}

/** Causes in words. Names of mechanisms that nobody put into words stand as they are. */
const words: Readonly<Record<string, string>> = {
  killed: "killed by hits of T and NK cells",
  apoptosis: "apoptosis under IFN-γ and TNF",
  hypoxia: "starved of oxygen",
  "antigen-recognition: low MHC": "too little MHC-I shown",
  "antigen-recognition: no antigen": "no antigen to see",
  "checkpoint-engagement": "PD-L1 on PD-1",
  exhaustion: "exhausted T cell",
  "too short": "contact too short to kill",
  "phagocytosis: CD47": "CD47: do not eat me",
  "tgf-beta-suppression": "TGF-β",
  "mdsc-suppression": "suppressor cells",
  "resistance-ligands": "resistance ligands of the tumor",
  "growth-arrest": "growth arrest by IFN-γ",
  crowding: "no room",
};
export const inWords = (cause: string): string => words[cause] ?? cause.replaceAll("-", " ");

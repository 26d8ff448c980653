/** For each claim a number that shows it, how large it has to be, and what may be left of it when the claim is switched off. */
import type { Claim, Switch } from "../../biology/claims.js";
import { exp } from "../../numerics/math.js";
import { readable } from "../figures/number.js";
import type { RunResult } from "../simulate.js";
import { effectOfDeafness } from "./contexts.js";
import * as in_ from "./tissues.js";
import {
  type Change,
  changeBy,
  highest,
  last,
  lostToIdo,
  lostToPd1,
  most,
  run,
  type Tissue,
  total,
  treated,
} from "./tissues.js";
import { eradicated, starts } from "./two-starts.js";

interface Reading {
  readonly in: Tissue;
  readonly what: string;
  readonly read: (result: RunResult, change: Change) => number | Promise<number>;
  readonly least: number;
  /** What is left when the claim is switched off, at most; 0 and 1 exactly where nothing else does it. */
  readonly gone: number;
}

const readings: Readonly<Record<string, Reading>> = {
  C01: { in: "nest", what: "highest IFN-γ, pM", read: (r) => most(r, "ifng"), least: 5, gone: 0 },
  C03: { in: "nest", what: "MHC-I of tumor cells, fold", read: (r) => highest(r, "tumor.mhc1"), least: 1.5, gone: 1 },
  C04: {
    in: "nest",
    what: "hits gained by IFN-γ on the killer",
    read: (r) => -total(r, "hit", "effector-activation"),
    least: 5,
    gone: 0,
  },
  C05: { in: "nest", what: "T cells that entered", read: in_.entered, least: 1, gone: 0 },
  C06: { in: "lymphoid", what: "highest IL-12, pM", read: (r) => most(r, "il12"), least: 1, gone: 0 },
  C07: { in: "lymphoid", what: "T-bet of helpers", read: (r) => last(r, "CD4.th1"), least: 0.1, gone: 0.05 },
  C08: {
    in: "lymphoid",
    what: "help that dendritic cells had",
    read: (r) => highest(r, "dendritic.help"),
    least: 0.01,
    gone: 0,
  },
  C10: { in: "nest", what: "exhaustion of T cells", read: (r) => highest(r, "CD8.exhaustion"), least: 0.02, gone: 0 },
  C11: { in: "nest", what: "PD-L1 of tumor cells, fold", read: (r) => highest(r, "tumor.pdl1"), least: 2, gone: 1.5 },
  C12: { in: "suppressed", what: "kynurenine, µM", read: (r) => most(r, "kynurenine") / 1e6, least: 1, gone: 0 },
  C13: {
    in: "nest",
    what: "hits lost to PD-1",
    read: (r) => total(r, "hit", "checkpoint-engagement"),
    least: 20,
    gone: 0,
  },
  C14: {
    in: "suppressed",
    what: "share of the hits that anti-PD-1 gives back",
    read: async (r, change) => lostToPd1(r) - lostToPd1(await run("suppressed", treated(change, ["pembrolizumab"]))),
    least: 0.08,
    gone: 0.03,
  },
  C15: { in: "suppressed", what: "M1 share", read: (r) => last(r, "macrophage.m1"), least: 0.35, gone: 0.25 },
  C16: { in: "suppressed", what: "highest CCL22, pM", read: (r) => most(r, "ccl22"), least: 180, gone: 140 },
  C17: { in: "suppressed", what: "nitric oxide, nM", read: (r) => most(r, "nitricOxide") / 1000, least: 6, gone: 4 },
  C19: { in: "nest", what: "pSTAT1 of tumor cells", read: (r) => highest(r, "tumor.pstat1"), least: 0.05, gone: 0 },
  C20: {
    in: "stagnant",
    what: "the lesser of two reliefs: share of the hits that PD-1 no longer takes, share of the kynurenine that is gone",
    read: relief,
    least: 0.1,
    gone: 0,
  },
  C22: {
    in: "nest",
    what: "divisions lost to arrest",
    read: (r) => total(r, "division", "growth-arrest"),
    least: 0.5,
    gone: 0,
  },
};

const both = ["pembrolizumab", "epacadostat"] as const;

async function relief(untreated: RunResult, change: Change): Promise<number> {
  const combined = await run("stagnant", treated(change, both));
  const kynurenine = most(untreated, "kynurenine");
  return Math.min(lostToPd1(untreated) - lostToPd1(combined), (kynurenine - most(combined, "kynurenine")) / kynurenine);
}

/** Positive if deafness helps the tumor early and harms it when all is chronic. */
async function opposite(without: readonly string[]): Promise<number> {
  return Math.min(await effectOfDeafness("early"), -(await effectOfDeafness("chronic", without)));
}

const percent = (share: number) => `${readable(100 * share, 3)} %`;

/** Burden without JAK1 over burden with it, in each context. */
async function contexts(without: string): Promise<string[]> {
  const words = async (effect: Promise<number>) => {
    const change = exp(await effect) - 1;
    return `${percent(Math.abs(change))} ${change < 0 ? "smaller" : "larger"}`;
  };
  return [
    `early, fresh killers in a well: the deaf tumor is ${await words(effectOfDeafness("early"))}`,
    `chronic, exhausted killers in a tissue: the deaf tumor is ${await words(effectOfDeafness("chronic"))}`,
    `the same without ${without}: ${await words(effectOfDeafness("chronic", [without]))}`,
  ];
}

const decidedByStart = async (change: Change) => (await eradicated("many", change)) - (await eradicated("few", change));

/** How the two starts end, with the feedback of PD-L1 and without. */
async function fates(how: Switch): Promise<string[]> {
  const words = async (change: Change) =>
    `from ${starts.few} CD8 per mm² ${percent(await eradicated("few", change))} are eradicated, from ${readable(starts.many, 4)} ${percent(await eradicated("many", change))}`;
  return [
    `as shipped ${await words({})}`,
    `with PD-L1 that IFN-γ does not raise ${await words(changeBy(how))}; numbers alone decide further down (docs/three-fates.md)`,
  ];
}

/** Both arms in the ledger, for each drug. */
async function arms(): Promise<string[]> {
  const regimens = { "no drug": [], pembrolizumab: ["pembrolizumab"], epacadostat: ["epacadostat"], both } as const;
  const lines: string[] = [];
  for (const [name, drugs] of Object.entries(regimens)) {
    const result = await run("stagnant", drugs.length > 0 ? treated({}, drugs) : {});
    lines.push(
      `${name}: PD-1 takes ${percent(lostToPd1(result))} of the hits, IDO1 ${percent(lostToIdo(result))} of the divisions of T cells; kynurenine ${readable(most(result, "kynurenine") / 1e6, 3)} µM at most`,
    );
  }
  return lines;
}

export interface Shown extends Pick<Reading, "what" | "least" | "gone"> {
  /** Where, in words. */
  readonly where: string;
  /** What lies behind the number, a line each. */
  readonly behind?: () => Promise<readonly string[]>;
  /** The number, with the claim as shipped or switched off. */
  readonly measure: (how: "shipped" | "switched off") => Promise<number>;
}

/** @throws Error for a claim that nothing shows yet. */
export function shownBy({ id, switch: how }: Claim): Shown {
  if (id === "C02" && "without" in how)
    return {
      what: "the lesser of: what deafness to IFN-γ adds to the burden early (log), and takes from it when all is chronic",
      where: "early: a well; chronic: a tissue; four paired seeds each",
      least: 0.01,
      gone: 0,
      measure: (way) => opposite(way === "shipped" ? [] : [how.without]),
      behind: () => contexts(how.without),
    };
  if (id === "C18")
    return {
      what: "share of tumors eradicated from many killers at the start, less the share eradicated from few",
      where: "the well-mixed twin over 12 days, three seeds each",
      least: 0.6,
      gone: 0,
      measure: (way) => decidedByStart(way === "shipped" ? {} : changeBy(how)),
      behind: () => fates(how),
    };
  const reading = readings[id];
  if (!reading) throw new Error(`nothing shows ${id} yet`);
  const { in: tissue, what, least, gone, read } = reading;
  return {
    ...{ what, least, gone, where: `tissue "${tissue}", 30 h` },
    ...(id === "C20" && { behind: arms }),
    measure: async (way) => {
      const change = way === "shipped" ? {} : changeBy(how);
      return read(await run(tissue, change.vehicle ? {} : change), change);
    },
  };
}

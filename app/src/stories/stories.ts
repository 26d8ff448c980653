/**
 * Guided chapters. A prediction is asked before the run; its answer and every check-mark come from the simulated state,
 * never from a click.
 */
import suppressorsArrive from "../../../examples/suppressors-arrive.yaml?raw";
import type { View } from "../document/document";
import type { Told } from "../engine/frame";

export interface Goal {
  readonly words: string;
  readonly met: (now: Told, first: Told) => boolean;
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly claim: string;
  readonly scenario: string;
  readonly view: Partial<View>;
  readonly bet: {
    readonly question: string;
    readonly choices: readonly string[];
    /** When it is decided, minutes, and which choice then holds. */
    readonly at: number;
    readonly answer: (then: Told, first: Told) => number;
  };
  readonly goals: readonly Goal[];
  /** What people found, with the key of its source. */
  readonly evidence: { readonly words: string; readonly source: string };
  readonly tryThis: string;
}

const patch = (name: string, days: number, densities: string, rest = ""): string => `# A chapter of the stories.
ifng-lab: 1
name: ${name}
duration: ${days} days
seed: 1
tissue:
  generate:
    size: [300 um, 300 um]
    pattern: inflamed
    tumor: { density: 3000 /mm2 }
    ${densities}
    stroma: { density: 700 /mm2 }
${rest}`;

const tumor = (told: Told) => told.counts.tumor ?? 0;
const state = (told: Told, name: string) => told.means[name] ?? 0;
const suppressors = ({ counts }: Told) => (counts["M-MDSC"] ?? 0) + (counts["PMN-MDSC"] ?? 0);
const share = (told: Told, clone: string) => (told.tumorByClone[clone] ?? 0) / Math.max(1, tumor(told));

export const stories: readonly Story[] = [
  {
    id: "first-contact",
    title: "First contact",
    claim: "IFN-γ makes tumor cells show what they are: MHC class I rises.",
    scenario: patch("First contact", 1.5, "cd8: { density: 500 /mm2 }"),
    view: { look: "state", column: "mhc1" },
    bet: {
      question:
        "T cells touch the tumor and secrete IFN-γ. After a day, how much MHC-I does a tumor cell show on average?",
      choices: ["less than before", "about as much", "at least twice as much"],
      at: 1440,
      answer: (then) => (state(then, "tumor.mhc1") < 0.9 ? 0 : state(then, "tumor.mhc1") < 2 ? 1 : 2),
    },
    goals: [
      { words: "IFN-γ is in the tissue (mean above 1 pM)", met: (now) => (now.fields.ifng?.mean ?? 0) > 1 },
      { words: "Tumor cells hear it (mean pSTAT1 above 0.05)", met: (now) => state(now, "tumor.pstat1") > 0.05 },
      { words: "They show twice the MHC-I", met: (now) => state(now, "tumor.mhc1") >= 2 },
    ],
    evidence: {
      words:
        "Killing and IFN-γ act together: CD8 T cells hold tumors back by lysis and by what IFN-γ does to the cells.",
      source: "matsushita2015",
    },
    tryThis: "Open Compare and take IFN-γ away: the same T cells see less.",
  },
  {
    id: "call-for-help",
    title: "Call for help",
    claim: "Cells that hear IFN-γ call more T cells with CXCL9 and CXCL10.",
    scenario: patch("Call for help", 2, "cd8: { density: 500 /mm2 }\n    macrophage: { density: 300 /mm2 }"),
    view: { look: "field", field: "cxcl9" },
    bet: {
      question: "No drug is given. After two days, how far does the call (CXCL9/10) reach?",
      choices: ["nowhere", "only around the T cells", "through the whole patch"],
      at: 2 * 1440 - 60,
      answer: (then) => {
        const field = then.fields.cxcl9;
        if (!field || field.mean < 1) return 0;
        return field.max > 4 * field.mean ? 1 : 2;
      },
    },
    goals: [
      { words: "The call is out (mean CXCL9/10 above 10 pM)", met: (now) => (now.fields.cxcl9?.mean ?? 0) > 10 },
      {
        words: "T cells have come in through the vessels",
        met: (now) => now.ledger.some(({ event, actor }) => event === "entry" && actor === "CD8"),
      },
    ],
    evidence: {
      words: "In melanoma, the T cells themselves bring about much of what the tumor's surroundings become.",
      source: "spranger2013",
    },
    tryThis: "Switch the look to Fluorescence, panel “Hearing IFN-γ”, and find the vessels.",
  },
  {
    id: "the-shield",
    title: "The shield goes up",
    claim: "The same signal raises PD-L1, and PD-L1 holds the T cells back.",
    scenario: patch("The shield goes up", 2, "cd8: { density: 600 /mm2 }\n    macrophage: { density: 200 /mm2 }"),
    view: { look: "dab" },
    bet: {
      question:
        "Before the attack few tumor cells are PD-L1-positive. What is the mean PD-L1 after a day and a half of attack?",
      choices: ["unchanged", "two to three times basal", "more than three times basal"],
      at: 1.5 * 1440,
      answer: (then) => (state(then, "tumor.pdl1") < 1.5 ? 0 : state(then, "tumor.pdl1") < 3 ? 1 : 2),
    },
    goals: [
      { words: "Mean PD-L1 has doubled", met: (now) => state(now, "tumor.pdl1") >= 2 },
      {
        words: "PD-L1 has spoiled contacts (see the balance)",
        met: (now) =>
          now.ledger.some(({ event, cause }) => event === "failed contact" && cause === "checkpoint-engagement"),
      },
    ],
    evidence: { words: "PD-L1 rises where CD8 T cells are, and because they are there.", source: "spranger2013" },
    tryThis: "Give pembrolizumab on the timeline: double-click its lane. The brown stays; its effect goes.",
  },
  {
    id: "burn-out",
    title: "Burn-out",
    claim: "T cells that meet their antigen again and again wear out.",
    scenario: patch("Burn-out", 3, "cd8: { density: 500 /mm2 }"),
    view: { look: "state", column: "exhaustion" },
    bet: {
      question: "Three days of fighting. How exhausted is a killer T cell on average (0 fresh, 1 spent)?",
      choices: ["not at all: below 0.02", "a little: below 0.2", "clearly: 0.2 and more"],
      at: 3 * 1440 - 60,
      answer: (then) => (state(then, "CD8.exhaustion") < 0.02 ? 0 : state(then, "CD8.exhaustion") < 0.2 ? 1 : 2),
    },
    goals: [
      { words: "Killers are bound to targets", met: (now) => state(now, "CD8.engaged") > 0.1 },
      { words: "Exhaustion has begun (mean above 0.05)", met: (now) => state(now, "CD8.exhaustion") > 0.05 },
    ],
    evidence: {
      words: "Dysfunction of T cells in tumors is written into their chromatin, first reversibly, then not.",
      source: "philip2017",
    },
    tryThis: "Pick a killer and follow its exhaustion in the cell card.",
  },
  {
    id: "suppressors-arrive",
    title: "Suppressors arrive",
    claim: "The attack calls its own brakes: IFN-γ and TNF raise chemokines, and suppressor cells follow them.",
    scenario: suppressorsArrive,
    view: { look: "types", field: "ccl2" },
    bet: {
      question:
        "At the start there is not one suppressor cell. After three and a half days, how many are there for every ten killer T cells?",
      choices: ["still none", "fewer than one", "one or more"],
      at: 3.5 * 1440,
      answer: (then) => {
        const ratio = suppressors(then) / Math.max(1, then.counts.CD8 ?? 0);
        return ratio === 0 ? 0 : ratio < 0.1 ? 1 : 2;
      },
    },
    goals: [
      { words: "The tumor calls (mean CCL2 above 100 pM)", met: (now) => (now.fields.ccl2?.mean ?? 0) > 100 },
      { words: "The first suppressor cell has come in", met: (now) => suppressors(now) > 0 },
      {
        words: "Suppressor cells hold hits back (see the balance)",
        met: (now) => now.ledger.some(({ event, cause }) => event === "hit" && cause === "mdsc-suppression"),
      },
    ],
    evidence: {
      words: "Monocytic suppressor cells hold T cells back by nitric oxide, and part of it needs IFN-γ.",
      source: "movahedi2008",
    },
    tryThis: "Open the balance at day 1 and at day 4, and compare what held the hits back.",
  },
  {
    id: "deaf-tumor",
    title: "Deaf tumor",
    claim: "A clone without JAK1 does not hear IFN-γ: it raises no shield, and shows nothing either.",
    scenario: patch(
      "Deaf tumor",
      3,
      "cd8: { density: 1200 /mm2 }\n    macrophage: { density: 200 /mm2 }",
      "clones:\n  - { name: wild type }\n  - { name: deaf, fraction: 30 %, lost: [JAK1] }\n",
    ),
    view: { look: "clones" },
    bet: {
      question: "Three tumor cells in ten are deaf to IFN-γ. Under attack, their share of the tumor will …",
      choices: ["fall: they lack the shield", "stay within two points", "rise: they are hardly seen"],
      at: 3 * 1440 - 60,
      answer: (then, first) => {
        const change = share(then, "deaf") - share(first, "deaf");
        return change < -0.02 ? 0 : change <= 0.02 ? 1 : 2;
      },
    },
    goals: [
      {
        words: "Wild-type cells raise MHC-I (mean of all above 1.5 fold)",
        met: (now) => state(now, "tumor.mhc1") > 1.5,
      },
      {
        words: "The deaf clone has gained five points",
        met: (now, first) => share(now, "deaf") > share(first, "deaf") + 0.05,
      },
    ],
    evidence: {
      words: "Tumors of patients who did not respond to PD-1 blockade carried JAK1 or JAK2 losses.",
      source: "shin2017",
    },
    tryThis: "Look at PD-L1 in the same tissue: pale cells beside brown nests are the deaf clone.",
  },
  {
    id: "beat-the-resistance",
    title: "Beat the resistance",
    claim: "A puzzle: bring the tumor below half of its cells, with what the timeline offers.",
    scenario: patch("Beat the resistance", 4, "cd8: { density: 450 /mm2 }\n    macrophage: { density: 300 /mm2 }"),
    view: { look: "types" },
    bet: {
      question: "You do nothing at all. After two days the tumor has …",
      choices: ["fewer than half of its cells", "between half and all", "more cells than before"],
      at: 2 * 1440,
      answer: (then, first) => (tumor(then) < 0.5 * tumor(first) ? 0 : tumor(then) <= tumor(first) ? 1 : 2),
    },
    goals: [
      { words: "A drug is in the plasma", met: (now) => Object.values(now.body).some((amount) => amount > 0) },
      { words: "Fewer than half of the tumor cells are left", met: (now, first) => tumor(now) < 0.5 * tumor(first) },
    ],
    evidence: {
      words: "How long an antibody holds PD-1 follows from its course in the plasma.",
      source: "ahamadi2017",
    },
    tryThis: "Early or late? Drag the dose and watch the branch leave the dashed line.",
  },
];

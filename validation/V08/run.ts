import { biology, cd8, culture, mechanism, oxygen, select } from "ifng-lab";

/** Contact held by the medium: a T cell signals where oxygen is high. */
const heldContact = mechanism({
  name: "held-contact",
  claim: "a T cell that is held on antigen signals",
  equation: "TCR = 1 while held",
  leavesOut: "everything but the signal",
  actsOn: [cd8],
  senses: [oxygen],
  parameters: {
    held: {
      symbol: "o_h",
      value: 20,
      unit: "mmHg",
      meaning: "oxygen that stands for contact in this experiment",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  quantity: {
    tcrSignal: { unit: "1", meaning: "signal while held", law: ({ here }, p) => select(here.oxygen - p.held, 1, 0) },
  },
});

/** Secretion after 4 h of contact, 1 h without and contact again, over that at the end of the first contact. */
export async function run(): Promise<Record<string, number>> {
  const others = biology.mechanisms.filter((m) => m.name !== "antigen-recognition");
  const { secreting } = culture({
    biology: { ...biology, mechanisms: [...others, heldContact] },
    type: "CD8",
    hours: 6,
    medium: (hours) => ({ oxygen: hours < 4 || hours >= 5 ? 38 : 0 }),
  });
  const before = secreting![4 * 60]!;
  return {
    "secretion 30 min after contact loss": secreting![4 * 60 + 30]! / before,
    "secretion within 60 min of re-contact": Math.max(...secreting!.slice(5 * 60, 6 * 60 + 1)) / before,
  };
}

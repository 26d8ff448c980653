/** Concentrations in the prefix that people would choose: 3,300,000 pM of kynurenine is 3.3 µM. */
const ladder = ["pM", "nM", "µM", "mM"] as const;

export interface Prefix {
  readonly unit: string;
  /** What a value in the given unit is multiplied by. */
  readonly factor: number;
}

/** @param largest the largest value that is shown, in `unit`; units other than pM stay as they are. */
export function prefixFor(unit: string, largest: number): Prefix {
  let [step, factor] = [0, 1];
  if (unit !== ladder[0]) return { unit, factor };
  while (step < ladder.length - 1 && largest * factor >= 2000) {
    step += 1;
    factor /= 1000;
  }
  return { unit: ladder[step]!, factor };
}

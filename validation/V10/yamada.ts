/**
 * Yamada et al. 2003: IFN-γ to nuclear STAT1 in 46 reactions of mass action, with SOCS1 as the brake (BIOMD0000000093).
 *
 * nM and seconds; cytoplasm and nucleus have the same volume. Written by hand from the published file, for this row only.
 */

/** Forward and backward rates of each reaction, or the forward rate alone where there is no way back. */
const reactions: readonly (readonly [equation: string, forward: number, backward?: number])[] = [
  ["R + JAK = RJ", 0.1, 0.05],
  ["RJ + IFN = IFNRJ", 0.02, 0.02],
  ["IFN + R = IFNR", 0.02, 0.02],
  ["IFNR + JAK = IFNRJ", 0.1, 0.05],
  ["IFNRJ + IFNRJ = IFNRJ2", 0.04, 0.2],
  ["IFNRJ2 = active", 0.005],
  ["active + STAT = active.STAT", 0.008, 0.8],
  ["active.STAT = active + pSTAT", 0.4],
  ["active + pSTAT = active.pSTAT", 0.005, 0.5],
  ["pSTAT + pSTAT = dimer", 0.02, 0.1],
  ["STAT + pSTAT = STAT.pSTAT", 2e-7, 0.2],
  ["active + SHP2 = active.SHP2", 0.001, 0.2],
  ["active.SHP2 = IFNRJ2 + SHP2", 0.003],
  ["PPX + pSTAT = PPX.pSTAT", 0.001, 0.2],
  ["PPX.pSTAT = STAT + PPX", 0.003],
  ["PPX + dimer = PPX.dimer", 0.001, 0.2],
  ["PPX.dimer = STAT.pSTAT + PPX", 0.003],
  ["dimer = dimer(n)", 0.005],
  ["pSTAT(n) + pSTAT(n) = dimer(n)", 0.02, 0.1],
  ["PPN + pSTAT(n) = PPN.pSTAT(n)", 0.001, 0.2],
  ["PPN.pSTAT(n) = STAT(n) + PPN", 0.005],
  ["PPN + dimer(n) = PPN.dimer(n)", 0.001, 0.2],
  ["PPN.dimer(n) = STAT.pSTAT(n) + PPN", 0.005],
  ["STAT(n) + pSTAT(n) = STAT.pSTAT(n)", 2e-7, 0.2],
  ["STAT(n) = STAT", 0.05],
  ["mRNA(n) = mRNA", 0.001],
  ["mRNA = nothing", 5e-4],
  ["SOCS = nothing", 5e-4],
  ["active + SOCS = active.SOCS", 0.02, 0.1],
  ["active.STAT + SOCS = active.SOCS.STAT", 0.02, 0.1],
  ["active.SHP2 + SOCS = active.SHP2.SOCS", 0.02, 0.1],
  ["active.SHP2.STAT + SOCS = active.SHP2.SOCS.STAT", 0.02, 0.1],
  ["STAT + active.SOCS = active.SOCS.STAT", 0.008, 0.8],
  ["STAT + active.SHP2.SOCS = active.SHP2.SOCS.STAT", 0.008, 0.8],
  ["SHP2 + active.SOCS = active.SHP2.SOCS", 0.001, 0.2],
  ["SHP2 + active.SOCS.STAT = active.SHP2.SOCS.STAT", 0.001, 0.2],
  ["SHP2 + active.STAT = active.SHP2.STAT", 0.001, 0.2],
  ["active.SHP2.SOCS.STAT = IFNRJ2 + SHP2 + SOCS + STAT", 0.003],
  ["active.SHP2.STAT = IFNRJ2 + SHP2 + STAT", 0.003],
  ["active.SHP2.SOCS = IFNRJ2 + SHP2 + SOCS", 0.003],
  ["active.SHP2.SOCS.STAT = active.SHP2.STAT", 5e-4],
  ["active.SOCS.STAT = active.STAT", 5e-4],
  ["active.SHP2.SOCS = active.SHP2", 5e-4],
  ["active.SOCS = active", 5e-4],
];
const start = { R: 10, JAK: 10, STAT: 1000, SHP2: 100, PPX: 50, PPN: 60, IFN: 10 } as const;
const SYNTHESIS = 0.01;
const SYNTHESIS_HALF = 400;
const TRANSLATION = 0.01;

const sides = reactions.map(([equation]) => equation.split(" = ").map((side) => side.split(" + ")));
const species = [...new Set(sides.flat(2))];
const at = (name: string) => species.indexOf(name);
const steps = sides.map(([left, right], k) => ({
  left: left!.map(at),
  right: right!.map(at),
  forward: reactions[k]![1],
  backward: reactions[k]![2] ?? 0,
}));
const [ifn, nothing, messenger, message, socs, dimer] = ["IFN", "nothing", "mRNA(n)", "mRNA", "SOCS", "dimer(n)"].map(
  at,
) as [number, number, number, number, number, number];

function slopes(y: Float64Array, into: Float64Array): void {
  into.fill(0);
  for (const { left, right, forward, backward } of steps) {
    let flow = forward;
    for (const k of left) flow *= y[k]!;
    if (backward > 0) {
      let back = backward;
      for (const k of right) back *= y[k]!;
      flow -= back;
    }
    for (const k of left) into[k]! -= flow;
    for (const k of right) into[k]! += flow;
  }
  into[messenger]! += (SYNTHESIS * y[dimer]!) / (SYNTHESIS_HALF + y[dimer]!);
  into[socs]! += TRANSLATION * y[message]!;
  into[ifn] = 0;
  into[nothing] = 0;
}

/** Nuclear pSTAT1 in nM, minute by minute, at 10 nM IFN-γ; Runge–Kutta of fourth order, 0.05 s. */
export function nuclearPstat1(minutes: number): number[] {
  const DT = 0.05;
  const y = new Float64Array(species.length);
  for (const [name, value] of Object.entries(start)) y[at(name)] = value;
  const [a, b, c, d, mid] = Array.from({ length: 5 }, () => new Float64Array(y.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const halfway = (from: Float64Array, dt: number) => {
    for (let k = 0; k < y.length; k++) mid[k] = y[k]! + dt * from[k]!;
    return mid;
  };
  const weights = species.map((name): number =>
    name.includes("(n)") && /pSTAT|dimer/.test(name) ? (name.includes("dimer") ? 2 : 1) : 0,
  );
  const course = [0];
  for (let minute = 1; minute <= minutes; minute++) {
    for (let step = 0; step < 60 / DT; step++) {
      slopes(y, a);
      slopes(halfway(a, DT / 2), b);
      slopes(halfway(b, DT / 2), c);
      slopes(halfway(c, DT), d);
      for (let k = 0; k < y.length; k++) y[k]! += (DT / 6) * (a[k]! + 2 * b[k]! + 2 * c[k]! + d[k]!);
    }
    course.push(weights.reduce((sum, weight, k) => sum + weight * y[k]!, 0));
  }
  return course;
}

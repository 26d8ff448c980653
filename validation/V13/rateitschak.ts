/**
 * Rateitschak et al. 2012: STAT1 in pancreatic stellate cells under IFN-γ, with three delays (BIOMD0000000585).
 *
 * Minutes, ng/ml of IFN-γ, relative concentrations; a delay is a chain of four equal stages. Written by hand from the published
 * file, for this row only.
 */
const k = {
  decay: 0.00399946,
  bind: 0.0231057,
  release: 0.0422019,
  statSynthesis: 10.3153,
  phosphorylation: 50.4962,
  nuclearLoss: 0.839496,
  dimerImport: 0.965946,
  socsInduction: 0.113424,
  socsDecay: 0.0117084,
  statImport: 0.0567402,
  statExport: 0.219033,
  socsBasal: 0.00477674,
  socsBrake: 1.16416,
} as const;
const delays = { stat: 200.965, socsMessage: 37.0745, socsAction: 228.074 } as const;
/** Cytoplasm over nucleus, by volume. */
const VOLUMES = 3;
const STAGES = 4;

/** Places in the vector of states; a chain takes four. */
const at = { ifn: 0, bound: 1, free: 2, dimer: 3, nuclearDimer: 4, stat: 5, nuclearStat: 6, message: 7 } as const;
const chains = { stat: 8, socsMessage: 12, socsAction: 16 } as const;
const SIZE = 20;

function slopes(y: Float64Array, into: Float64Array): void {
  const { ifn, bound, free, dimer, nuclearDimer, stat, nuclearStat, message } = at;
  const end = (chain: keyof typeof chains) => y[chains[chain] + STAGES - 1]!;
  const binding = k.bind * y[ifn]! * y[free]! - k.release * y[bound]!;
  const phosphorylated = (k.phosphorylation * y[bound]! * y[stat]!) / (1 + k.socsBrake * end("socsAction"));
  into[ifn] = -k.decay * y[ifn]! - binding;
  into[bound] = binding;
  into[free] = -binding;
  into[dimer] = phosphorylated - k.dimerImport * y[dimer]!;
  into[nuclearDimer] = VOLUMES * k.dimerImport * y[dimer]! - k.nuclearLoss * y[nuclearDimer]!;
  into[stat] =
    k.statSynthesis * end("stat") -
    k.statImport * y[stat]! +
    (k.statExport * y[nuclearStat]!) / VOLUMES -
    phosphorylated;
  into[nuclearStat] =
    VOLUMES * k.statImport * y[stat]! - k.statExport * y[nuclearStat]! + k.nuclearLoss * y[nuclearDimer]!;
  into[message] = k.socsBasal + k.socsInduction * end("socsMessage") - k.socsDecay * y[message]!;
  const inputs = { stat: y[bound]!, socsMessage: y[nuclearDimer]!, socsAction: y[message]! };
  for (const chain of ["stat", "socsMessage", "socsAction"] as const) {
    let before = inputs[chain];
    for (let stage = 0; stage < STAGES; stage++) {
      const here = y[chains[chain] + stage]!;
      into[chains[chain] + stage] = (STAGES * (before - here)) / delays[chain];
      before = here;
    }
  }
}

/** Total STAT1, averaged over the cell, at the start and after some hours; Runge–Kutta of fourth order, 0.05 min. */
export function totalStat1(ngPerMl: number, hours: number): { readonly start: number; readonly end: number } {
  const DT = 0.05;
  const y = new Float64Array(SIZE);
  y[at.ifn] = ngPerMl;
  y[at.free] = 0.00131284;
  y[at.stat] = 0.907502;
  y[at.nuclearStat] = 0.914104;
  y[at.message] = 0.208345;
  const total = () =>
    (VOLUMES * (y[at.stat]! + y[at.dimer]!) + y[at.nuclearStat]! + y[at.nuclearDimer]!) / (VOLUMES + 1);
  const begin = total();
  const [a, b, c, d] = Array.from({ length: 4 }, () => new Float64Array(SIZE)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const moved = (by: Float64Array, dt: number) => y.map((value, n) => value + dt * by[n]!);
  for (let step = 0; step < (hours * 60) / DT; step++) {
    slopes(y, a);
    slopes(moved(a, DT / 2), b);
    slopes(moved(b, DT / 2), c);
    slopes(moved(c, DT), d);
    for (let n = 0; n < SIZE; n++) y[n]! += (DT / 6) * (a[n]! + 2 * b[n]! + 2 * c[n]! + d[n]!);
  }
  return { start: begin, end: total() };
}

import { begin, median } from "../patch.js";

const SEEDS = 10;
const RUN_IN = 24 * 60;

const patch = (pd1: number) => `ifng-lab: 1
name: contact times
duration: 36 h
tissue:
  generate:
    size: [200 um, 200 um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: 500 /mm2 }
parameters:
  checkpoint-engagement.effectorPd1: ${pd1} molecules/um2
  checkpoint-engagement.exhaustedPd1: ${pd1} molecules/um2
observe: { every: 6 h }
`;

/** Mean minutes of a contact: time in contact over contacts begun. */
function contactTime(pd1: number, seed: number): number {
  const run = begin(patch(pd1), seed);
  let minutes = 0;
  let begun = 0;
  let before = new Map<number, number>();
  while (!run.ended) {
    run.step();
    if (run.minutes < RUN_IN) continue;
    const { count, id, type, types, columns } = run.snapshot().cells;
    const now = new Map<number, number>();
    for (let i = 0; i < count; i++) if (types[type[i]!] === "CD8") now.set(id[i]!, columns.engaged![i]!);
    if (run.minutes > RUN_IN)
      for (const [cell, engaged] of now) {
        minutes += engaged;
        if (engaged && before.get(cell) === 0) begun++;
      }
    before = now;
  }
  return minutes / begun;
}

/** Mean contact of killers without PD-1 and with the PD-1 of exhausted cells, in the second half of two days. */
export async function run(): Promise<Record<string, number>> {
  const seeds = Array.from({ length: SEEDS }, (_, k) => k + 1);
  const time = (pd1: number) => median(seeds.map((seed) => contactTime(pd1, seed)));
  return { "contact without PD-1": time(0), "contact with PD-1": time(185) };
}

import { uniform } from "ifng-lab";
import { begin, median } from "../patch.js";

const WIDTH = 500;
const HEIGHT = 200;
const BORDER = 150;
const SEEDS = 5;
const HOURS = 24;
/** The paper's thymoma carries a model antigen; 1 is the reference tumor. */
const MODEL_ANTIGEN = 10;
/** Walks are followed for an hour, minute by minute, from here on. */
const FOLLOWED = 6 * 60;

const strip = (antigenicity: number) => `ifng-lab: 1
name: T cells at the edge of a tumor
duration: ${HOURS} h
tissue:
  cells: drawn
clones:
  - { name: tumor, antigenicity: ${antigenicity} }
observe: { every: 6 h }
`;

/** Killers and vessels left of the border, tumor cells right of it, on a lattice with some jitter. */
function drawn(seed: number) {
  const cells: { type: "tumor" | "CD8" | "endothelium" | "stroma"; x: number; y: number }[] = [];
  const place = (type: (typeof cells)[number]["type"], from: number, to: number, spacing: number) => {
    for (let x = from + spacing / 2; x < to; x += spacing)
      for (let y = spacing / 2; y < HEIGHT; y += spacing) {
        const jitter = (axis: number) => 0.2 * spacing * (2 * uniform(seed, cells.length, axis, 1) - 1);
        cells.push({ type, x: x + jitter(0), y: y + jitter(1) });
      }
  };
  place("tumor", BORDER, WIDTH, 18);
  place("CD8", 0, BORDER, 24);
  place("stroma", 12, BORDER, 48);
  place("endothelium", 24, BORDER, 48);
  return {
    ...{ file: "drawn", ids: cells.map((_, i) => String(i)), type: cells.map(({ type }) => type) },
    ...{ x: Float64Array.from(cells, ({ x }) => x), y: Float64Array.from(cells, ({ y }) => y) },
    ...{ z: new Float64Array(cells.length), measured: {}, counts: {}, rows: cells.map((_, i) => i) },
  };
}

interface Walk {
  readonly speed: number;
  readonly depth: number;
}

/** Mean speed of the T cells inside the tumor, and how deep all of them are at the end. */
function walk(antigenicity: number, seed: number): Walk {
  const run = begin(strip(antigenicity), seed, { imported: drawn(seed) });
  const killers = () => {
    const { count, id, type, types, x, y } = run.snapshot().cells;
    return new Map(
      Array.from({ length: count }, (_, i) => i)
        .filter((i) => types[type[i]!] === "CD8")
        .map((i) => [id[i]!, { x: x[i]!, y: y[i]! }]),
    );
  };
  const steps: number[] = [];
  let before = killers();
  while (!run.ended) {
    run.step();
    if (run.minutes < FOLLOWED || run.minutes > FOLLOWED + 60) continue;
    const now = killers();
    for (const [id, { x, y }] of now) {
      const old = before.get(id);
      if (run.minutes > FOLLOWED && old && x > BORDER) steps.push(Math.hypot(x - old.x, y - old.y));
    }
    before = now;
  }
  const depths = [...killers().values()].map(({ x }) => Math.max(0, x - BORDER));
  return {
    speed: steps.reduce((a, b) => a + b, 0) / steps.length,
    depth: depths.reduce((a, b) => a + b, 0) / depths.length,
  };
}

/** Speed and depth of T cells in a tumor with antigen over those in one without. */
export async function run(): Promise<Record<string, number>> {
  const seeds = Array.from({ length: SEEDS }, (_, k) => k + 1);
  const [model, reference, none] = [MODEL_ANTIGEN, 1, 0].map((antigenicity) =>
    seeds.map((seed) => walk(antigenicity, seed)),
  ) as [Walk[], Walk[], Walk[]];
  const ratio = (of: keyof Walk, walks: readonly Walk[]) => median(seeds.map((_, k) => walks[k]![of] / none[k]![of]));
  return {
    "speed with antigen over without": ratio("speed", model),
    "depth with antigen over without": ratio("depth", model),
    "speed without antigen": median(none.map(({ speed }) => speed)),
    "depth with antigen": median(model.map(({ depth }) => depth)),
    "speed with the reference tumor's antigen over without": ratio("speed", reference),
    "depth with the reference tumor's antigen over without": ratio("depth", reference),
  };
}

/** IFN-γ at rest around a frozen tissue for any set of parameters: which slab and voxel, and what came out. */
import { paddedCount } from "../../numerics/grid.js";
import type { Law } from "./draws.js";
import type { FrozenTissue } from "./frozen.js";
import type { Physics } from "./physics.js";
import { createSection, type Section, type Steady } from "./section.js";
import { sourcesOf } from "./sources.js";
import { coarse, mostVoxels } from "./vast.js";

/** µm; a slab of this thickness stands for the section (assumed). */
export const thickness = 20;
/** Places that stand for each unseen or seen source in the field of a law. */
export const COPIES = 8;
/** Voxels of 10 µm and a slab of ±160 µm, or 5 µm and ±80 µm where IFN-γ reaches less than this, µm. */
const SHORT = 27;
const fine = { voxel: 5, planes: 32 } as const;

export interface Levels {
  /** λ of a set of parameters, µm: √(D/(n V/K + λ_decay)). */
  reach(law: Law): number;
  solve(law: Law, chance: Chance): LevelMap;
  /** Several at a time; `took` gets each of them, with its place in the list. */
  solveEach(asked: readonly (Chance & { readonly law: Law })[], took: (map: LevelMap, at: number) => void): void;
}

/** Sources by chance of this draw, or the mean of chance over `copies` places each. */
export interface Chance {
  readonly seed: number;
  readonly copies: number;
}

export interface LevelMap extends Steady {
  readonly section: Section;
  /** pM at each cell. */
  readonly atCells: Float32Array;
}

export function createLevels(tissue: FrozenTissue, physics: Physics): Levels {
  const voxelsOf = ({ voxel, planes }: { readonly voxel: number; readonly planes: number }) =>
    paddedCount(Math.ceil(tissue.width / voxel)) * paddedCount(Math.ceil(tissue.height / voxel)) * planes;
  const fineFits = voxelsOf(fine) <= mostVoxels;
  const made = new Map<number, Section>();
  const whole = tissue.capacity.reduce((sum, v) => sum + v, 0) / (tissue.width * tissue.height * thickness);
  const reach = ({ halfMaximum, diffusivity }: Law) => Math.sqrt(diffusivity / (whole / halfMaximum + physics.decay));
  const sectionFor = (law: Law) => {
    const { voxel, planes } = reach(law) < SHORT && fineFits ? fine : coarse;
    const known = made.get(voxel);
    if (known) return known;
    const section = createSection({ width: tissue.width, height: tissue.height, voxel, planes, thickness });
    section.consume(tissue, tissue.capacity);
    made.set(voxel, section);
    return section;
  };
  function solveEach(asked: readonly (Chance & { readonly law: Law })[], took: (map: LevelMap, at: number) => void) {
    const sections = asked.map(({ law }) => sectionFor(law));
    for (const section of new Set(sections)) {
      const places = [...asked.keys()].filter((at) => sections[at] === section);
      for (let from = 0; from < places.length; from += section.together) {
        const batch = places.slice(from, from + section.together);
        const problems = batch.map((at) => {
          const { law, seed, copies } = asked[at]!;
          const sources = sourcesOf(tissue, {
            secretion: law.secretion * physics.perAmount,
            duty: physics.duty,
            thickness,
            depth: section.depth,
            ...{ copies, seed },
          });
          return { rates: { ...law, decay: physics.decay }, sources };
        });
        section.solveAll(problems).forEach((steady, k) => {
          took({ ...steady, section, atCells: section.sample(steady.level, tissue) }, batch[k]!);
        });
      }
    }
  }
  return {
    reach,
    solveEach,
    solve(law, chance) {
      let only: LevelMap | undefined;
      solveEach([{ law, ...chance }], (map) => {
        only = map;
      });
      return only!;
    },
  };
}

/**
 * Sources of IFN-γ in the slab around a section: the seen secretors at a depth within the section, and their likes above and
 * below. Nobody saw those; they are drawn at the same density, each aside by up to as much as it is above or below, for a
 * tissue that looks alike in all directions.
 */
import { purpose } from "../../engine/purpose.js";
import { cosTurn, sinTurn } from "../../numerics/math.js";
import { uniform } from "../../numerics/random.js";
import type { FrozenTissue } from "./frozen.js";
import type { Sources } from "./section.js";

const burst = purpose("map.burst");
const height = purpose("map.height");
const aside = purpose("map.aside");
const around = purpose("map.around");

export interface SourceLaw {
  /** pM·µm³/min of a secretor in its burst. */
  readonly secretion: number;
  /** Share of secretors in their burst; with `copies` they all give this share at once. */
  readonly duty: number;
  /** 0: each secretor is on or off by chance. n: the mean of chance, every source split over n places. */
  readonly copies: number;
  readonly thickness: number;
  readonly depth: number;
  readonly seed: number;
}

export function sourcesOf(tissue: FrozenTissue, law: SourceLaw): Sources {
  const { thickness, depth, secretion, duty, copies, seed } = law;
  const layers = Math.ceil((depth - thickness) / 2 / thickness);
  const able = [...tissue.canSecrete.keys()].filter((i) => tissue.canSecrete[i] === 1);
  const list: { x: number; y: number; z: number; radius: number; amount: number }[] = [];
  for (let layer = -layers; layer <= layers; layer++)
    for (const i of able)
      for (let copy = 0; copy < Math.max(1, copies); copy++) {
        const step = (layer + layers) * 64 + copy;
        if (copies === 0 && uniform(seed, i, step, burst) >= duty) continue;
        const share = copies > 0 ? (copy + uniform(seed, i, step, height)) / copies : uniform(seed, i, step, height);
        const above = (layer + share - 0.5) * thickness;
        const z = depth / 2 + above;
        if (z < 0 || z >= depth) continue;
        const away = layer === 0 ? 0 : Math.abs(above) * Math.sqrt(uniform(seed, i, step, aside));
        const turn = uniform(seed, i, step, around);
        list.push({
          x: inside(tissue.x[i]! + away * cosTurn(turn), tissue.width),
          y: inside(tissue.y[i]! + away * sinTurn(turn), tissue.height),
          z,
          radius: tissue.radius[i]!,
          amount: copies > 0 ? (secretion * duty) / copies : secretion,
        });
      }
  const column = (name: "x" | "y" | "z" | "radius" | "amount") => Float32Array.from(list, (source) => source[name]);
  return { x: column("x"), y: column("y"), z: column("z"), radius: column("radius"), amount: column("amount") };
}

/** Mirrored at the walls. */
function inside(position: number, extent: number): number {
  const folded = Math.abs(position) % (2 * extent);
  return folded > extent ? 2 * extent - folded : folded;
}

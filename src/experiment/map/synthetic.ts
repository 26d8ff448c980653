/**
 * A tissue that nobody took: a block of cells in three dimensions with IFN-γ and PD-L1 known at every cell, of which a map
 * sees a section. It tells how often a map is right.
 *
 * Nests, immune-rich patches and background are sums of random waves. The field is solved in the whole block with every cell
 * taking up and secreting at its own place, by the solver and kernels of a run.
 */

import { biology as shipped } from "../../biology/index.js";
import { TOUCH } from "../../engine/contacts.js";
import type { Biology } from "../../engine/model.js";
import { purpose } from "../../engine/purpose.js";
import { type CellType, cellTypes } from "../../formats/cell-types.js";
import { countTypes, type ImportedTissue } from "../../formats/import-cells.js";
import { paddedGrid } from "../../numerics/grid.js";
import { createLaidCells, createLoneField } from "../../numerics/lone-field.js";
import { cosTurn, exp, log } from "../../numerics/math.js";
import { uniform } from "../../numerics/random.js";
import { doseResponse } from "../dose-response.js";
import { createNearby } from "../statistics/nearby.js";
import { standardised } from "../statistics/ranks.js";
import { diameters } from "../tissue.js";
import { densities, widths } from "./density.js";
import type { Law } from "./draws.js";
import { spilloverReach } from "./explanations.js";
import { antigenBearing } from "./frozen.js";
import { thickness } from "./levels.js";
import { FIELD, type Physics, physicsOf } from "./physics.js";
import type { Places } from "./section.js";

export interface SyntheticPlan {
  readonly seed: number;
  /** Edge of the square section, µm. */
  readonly size: number;
  /** CD8 cells per mm² of section. */
  readonly cd8: number;
  /** Whether CD8 cells, and the marker for reasons of its own, grow along y. */
  readonly gradient: boolean;
  /** Parameters of the truth; as shipped, if left out. */
  readonly law?: Law;
  /** Standard deviation of the logarithm of the marker that nothing explains. */
  readonly noise: number;
}

/** What a marker is made from: IFN-γ, or something that only lies where IFN-γ might. */
export const causes = ["ifng", "patches", "cd8 density", "macrophage density", "nest edge"] as const;
export type Cause = (typeof causes)[number];

export interface SyntheticTissue {
  /** The section, with a marker `pdl1 (cause)` for each cause. */
  readonly imported: ImportedTissue;
  /** pM at each seen cell, at the moment of the section. */
  readonly ifng: Float64Array;
  /** PD-L1 of each seen cell, fold over basal: what the last two days made of it. */
  readonly pdl1: Float64Array;
}

const DEPTH = 160;
/** Cells per mm² of section. */
const DENSITY = 7000;
/** Standard deviation of the logarithm of markers that IFN-γ does not make, like that of one it makes. */
const SPREAD = 0.5;
/** Logarithm that a gradient adds over the height of the section. */
const TILT = 1.5;
const SPILT = 0.05;
/** h: moments that PD-L1 remembers, how fast it forgets, and from burst to burst. */
const EVERY = 8;
const MOMENTS = 6;
const TURNOVER = 16;
const CYCLE = 24.6;
const use = purpose("map.synthetic");

/** Sum of waves of about this length in µm; mean 0, variance 1. */
function waves(seed: number, stream: number, length: number): (x: number, y: number, z: number) => number {
  const count = 24;
  const list = Array.from({ length: count }, (_, k) => {
    const [a, b, c, phase] = [0, 1, 2, 3].map((n) => uniform(seed, stream, 4 * k + n, use)) as [
      number,
      number,
      number,
      number,
    ];
    const up = 2 * a - 1;
    const flat = Math.sqrt(1 - up * up);
    const turns = (0.6 + 0.8 * c) / length;
    return { x: turns * flat * cosTurn(b), y: turns * flat * cosTurn(b - 0.25), z: turns * up, phase };
  });
  const scale = Math.sqrt(2 / count);
  return (x, y, z) =>
    scale * list.reduce((sum, wave) => sum + cosTurn(wave.x * x + wave.y * y + wave.z * z + wave.phase), 0);
}

/** Bursts come and go: PD-L1 forgets with its turnover of 16 h, so that levels at moments 8 h apart over two days make it. */
export function syntheticTissue(plan: SyntheticPlan, biology: Biology = shipped): SyntheticTissue {
  const physics = physicsOf(biology);
  const law = plan.law ?? { ...physics, halfMaximum: physics.consumption.get("tumor")!.halfMaximum };
  const response = doseResponse({ biology, type: "tumor", hours: 48, field: FIELD });
  const { seed, size, gradient } = plan;
  const nest = waves(seed, 1, 220);
  const hot = waves(seed, 2, 300);
  const background = waves(seed, 3, 180);
  const barrier = waves(seed, 4, 260);
  const count = Math.round((DENSITY / 1e6) * size * size * (DEPTH / thickness));
  const draw = (i: number, step: number) => uniform(seed, i, step, use);
  const x = Float32Array.from({ length: count }, (_, i) => size * draw(i, 1001));
  const y = Float32Array.from({ length: count }, (_, i) => size * draw(i, 1002));
  const z = Float32Array.from({ length: count }, (_, i) => DEPTH * draw(i, 1003));
  // CD8 cells prefer hot patches and, with a gradient, large y; they enter nests in some places and are kept out in others.
  const liking = Float64Array.from(x, (_, i) => {
    const inNest = nest(x[i]!, y[i]!, z[i]!) > -0.2;
    const tilt = gradient ? 1.5 * (y[i]! / size - 0.5) : 0;
    const entry = barrier(x[i]!, y[i]!, z[i]!) > 0 ? 0.05 : 1;
    return (inNest ? entry : 1) * exp(0.9 * hot(x[i]!, y[i]!, z[i]!) + tilt);
  });
  const scale = plan.cd8 / DENSITY / (liking.reduce((sum, w) => sum + w, 0) / count);
  const type = Array.from({ length: count }, (_, i): CellType => {
    if (draw(i, 1004) < scale * liking[i]!) return "CD8";
    const kind = draw(i, 1005);
    if (nest(x[i]!, y[i]!, z[i]!) > -0.2) return kind < 0.85 ? "tumor" : kind < 0.91 ? "macrophage" : "other";
    return kind < 0.15 ? "macrophage" : kind < 0.6 ? "stroma" : "other";
  });
  const radius = Float32Array.from(type, (name) => diameters[name] / 2);
  const block = { x, y, z, radius, type };
  const able = secretorsOf(block, physics);
  const phase = Float64Array.from(type, (_, i) => draw(i, 1006));
  const levelAt = blockSolver(block, size, physics, law);
  const pdl1 = new Float64Array(count);
  let level = new Float32Array(count);
  let remembered = 0;
  for (let moment = 0; moment < MOMENTS; moment++) {
    const turns = (moment * EVERY) / CYCLE;
    level = levelAt(able.map((can, i) => (can === 1 && (phase[i]! + turns) % 1 < physics.duty ? 1 : 0)));
    const weight = exp((-EVERY * (MOMENTS - 1 - moment)) / TURNOVER);
    remembered += weight;
    for (let i = 0; i < count; i++) pdl1[i]! += weight * (type[i] === "tumor" ? response.at("pdl1", level[i]!) : 1);
  }
  const seen = [...type.keys()].filter((i) => Math.abs(z[i]! - DEPTH / 2) < thickness / 2);
  const pick = (values: ArrayLike<number>) => Float64Array.from(seen, (i) => values[i]!);
  const rows = seen.map((_, k) => k);
  const section = {
    ids: rows.map((k) => String(k + 1)),
    ...{ x: pick(x), y: pick(y), z: new Float64Array(seen.length) },
    type: seen.map((i) => type[i]!),
  };
  const induced = pick(pdl1.map((sum) => sum / remembered));
  const signals: Record<Cause, Float64Array> = {
    ...densitySignals(section, size),
    ifng: induced.map(log),
    patches: Float64Array.from(seen, (i) => SPREAD * background(x[i]!, y[i]!, z[i]!)),
  };
  const tilt = (k: number) => (gradient ? TILT * (section.y[k]! / size - 0.5) : 0);
  const measured = causes.map((cause, n) => {
    const meant = signals[cause].map((signal, k) => others[section.type[k]!] ?? signal + tilt(k));
    return [`pdl1 (${cause})`, spilt(section, noisy(meant, seed, n, plan.noise))] as const;
  });
  const file = `synthetic tissue ${seed}`;
  return {
    imported: { file, ...section, measured: Object.fromEntries(measured), counts: countTypes(section.type), rows },
    ifng: pick(level),
    pdl1: induced,
  };
}

/** Logarithm of the marker of cells that are not tumor: bright macrophages, dark others. */
const others: Readonly<Partial<Record<CellType, number>>> = Object.fromEntries(
  cellTypes.flatMap((type) => (type === "tumor" ? [] : [[type, type === "macrophage" ? 1.8 : -1]])),
);

interface Block {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly radius: Float32Array;
  readonly type: readonly CellType[];
}

/** Cells that touch antigen. */
function secretorsOf({ x, y, z, radius, type }: Block, physics: Physics): Uint8Array {
  const reach = 17;
  const bins = new Map<string, number[]>();
  const bin = (i: number) => [x, y, z].map((axis) => Math.floor(axis[i]! / reach)) as [number, number, number];
  type.forEach((name, i) => {
    if (!antigenBearing.includes(name)) return;
    const key = bin(i).join();
    const list = bins.get(key);
    if (list) list.push(i);
    else bins.set(key, [i]);
  });
  return Uint8Array.from(type, (name, i) => {
    if (!physics.secretors.has(name)) return 0;
    const [a, b, c] = bin(i);
    for (let k = 0; k < 27; k++)
      for (const j of bins.get([a + (k % 3) - 1, b + (Math.floor(k / 3) % 3) - 1, c + Math.floor(k / 9) - 1].join()) ??
        []) {
        const [dx, dy, dz] = [x[i]! - x[j]!, y[i]! - y[j]!, z[i]! - z[j]!];
        if (Math.sqrt(dx * dx + dy * dy + dz * dz) <= radius[i]! + radius[j]! + TOUCH) return 1;
      }
    return 0;
  });
}

/** Steady levels at every cell of the block, cell by cell, by Newton's method on the engine's exchange. */
function blockSolver(
  block: Block,
  size: number,
  physics: Physics,
  law: Law,
): (on: Uint8Array) => Float32Array<ArrayBuffer> {
  const voxel = 10;
  const edge = Math.ceil(size / voxel);
  const grid = paddedGrid({ nx: edge, ny: edge, nz: DEPTH / voxel, voxel });
  const field = createLoneField(grid, { diffusivity: law.diffusivity, decay: physics.decay });
  const laid = createLaidCells(grid);
  const { x, y, z, radius, type } = block;
  const count = type.length;
  laid.place(x, y, z, radius);
  const V = Float32Array.from(type, (name) => physics.consumption.get(name)?.maximalRate ?? 0);
  const factor = physics.perAmount / (voxel * voxel * voxel);
  const K = law.halfMaximum;
  const [loss, gain, before] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  return (on) => {
    const level = new Float32Array(count);
    field.value.fill(0);
    for (let step = 0; step < MOST_STEPS; step++) {
      for (let i = 0; i < count; i++) {
        const sink = V[i]! / ((K + level[i]!) * (K + level[i]!));
        loss[i] = sink * K;
        gain[i] = on[i]! * law.secretion - sink * level[i]! * level[i]!;
      }
      field.source.fill(0);
      field.uptake.fill(0);
      laid.deposit(gain, factor, field.source);
      laid.deposit(loss, factor, field.uptake);
      field.steady(1e-5, 4);
      before.set(level);
      level.set(laid.sample(field.value));
      let [change, largest] = [0, 0];
      for (let i = 0; i < count; i++) {
        change = Math.max(change, Math.abs(level[i]! - before[i]!));
        largest = Math.max(largest, level[i]!);
      }
      if (change < 1e-3 * largest) break;
    }
    return level;
  };
}
const MOST_STEPS = 30;

interface Seen {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly type: readonly CellType[];
}

/** Markers that follow where cells lie. */
function densitySignals({ x, y, type }: Seen, size: number): Record<Exclude<Cause, "ifng" | "patches">, Float64Array> {
  const places = (of?: CellType): Places => {
    const cells = [...type.keys()].filter((k) => of === undefined || type[k] === of);
    const at = (values: Float64Array) => Float32Array.from(cells, (k) => values[k]!);
    return { x: at(x), y: at(y), radius: new Float32Array(cells.length).fill(10) };
  };
  const signal = (of: CellType, width: (typeof widths)[number], share: number) => {
    const density = densities({ width: size, height: size }, places(of), places())[widths.indexOf(width)]!;
    return standardised(density).map((value) => share * value);
  };
  return {
    "cd8 density": signal("CD8", 40, SPREAD),
    "macrophage density": signal("macrophage", 30, SPREAD),
    "nest edge": signal("tumor", 40, -SPREAD),
  };
}

function noisy(meant: Float64Array, seed: number, stream: number, noise: number): Float64Array {
  return meant.map((value, k) => {
    const u = Math.max(1e-12, uniform(seed, k, 2000 + 2 * stream, use));
    return exp(value + noise * Math.sqrt(-2 * log(u)) * cosTurn(uniform(seed, k, 2001 + 2 * stream, use)));
  });
}

/** Each cell shows a share of its brightest neighbour's marker as its own. */
function spilt({ x, y }: Seen, own: Float64Array): Float64Array {
  const nearby = createNearby(x, y, spilloverReach);
  return own.map((value, k) => {
    let brightest = 0;
    nearby.within(x[k]!, y[k]!, spilloverReach, (j) => {
      if (j !== k) brightest = Math.max(brightest, own[j]!);
    });
    return value + SPILT * brightest;
  });
}

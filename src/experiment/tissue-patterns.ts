/**
 * Tissues drawn from densities: tumor nests with septa of stroma between them.
 *
 * Sites lie on a jittered hexagonal lattice, so that cells hardly overlap. Nest centres lie on a jittered coarse grid; a
 * site deep inside the region of one centre belongs to a nest, a site near the border between two to the stroma. The nests
 * get exactly as many sites as cells are to lie in them. Densities are per area of the whole tissue, and are met to the cell.
 *
 * Leaves out: gradients towards an invasive margin, tertiary lymphoid structures, vessels as tubes, necrosis.
 */
import { purpose } from "../engine/purpose.js";
import type { CellType } from "../formats/cell-types.js";
import { uniform } from "../numerics/random.js";
import type { DensityKey, GeneratePlan, TissuePattern } from "./scenario-plan.js";

/** Cells per mm² where the scenario is silent (assumed, within the ranges of biology.md C1); any other type: none. */
export const defaultDensities: Readonly<Record<TissuePattern, Readonly<Partial<Record<DensityKey, number>>>>> = {
  inflamed: { tumor: 4000, cd8: 150, treg: 30, macrophage: 200, stroma: 300, vessels: 50 },
  excluded: { tumor: 4000, cd8: 150, treg: 30, macrophage: 200, stroma: 300, vessels: 50 },
  desert: { tumor: 4000, cd8: 5, treg: 5, macrophage: 150, stroma: 300, vessels: 50 },
};

const typeOf: Readonly<Record<DensityKey, CellType>> = {
  tumor: "tumor",
  cd8: "CD8",
  cd4: "CD4",
  treg: "Treg",
  nk: "NK",
  macrophage: "macrophage",
  dendritic: "dendritic",
  monocyte: "monocyte",
  "m-mdsc": "M-MDSC",
  "pmn-mdsc": "PMN-MDSC",
  stroma: "stroma",
  vessels: "endothelium",
};

type Infiltrate = Exclude<DensityKey, "tumor" | "stroma" | "vessels">;

/** Fraction of a type's cells that lie inside the nests (assumed); tumor cells all do, fibroblasts and vessels never. */
const insideNests: Readonly<Record<TissuePattern, Readonly<Record<Infiltrate, number>>>> = {
  inflamed: {
    cd8: 0.8,
    cd4: 0.5,
    treg: 0.5,
    nk: 0.5,
    macrophage: 0.5,
    dendritic: 0.2,
    monocyte: 0.5,
    "m-mdsc": 0.5,
    "pmn-mdsc": 0.5,
  },
  excluded: {
    cd8: 0,
    cd4: 0,
    treg: 0,
    nk: 0,
    macrophage: 0.3,
    dendritic: 0,
    monocyte: 0.3,
    "m-mdsc": 0.3,
    "pmn-mdsc": 0.3,
  },
  desert: {
    cd8: 0,
    cd4: 0,
    treg: 0,
    nk: 0,
    macrophage: 0.3,
    dendritic: 0,
    monocyte: 0.3,
    "m-mdsc": 0.3,
    "pmn-mdsc": 0.3,
  },
};

/** µm between nest centres (assumed): where T cells are shut out, nests are larger and the septa between them wider. */
const nestSpacing: Readonly<Record<TissuePattern, number>> = { inflamed: 250, excluded: 400, desert: 400 };
/** Fractions of the spacing. */
const nestJitter = 0.35;
const siteJitter = 0.12;
/** Sparse tissues keep this cover inside their nests and leave the rest empty. */
const nestCover = 0.65;

const draws = {
  site: purpose("tissue.site"),
  nest: purpose("tissue.nest"),
  order: purpose("tissue.order"),
} as const;

export interface DrawnCells {
  readonly type: CellType[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 0 in a section. */
  readonly z: Float64Array;
}

/** Number of cells of each kind that a plan asks for. */
export function plannedCounts(plan: GeneratePlan): Partial<Record<DensityKey, number>> {
  const perMm2 = defaultDensities[plan.pattern];
  const keys = Object.keys(typeOf) as DensityKey[];
  const count = (key: DensityKey) =>
    Math.round((plan.densities[key] ?? (perMm2[key] ?? 0) * 1e-6) * plan.width * plan.height * plan.sections);
  return Object.fromEntries(keys.map((key) => [key, count(key)]));
}

export function drawTissue(
  plan: GeneratePlan,
  seed: number,
  diameters: Readonly<Record<CellType, number>>,
): DrawnCells {
  const { nest, stroma } = shareOut(plan);
  const needed = nest.length + stroma.length;
  const cover = coverOf(
    [...nest, ...stroma].map((type) => diameters[type] / 2),
    plan,
  );
  const sites = latticeOf(plan, Math.ceil(needed * Math.max(1, nestCover / cover)), seed);
  const depth = sites.map((site) => nestDepth(plan, site, seed));
  const byDepth = sortedBy(sites.length, (site) => -depth[site]!);
  const assigned: (CellType | undefined)[] = new Array(sites.length).fill(undefined);
  assign(nest, byDepth.slice(0, nest.length), seed, assigned);
  assign(stroma, byDepth.slice(nest.length), seed, assigned);
  const taken = sites.flatMap(([x, y, z], site) => (assigned[site] ? [{ type: assigned[site], x, y, z }] : []));
  const inside = (value: number, type: CellType, size: number) => {
    const r = Math.min(diameters[type], size) / 2;
    return Math.min(Math.max(value, r), size - r);
  };
  return {
    type: taken.map(({ type }) => type),
    x: Float64Array.from(taken, ({ x, type }) => inside(x, type, plan.width)),
    y: Float64Array.from(taken, ({ y, type }) => inside(y, type, plan.height)),
    z: Float64Array.from(taken, ({ z, type }) => (plan.depth > 0 ? inside(z, type, plan.depth) : 0)),
  };
}

/** The cells of the nests and those of the stroma between. */
function shareOut(plan: GeneratePlan): { nest: CellType[]; stroma: CellType[] } {
  const nest: CellType[] = [];
  const stroma: CellType[] = [];
  for (const [key, count] of Object.entries(plannedCounts(plan)) as [DensityKey, number][]) {
    const fraction = key === "tumor" ? 1 : key === "stroma" || key === "vessels" ? 0 : insideNests[plan.pattern][key];
    const within = Math.round(count * fraction);
    for (let i = 0; i < count; i++) (i < within ? nest : stroma).push(typeOf[key]);
  }
  return { nest, stroma };
}

type Extent = Pick<GeneratePlan, "width" | "height" | "depth">;
type Site = readonly [x: number, y: number, z: number];

/** Fraction of a section under discs, or of a block inside spheres, of these radii. */
export function coverOf(radii: ArrayLike<number>, { width, height, depth }: Extent): number {
  let sum = 0;
  for (let i = 0; i < radii.length; i++) {
    const r = radii[i]!;
    sum += depth > 0 ? (4 / 3) * Math.PI * r * r * r : Math.PI * r * r;
  }
  return sum / (width * height * (depth > 0 ? depth : 1));
}

/** At least `needed` sites on a jittered hexagonal lattice that fills the tissue, in a block on layers of it. */
export function latticeOf({ width, height, depth }: Extent, needed: number, seed: number): Site[] {
  const layers = depth > 0 ? Math.max(1, Math.round(depth / cubeRoot((width * height * depth) / needed))) : 1;
  const perLayer = Math.ceil(needed / layers);
  const columns = Math.max(1, Math.round(Math.sqrt((perLayer * width * (Math.sqrt(3) / 2)) / height)));
  const rows = Math.ceil(perLayer / columns);
  const [dx, dy, dz] = [width / columns, height / rows, depth / layers];
  const jitter = (site: number, axis: number) => siteJitter * (2 * uniform(seed, site, axis, draws.site) - 1);
  return Array.from({ length: columns * rows * layers }, (_, site) => {
    const [column, row] = [site % columns, Math.floor(site / columns) % rows];
    const layer = Math.floor(site / (columns * rows));
    const shift = (row + layer) % 2 === 0 ? 0.25 : 0.75;
    const x = (column + shift + jitter(site, 0)) * dx;
    const y = (row + 0.5 + jitter(site, 1)) * dy;
    return [x, y, depth > 0 ? (layer + 0.5 + jitter(site, 2)) * dz : 0];
  });
}

/** Newton's iteration; the library has no cube root of its own. */
function cubeRoot(value: number): number {
  let root = value > 1 ? Math.sqrt(value) : 1;
  for (let k = 0; k < 60; k++) root = (2 * root + value / (root * root)) / 3;
  return root;
}

/** µm: how much farther the second nearest nest centre is than the nearest; 0 on the border between two nests. */
function nestDepth({ width, height, depth, pattern }: GeneratePlan, [x, y, z]: Site, seed: number): number {
  const spacing = nestSpacing[pattern];
  const stride = Math.ceil(width / spacing) + 4;
  const plane = stride * (Math.ceil(height / spacing) + 4);
  const [column, row] = [Math.floor(x / spacing), Math.floor(y / spacing)];
  const layers = depth > 0 ? [-1, 0, 1].map((k) => Math.floor(z / spacing) + k) : [-1];
  let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const k of layers)
    for (let j = row - 1; j <= row + 1; j++)
      for (let i = column - 1; i <= column + 1; i++) {
        const nest = (k + 1) * plane + (j + 1) * stride + (i + 1);
        const centre = (n: number, axis: number) =>
          (n + 0.5 + nestJitter * (2 * uniform(seed, nest, axis, draws.nest) - 1)) * spacing;
        const dx = x - centre(i, 0);
        const dy = y - centre(j, 1);
        const dz = depth > 0 ? z - centre(k, 2) : 0;
        const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        if (distance < first) [first, second] = [distance, first];
        else if (distance < second) second = distance;
      }
  return second - first;
}

/** Gives the types to as many of the sites, in an order drawn from the seed; the sites left over stay empty. */
function assign(
  types: readonly CellType[],
  sites: readonly number[],
  seed: number,
  assigned: (CellType | undefined)[],
): void {
  const order = sortedBy(sites.length, (i) => uniform(seed, sites[i]!, 0, draws.order));
  types.forEach((type, n) => {
    assigned[sites[order[n]!]!] = type;
  });
}

/** The indices below `length`, by rising key; ties by index. */
export function sortedBy(length: number, key: (index: number) => number): number[] {
  const keys = Float64Array.from({ length }, (_, i) => key(i));
  return Array.from({ length }, (_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

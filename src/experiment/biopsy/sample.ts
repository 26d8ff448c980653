/** Where the pathologist cuts: the whole section, a punched core, or a needle's cylinder seen along its length. */
import { LabError } from "../../equation/error.js";
import { cosTurn, sinTurn } from "../../numerics/math.js";
import { cut, type Specimen } from "./specimen.js";
import { areaOf, contains, disc, rectangle } from "./window.js";

/** µm and degrees, in the coordinates of the tissue. */
export type Cut =
  | { readonly kind: "section"; readonly z?: number; readonly thickness?: number }
  | { readonly kind: "core"; readonly x: number; readonly y: number; readonly diameter: number }
  | {
      readonly kind: "needle";
      readonly x: number;
      readonly y: number;
      /** Degrees against the x axis. */
      readonly angle: number;
      readonly length: number;
      readonly width: number;
    };

/** With fewer cells nothing is read. */
const fewestCells = 50;
/** µm: cells of a flat tissue lie no farther apart in depth. */
const deepest = 50;

/** A tissue before it is cut: its extent and its corner, and the height of every cell. */
export interface Block {
  readonly specimen: Specimen;
  readonly corner: { readonly x: number; readonly y: number };
  readonly z: Float64Array;
}

/** @throws LabError when the cut misses the tissue, leaves it, or holds too few cells to be read. */
export function takeSample(block: Block, how: Cut): Specimen {
  refuseDepth(block, how);
  const taken = how.kind === "section" ? section(block, how) : punched(block, how);
  if (taken.x.length >= fewestCells) return taken;
  const where = taken.name === "" ? "the sample" : `the sample of ${taken.name}`;
  const ways =
    how.kind === "section"
      ? ["give a larger tissue", "choose others with --where"]
      : ["take a larger sample", "take it elsewhere"];
  throw problem(`${where} holds ${taken.x.length} cells; at least ${fewestCells} are needed to read anything`, ways);
}

/** Seen through, a block would show its cells on top of each other. */
function refuseDepth({ z }: Block, how: Cut): void {
  if (how.kind === "section" && how.z !== undefined) return;
  const [low, high] = z.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
  if (high - low <= deepest) return;
  throw problem(`the tissue is ${rounded(high - low)} µm deep, and a microscope sees a section of it`, [
    "give --section Z,THICKNESS",
    "choose a slice of its cells with --where",
  ]);
}

function section({ specimen, z }: Block, { z: height, thickness }: Cut & { kind: "section" }): Specimen {
  if (height === undefined || thickness === undefined) return specimen;
  const cells = [...specimen.x.keys()].filter((i) => Math.abs(z[i]! - height) <= thickness / 2 + specimen.radius[i]!);
  return cut(specimen, cells, (i) => [specimen.x[i]!, specimen.y[i]!], specimen.window);
}

function punched({ specimen, corner }: Block, how: Exclude<Cut, { kind: "section" }>): Specimen {
  const window = how.kind === "core" ? disc(how.diameter) : rectangle(how.length, how.width);
  const turn = how.kind === "core" ? 0 : how.angle / 360 - Math.floor(how.angle / 360);
  const [cos, sin] = [cosTurn(turn), sinTurn(turn)];
  /** From the tissue into the sample: the needle is turned so that it lies along x. */
  const place = (i: number): [number, number] => {
    const dx = specimen.x[i]! - (how.x - corner.x);
    const dy = specimen.y[i]! - (how.y - corner.y);
    return [cos * dx + sin * dy + window.width / 2, cos * dy - sin * dx + window.height / 2];
  };
  const inside = insideShare(block(how), specimen, corner, cos, sin);
  const { width, height } = specimen.window;
  const extent = `x ${rounded(corner.x)} to ${rounded(corner.x + width)}, y ${rounded(corner.y)} to ${rounded(corner.y + height)} µm`;
  const name = `the ${how.kind} at (${how.x}, ${how.y})`;
  if (inside < 0.999) {
    const what =
      inside === 0
        ? `${name} lies outside the tissue`
        : `${name} leaves the tissue: ${Math.round(100 * inside)} % of it lies inside`;
    throw problem(`${what} (${extent})`, ["move it into the tissue", "make it smaller"]);
  }
  const cells = [...specimen.x.keys()].filter((i) => contains(window, ...place(i)));
  return cut(specimen, cells, place, window);
}

const block = (how: Exclude<Cut, { kind: "section" }>) =>
  how.kind === "core"
    ? { x: how.x, y: how.y, window: disc(how.diameter) }
    : { x: how.x, y: how.y, window: rectangle(how.length, how.width) };

/** Share of the cut that lies in the tissue, on a grid of places. */
function insideShare(
  { x, y, window }: ReturnType<typeof block>,
  { window: tissue }: Specimen,
  corner: Block["corner"],
  cos: number,
  sin: number,
): number {
  const steps = 40;
  let [all, inside] = [0, 0];
  for (let i = 0; i <= steps; i++)
    for (let j = 0; j <= steps; j++) {
      const [u, v] = [(window.width * i) / steps, (window.height * j) / steps];
      if (!contains(window, u, v)) continue;
      const [du, dv] = [u - window.width / 2, v - window.height / 2];
      all++;
      if (contains(tissue, x - corner.x + cos * du - sin * dv, y - corner.y + sin * du + cos * dv)) inside++;
    }
  return areaOf(window) > 0 ? inside / all : 0;
}

const rounded = (value: number) => Math.round(value * 10) / 10;
const problem = (what: string, waysOut: readonly string[]) => new LabError({ kind: "data", what, waysOut });

/**
 * Nuclei that belong inside their cells. A nucleus starts at the centroid of what its cell owns, turned and stretched as that
 * area is, of a size usual for its type; then it shrinks until its whole outline lies within the area, so that no neighbour
 * notches it. Neighbours that press on a cell thereby mould its nucleus.
 */
import type { CellTable } from "../engine/snapshot.js";
import type { NucleusForm } from "./morphology.js";
import type { Owners } from "./owner.js";
import { type Shapes, within } from "./shapes.js";

export interface Nuclei {
  /** How much of each pixel is nucleus, 0–1. */
  readonly cover: Float32Array;
  /** Distance from the centre of the nucleus over its radius in that direction: 1 at the nuclear envelope. */
  readonly depth: Float32Array;
  /** Place in the nucleus, in its half-axes. */
  readonly along: Float32Array;
  readonly across: Float32Array;
}

/** An ellipse for each cell: centre and half-axes in µm, direction of the long one. */
interface Ellipses {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly axisX: Float32Array;
  readonly axisY: Float32Array;
  readonly long: Float32Array;
  readonly short: Float32Array;
}

const FAR = 9;
const LEAST_PIXELS = 12; // below this a cell is a speck, and its nucleus a dot in the middle
const CYTOPLASM = 0.35; // µm of cytoplasm left between a nucleus and the edge of its cell
const MOULDING = 0.55; // how far a nucleus takes the stretch of its cell

export function nucleiOf(cells: CellTable, shapes: Shapes, owners: Owners): Nuclei {
  const ellipses = fitted(cells, shapes, owners);
  shrinkInside(ellipses, owners);
  return painted(cells, shapes, owners, ellipses);
}

/** Number of pixels and means of dx, dy, dx², dx·dy, dy² (µm from the cell's centre) over what each cell owns. */
function momentsOf(
  { count, x, y }: CellTable,
  { cell, width, height, left, top, pixelsPerMicron }: Owners,
): Float64Array {
  const sums = new Float64Array(6 * count);
  for (let py = 0, at = 0; py < height; py++)
    for (let px = 0; px < width; px++, at++) {
      const i = cell[at]!;
      if (i < 0) continue;
      const dx = left + (px + 0.5) / pixelsPerMicron - x[i]!;
      const dy = top - (py + 0.5) / pixelsPerMicron - y[i]!;
      const k = 6 * i;
      sums[k]! += 1;
      sums[k + 1]! += dx;
      sums[k + 2]! += dy;
      sums[k + 3]! += dx * dx;
      sums[k + 4]! += dx * dy;
      sums[k + 5]! += dy * dy;
    }
  for (let i = 0; i < count; i++) for (let m = 1; m < 6; m++) sums[6 * i + m]! /= Math.max(1, sums[6 * i]!);
  return sums;
}

function fitted(cells: CellTable, shapes: Shapes, owners: Owners): Ellipses {
  const { count, x, y, radius, id } = cells;
  const moments = momentsOf(cells, owners);
  const column = () => new Float32Array(count);
  const of: Ellipses = { x: column(), y: column(), axisX: column(), axisY: column(), long: column(), short: column() };
  for (let i = 0; i < count; i++) {
    const { nucleus, nucleusStretch, largestNucleus } = shapes.morphology[i]!;
    const [owned = 0, mx = 0, my = 0, mxx = 0, mxy = 0, myy = 0] = moments.subarray(6 * i, 6 * i + 6);
    const whole = owned >= LEAST_PIXELS;
    const ownRadius = whole ? Math.sqrt(owned / Math.PI) / owners.pixelsPerMicron : radius[i]!;
    const usual = Math.min(ownRadius, radius[i]! * 1.1) * within(nucleus, id[i]!, 4);
    const mean = Math.min(usual, largestNucleus);
    let stretch = within(nucleusStretch, id[i]!, 5);
    of.x[i] = x[i]! + (whole ? mx : 0);
    of.y[i] = y[i]! + (whole ? my : 0);
    of.axisX[i] = shapes.axisX[i]!;
    of.axisY[i] = shapes.axisY[i]!;
    if (whole) {
      const difference = mxx - myy - (mx * mx - my * my);
      const mixed = 2 * (mxy - mx * my);
      const sum = mxx + myy - (mx * mx + my * my);
      const spread = Math.sqrt(difference * difference + mixed * mixed);
      const ofCell = Math.sqrt((sum + spread) / Math.max(1e-6, sum - spread));
      if (spread > 1e-6) {
        const sine = Math.sqrt(Math.max(0, 0.5 - (0.5 * difference) / spread));
        of.axisX[i] = Math.sqrt(Math.max(0, 0.5 + (0.5 * difference) / spread));
        of.axisY[i] = mixed < 0 ? -sine : sine;
      }
      stretch = Math.max(1, stretch * (1 - MOULDING) + MOULDING * Math.min(ofCell, 1.5 * stretch));
    }
    of.long[i] = mean * Math.sqrt(stretch);
    of.short[i] = mean / Math.sqrt(stretch);
  }
  return of;
}

/** Shrinks each ellipse until no pixel at the edge of its cell lies in it. */
function shrinkInside(of: Ellipses, { cell, edge, width, left, top, pixelsPerMicron: scale }: Owners): void {
  const reached = new Float32Array(of.x.length).fill(1);
  const rim = Math.max(CYTOPLASM, 0.8 / scale);
  for (let at = 0; at < cell.length; at++) {
    const i = cell[at]!;
    if (i < 0) continue;
    const meets = cell[at - 1] !== i || cell[at + 1] !== i || cell[at - width] !== i || cell[at + width] !== i;
    if (!meets && edge[at]! > rim) continue;
    const dx = left + ((at % width) + 0.5) / scale - of.x[i]!;
    const dy = top - (Math.floor(at / width) + 0.5) / scale - of.y[i]!;
    const along = (dx * of.axisX[i]! + dy * of.axisY[i]!) / of.long[i]!;
    const across = (dy * of.axisX[i]! - dx * of.axisY[i]!) / of.short[i]!;
    reached[i] = Math.min(reached[i]!, Math.sqrt(along * along + across * across));
  }
  for (let i = 0; i < reached.length; i++) {
    of.long[i]! *= reached[i]!;
    of.short[i]! *= reached[i]!;
  }
}

function painted({ id }: CellTable, shapes: Shapes, owners: Owners, of: Ellipses): Nuclei {
  const { cell, width, height, left, top, pixelsPerMicron: scale } = owners;
  const size = cell.length;
  const nuclei: Nuclei = {
    cover: new Float32Array(size),
    depth: new Float32Array(size).fill(FAR),
    along: new Float32Array(size),
    across: new Float32Array(size),
  };
  for (let py = 0, at = 0; py < height; py++)
    for (let px = 0; px < width; px++, at++) {
      const i = cell[at]!;
      if (i < 0) continue;
      const dx = left + (px + 0.5) / scale - of.x[i]!;
      const dy = top - (py + 0.5) / scale - of.y[i]!;
      const along = (dx * of.axisX[i]! + dy * of.axisY[i]!) / (of.long[i]! + 1e-6);
      const across = (dy * of.axisX[i]! - dx * of.axisY[i]!) / (of.short[i]! + 1e-6);
      const d2 = along * along + across * across;
      if (d2 > 1.7) continue;
      const d = Math.sqrt(d2) + 1e-6;
      const { form } = shapes.morphology[i]!;
      const depth = d / outlineOf(form, along / d, across / d, id[i]!);
      const pixels = scale * Math.sqrt(of.long[i]! * of.short[i]!);
      const inside = 0.5 + (1 - depth) * pixels;
      nuclei.depth[at] = depth;
      nuclei.along[at] = along;
      nuclei.across[at] = across;
      nuclei.cover[at] = Math.min(
        1,
        Math.max(0, form === "rim" ? Math.min(inside, (depth - HOLLOW) * pixels) : inside),
      );
    }
  return nuclei;
}

/** The nucleus of a vessel's lining is a crescent around its lumen. */
const HOLLOW = 0.55;

/** Radius of the nucleus in a direction, at most 1. */
function outlineOf(form: NucleusForm, c: number, s: number, id: number): number {
  if (form === "bean") return s < 0 ? 1 - 0.5 * s * s * s * s : 1;
  if (form === "lobed") return 0.8 + 0.2 * c * (4 * c * c - 3);
  if (form === "rim") return c > 0.2 ? 1 : 1e-3;
  const c3 = c * (4 * c * c - 3);
  const s3 = s * (3 - 4 * s * s);
  const tilt = (id % 16) / 8 - 1;
  return 0.96 + 0.02 * (tilt * c3 + (1 - Math.abs(tilt)) * s3);
}

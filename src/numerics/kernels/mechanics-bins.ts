// Sorting of cells into bins, and their working copy; see ../neighbours.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, mark, quad, word } from "./mechanics-desk";

@inline
function reachOf(radius: f32, speed: f32): f32 {
  const sticks = <f32>1.25 * radius;
  const touches = radius + <f32>0.5;
  return (sticks > touches ? sticks : touches) + (speed + <f32>0.5);
}

/** Farthest reaches, largest root, and whether all have the same; returns how many walk. */
export function survey(desk: usize): i32 {
  const count = load<i32>(desk, at.COUNT);
  const radius = load<usize>(desk, at.RADIUS);
  const speed = load<usize>(desk, at.SPEED);
  const repulsion = load<usize>(desk, at.REPULSION);
  const adhesion = load<usize>(desk, at.ADHESION);
  let walking = 0;
  let atRest: f32 = 0;
  let farthest: f32 = 0;
  let root: f32 = 0;
  const firstρ = load<f32>(repulsion);
  const firstα = load<f32>(adhesion);
  let alike = true;
  for (let c = 0; c < count; c++) {
    const v = load<f32>(word(speed, c));
    const reach = reachOf(load<f32>(word(radius, c)), v);
    const walks = v > 0;
    walking += i32(walks);
    farthest = reach > farthest ? reach : farthest;
    atRest = !walks && reach > atRest ? reach : atRest;
    const ρ = load<f32>(word(repulsion, c));
    const α = load<f32>(word(adhesion, c));
    root = ρ > root ? ρ : root;
    root = α > root ? α : root;
    alike = alike && ρ == firstρ && α == firstα;
  }
  store<f32>(desk, atRest, at.FARTHEST_AT_REST);
  store<f32>(desk, farthest, at.FARTHEST);
  store<f32>(desk, root, at.LARGEST_ROOT);
  store<i32>(desk, i32(alike), at.ALIKE);
  store<i32>(desk, count - walking, at.RESTING);
  return walking;
}

/** Counting sort: starts of bins, ranks, places and traits. */
export function sort(desk: usize): void {
  const count = load<i32>(desk, at.COUNT);
  const resting = load<i32>(desk, at.RESTING);
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const perX = load<f32>(desk, at.PER_X);
  const perY = load<f32>(desk, at.PER_Y);
  const perZ = load<f32>(desk, at.PER_Z);
  const x = load<usize>(desk, at.X);
  const y = load<usize>(desk, at.Y);
  const z = load<usize>(desk, at.Z);
  const speed = load<usize>(desk, at.SPEED);
  const rank = load<usize>(desk, at.RANK);
  const atRest = load<usize>(desk, at.BINS_AT_REST);
  const walking = load<usize>(desk, at.BINS_WALKING);
  const bins = nx * ny * nz;
  // Counts stand two bins ahead, so that sums are starts one bin ahead, and starts once the cells have taken their places.
  memory.fill(atRest, 0, word(8, bins));
  memory.fill(walking, 0, word(8, bins));
  for (let c = 0; c < count; c++) {
    const floor = along(load<f32>(word(z, c)), perZ, nz) * ny + along(load<f32>(word(y, c)), perY, ny);
    const bin = floor * nx + along(load<f32>(word(x, c)), perX, nx);
    store<i32>(word(rank, c), bin);
    const counter = word(load<f32>(word(speed, c)) > 0 ? walking : atRest, bin);
    store<i32>(counter, load<i32>(counter, 8) + 1, 8);
  }
  total(atRest, bins, 0);
  total(walking, bins, resting);
  copy(desk, count);
}

/** Counts, two bins ahead, to starts, one bin ahead. */
@inline
function total(table: usize, bins: i32, from: i32): void {
  store<i32>(table, from);
  store<i32>(table, from, 4);
  let sum = from;
  const end = word(table, bins);
  for (let p = table; p < end; p += 4) {
    sum += load<i32>(p, 8);
    store<i32>(p, sum, 8);
  }
}

function copy(desk: usize, count: i32): void {
  const x = load<usize>(desk, at.X);
  const y = load<usize>(desk, at.Y);
  const z = load<usize>(desk, at.Z);
  const radius = load<usize>(desk, at.RADIUS);
  const speed = load<usize>(desk, at.SPEED);
  const kind = load<usize>(desk, at.KIND);
  const repulsion = load<usize>(desk, at.REPULSION);
  const adhesion = load<usize>(desk, at.ADHESION);
  const unit = load<f32>(desk, at.UNIT_ROOT);
  const rank = load<usize>(desk, at.RANK);
  const atRest = load<usize>(desk, at.BINS_AT_REST);
  const walking = load<usize>(desk, at.BINS_WALKING);
  const places = load<usize>(desk, at.PLACES);
  const toTraits = load<usize>(desk, at.TO_TRAITS);
  for (let c = 0; c < count; c++) {
    const v = load<f32>(word(speed, c));
    const counter = word(v > 0 ? walking : atRest, load<i32>(word(rank, c)));
    const i = load<i32>(counter, 4);
    store<i32>(counter, i + 1, 4);
    store<i32>(word(rank, c), i);
    const r = load<f32>(word(radius, c));
    const place = quad(places, i);
    store<f32>(place, load<f32>(word(x, c)));
    store<f32>(place, load<f32>(word(y, c)), 4);
    store<f32>(place, load<f32>(word(z, c)), 8);
    store<f32>(place, r, 12);
    const trait = place + toTraits;
    store<f32>(trait, unit * load<f32>(word(repulsion, c)));
    store<f32>(trait, <f32>0.8 * (unit * load<f32>(word(adhesion, c))), 4);
    store<f32>(trait, reachOf(r, v), at.REACH);
    mark(trait, c, load<i32>(word(kind, c)));
  }
}

/** Columns of x, y, z and reach of cells `first` to `last`. */
export function columns(desk: usize, first: i32, last: i32): void {
  const places = load<usize>(desk, at.PLACES);
  const toTraits = load<usize>(desk, at.TO_TRAITS);
  const columnX = load<usize>(desk, at.BOUNDS);
  const width = load<usize>(desk, at.COLUMN);
  const columnY = columnX + width;
  const columnZ = columnY + width;
  const columnReach = columnZ + width;
  for (let i = first; i < last; i++) {
    const place = quad(places, i);
    store<f32>(word(columnX, i), load<f32>(place));
    store<f32>(word(columnY, i), load<f32>(place, 4));
    store<f32>(word(columnZ, i), load<f32>(place, 8));
    store<f32>(word(columnReach, i), load<f32>(place + toTraits, at.REACH));
  }
}

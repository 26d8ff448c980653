// Sorting of cells into bins, and their working copy; see ../neighbours.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { mark, quad, word } from "./mechanics-desk";

@inline
function reachOf(radius: v128, speed: v128): v128 {
  const half = f32x4.splat(0.5);
  const sticks = f32x4.mul(f32x4.splat(1.25), radius);
  return f32x4.add(f32x4.pmax(sticks, f32x4.add(radius, half)), f32x4.add(speed, half));
}

/** Farthest reaches, largest root, and whether all have the same; returns how many walk. */
export function survey(desk: usize): i32 {
  const count = load<i32>(desk, at.COUNT);
  const radius = load<usize>(desk, at.RADIUS);
  const speed = load<usize>(desk, at.SPEED);
  const repulsion = load<usize>(desk, at.REPULSION);
  const adhesion = load<usize>(desk, at.ADHESION);
  const firstρ = v128.load32_splat(repulsion);
  const firstα = v128.load32_splat(adhesion);
  const zero = f32x4.splat(0);
  let walking = i32x4.splat(0);
  let atRest = zero;
  let farthest = zero;
  let root = zero;
  let others = i32x4.splat(0);
  for (let c = 0; c < count; c += 4) {
    // The last may stand beside what are no cells.
    const cells = i32x4.gt_s(i32x4.splat(count - c), i32x4(0, 1, 2, 3));
    const v = v128.load(word(speed, c));
    const walks = f32x4.gt(v, zero);
    const reach = v128.and(cells, reachOf(v128.load(word(radius, c)), v));
    walking = i32x4.sub(walking, v128.and(cells, walks));
    farthest = f32x4.pmax(farthest, reach);
    atRest = f32x4.pmax(atRest, v128.andnot(reach, walks));
    const ρ = v128.load(word(repulsion, c));
    const α = v128.load(word(adhesion, c));
    root = f32x4.pmax(f32x4.pmax(root, v128.and(cells, ρ)), v128.and(cells, α));
    const other = v128.or(f32x4.ne(ρ, firstρ), f32x4.ne(α, firstα));
    others = v128.or(others, v128.and(cells, other));
  }
  const walkers = ofLanes(walking);
  store<f32>(desk, largest(atRest), at.FARTHEST_AT_REST);
  store<f32>(desk, largest(farthest), at.FARTHEST);
  store<f32>(desk, largest(root), at.LARGEST_ROOT);
  store<i32>(desk, i32(!v128.any_true(others)), at.ALIKE);
  store<i32>(desk, count - walkers, at.RESTING);
  return walkers;
}

@inline
function ofLanes(v: v128): i32 {
  const low = i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1);
  return low + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3);
}

@inline
function largest(v: v128): f32 {
  const half = f32x4.pmax(v, v128.shuffle<f32>(v, v, 2, 3, 2, 3));
  return f32x4.extract_lane(f32x4.pmax(half, v128.shuffle<f32>(half, half, 1, 1, 1, 1)), 0);
}

/** Counting sort: starts of bins, ranks, places and traits. Until they are known, ranks hold the counters of bins. */
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
  const restingBins = i32x4.splat(<i32>atRest);
  const walkingBins = i32x4.splat(<i32>walking);
  for (let c = 0; c < count; c += 4) {
    const cz = along(v128.load(word(z, c)), perZ, nz);
    const cy = along(v128.load(word(y, c)), perY, ny);
    const cx = along(v128.load(word(x, c)), perX, nx);
    const bin = i32x4.add(i32x4.mul(i32x4.add(i32x4.mul(cz, i32x4.splat(ny)), cy), i32x4.splat(nx)), cx);
    const walks = f32x4.gt(v128.load(word(speed, c)), f32x4.splat(0));
    const counters = i32x4.add(v128.bitselect(walkingBins, restingBins, walks), i32x4.shl(bin, 2));
    v128.store(word(rank, c), counters);
    const beyond = min<i32>(c + 4, count);
    for (let n = c; n < beyond; n++) {
      const counter = load<usize>(word(rank, n));
      store<i32>(counter, load<i32>(counter, 8) + 1, 8);
    }
  }
  total(atRest, bins, 0);
  total(walking, bins, resting);
  copy(desk, count);
}

/** Bins of four cells along one axis. */
@inline
function along(position: v128, per: f32, bins: i32): v128 {
  const bin = i32x4.trunc_sat_f32x4_s(f32x4.mul(position, f32x4.splat(per)));
  return i32x4.max_s(i32x4.splat(0), i32x4.min_s(i32x4.splat(bins - 1), bin));
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
  const places = load<usize>(desk, at.PLACES);
  const toTraits = load<usize>(desk, at.TO_TRAITS);
  for (let c = 0; c < count; c++) {
    const counter = load<usize>(word(rank, c));
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
    store<f32>(trait, f32x4.extract_lane(reachOf(f32x4.splat(r), v128.load32_splat(word(speed, c))), 0), at.REACH);
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

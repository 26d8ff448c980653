// Velocities of cells at rest, from pairs, four at a time; see ../forces.ts.
//
// The pairs of a range are two columns of addresses, of the one and of the other. First come those across the ends of the
// range, whose other is pushed in its own range; then those within it, which are done for both.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import { actsWithin, fromOutside, mayGlide } from "./mechanics-bounds";
import * as at from "./mechanics-desk";
import { along, indexOf, placeOf, traitOf, word } from "./mechanics-desk";
import { ACROSS, ONES, OTHERS, PAIRS, UNLISTED_ACROSS, UNLISTED_WITHIN, WITHIN } from "./mechanics-listed-pairs";
import { axesOf, wallsOf } from "./mechanics-moves";
import { apart } from "./mechanics-pairs";
import { byWalls } from "./mechanics-walls";
import { wasNear } from "./mechanics-unlisted";

/** Velocities of resting cells, and their bounds until the next push; in the ranges, and with the scratch, of their lists. */
export function pushResting(desk: usize, first: i32, last: i32, scratch: usize): void {
  const pairs = scratch + PAIRS;
  const toSums = load<usize>(desk, at.TO_VELOCITIES);
  const ones = load<usize>(pairs, ONES);
  const others = load<usize>(pairs, OTHERS);
  const across = load<usize>(pairs, ACROSS);
  const within = load<usize>(pairs, WITHIN);
  const toOthers = others - ones;
  memory.fill(placeOf(desk, first) + toSums, 0, <usize>(last - first) << 4);
  if (load<i32>(desk, at.ALIKE) != 0) {
    push(false, true, desk, ones, across, toOthers);
    push(true, true, desk, across, within, toOthers);
  } else {
    push(false, false, desk, ones, across, toOthers);
    push(true, false, desk, across, within, toOthers);
  }
  const fromAcross = load<i32>(pairs, UNLISTED_ACROSS);
  const fromWithin = load<i32>(pairs, UNLISTED_WITHIN);
  for (let i = min<i32>(fromAcross, fromWithin); i < last; i++)
    pushFromBins(desk, i, first, last, i >= fromAcross, i >= fromWithin, scratch);
  finish(desk, placeOf(desk, first), placeOf(desk, last));
}

/** From sums to velocities and bounds, of the cells from one place to another. */
@inline
function finish(desk: usize, first: usize, last: usize): void {
  const toSums = load<usize>(desk, at.TO_VELOCITIES);
  const toBounds = load<usize>(desk, at.TO_BOUNDS);
  const axes = axesOf(desk);
  const walls = wallsOf(desk, axes, 1);
  const extent = v128.load(desk, at.EXTENT);
  const size = v128.load32_splat(desk, at.UNIT_SIZE);
  const known = i32x4.replace_lane(axes, 3, -1);
  for (let cell = first; cell < last; cell += 16) {
    const place = v128.load(cell);
    const r = v128.shuffle<f32>(place, place, 3, 3, 3, 3);
    let v = f32x4.mul(f32x4.convert_i32x4_s(v128.load(cell + toSums)), size);
    let bound = actsWithin(f32x4.extract_lane(place, 3));
    const near = v128.or(f32x4.lt(place, r), f32x4.lt(f32x4.sub(extent, place), r));
    if (v128.any_true(v128.and(walls, near))) {
      v = byWalls(desk, cell, v);
      bound += fromOutside(place, extent, walls);
    }
    v = v128.and(known, v);
    v128.store(cell + toSums, v);
    v128.store(cell + toBounds, f32x4.replace_lane(place, 3, bound + mayGlide(v)));
  }
}

/**
 * Add what pairs do to the sums of the one or, if mutual, of both. Constants are loaded, or they would be made anew for every
 * group.
 */
@inline
function push(mutual: bool, alike: bool, desk: usize, first: usize, last: usize, toOthers: usize): void {
  const toTraits = load<usize>(desk, at.TO_TRAITS);
  const toSums = load<usize>(desk, at.TO_VELOCITIES);
  const zero = f32x4.splat(0);
  const one = v128.load(desk, at.ONE);
  const reach = v128.load(desk, at.REACH_OF_ADHESION);
  const nearest = v128.load(desk, at.NEAREST);
  const rounder = v128.load(desk, at.ROUNDER);
  const trait = v128.load(placeOf(desk, 0) + toTraits);
  let ρρ = v128.shuffle<f32>(trait, trait, 0, 0, 0, 0);
  let αα = v128.shuffle<f32>(trait, trait, 1, 1, 1, 1);
  ρρ = f32x4.mul(ρρ, ρρ);
  αα = f32x4.mul(αα, αα);
  let together = i32x4.splat(0);
  for (let k = first; k < last; k += 16) {
    const i0 = load<usize>(k);
    const i1 = load<usize>(k, 4);
    const i2 = load<usize>(k, 8);
    const i3 = load<usize>(k, 12);
    const j0 = load<usize>(k + toOthers);
    const j1 = load<usize>(k + toOthers, 4);
    const j2 = load<usize>(k + toOthers, 8);
    const j3 = load<usize>(k + toOthers, 12);
    const a = v128.load(i0);
    const b = v128.load(i1);
    const c = v128.load(i2);
    const d = v128.load(i3);
    const e = v128.load(j0);
    const f = v128.load(j1);
    const g = v128.load(j2);
    const h = v128.load(j3);
    // Differences and sums of radii before they are brought into columns: half as many to bring.
    const ab = f32x4.sub(a, e);
    const bb = f32x4.sub(b, f);
    const cb = f32x4.sub(c, g);
    const db = f32x4.sub(d, h);
    const abXY = v128.shuffle<f32>(ab, bb, 0, 4, 1, 5);
    const cdXY = v128.shuffle<f32>(cb, db, 0, 4, 1, 5);
    const dx = v128.shuffle<f32>(abXY, cdXY, 0, 1, 4, 5);
    const dy = v128.shuffle<f32>(abXY, cdXY, 2, 3, 6, 7);
    const dz = v128.shuffle<f32>(v128.shuffle<f32>(ab, bb, 2, 6, 2, 6), v128.shuffle<f32>(cb, db, 2, 6, 2, 6), 0, 1, 4, 5);
    const abR = v128.shuffle<f32>(f32x4.add(a, e), f32x4.add(b, f), 3, 7, 3, 7);
    const cdR = v128.shuffle<f32>(f32x4.add(c, g), f32x4.add(d, h), 3, 7, 3, 7);
    const R = v128.shuffle<f32>(abR, cdR, 0, 1, 4, 5);
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
    together = v128.or(together, f32x4.eq(square, zero));
    const d2 = f32x4.pmax(square, nearest);
    const w = f32x4.div(one, f32x4.mul(R, f32x4.sqrt(d2)));
    const share = f32x4.mul(d2, w);
    const s = f32x4.pmax(f32x4.sub(one, share), zero);
    const t = f32x4.pmax(f32x4.sub(reach, share), zero);
    if (!alike) {
      const lowOnes = v128.shuffle<f32>(v128.load(i0 + toTraits), v128.load(i1 + toTraits), 0, 4, 1, 5);
      const highOnes = v128.shuffle<f32>(v128.load(i2 + toTraits), v128.load(i3 + toTraits), 0, 4, 1, 5);
      const lowOthers = v128.shuffle<f32>(v128.load(j0 + toTraits), v128.load(j1 + toTraits), 0, 4, 1, 5);
      const highOthers = v128.shuffle<f32>(v128.load(j2 + toTraits), v128.load(j3 + toTraits), 0, 4, 1, 5);
      const low = f32x4.mul(lowOnes, lowOthers);
      const high = f32x4.mul(highOnes, highOthers);
      ρρ = v128.shuffle<f32>(low, high, 0, 1, 4, 5);
      αα = v128.shuffle<f32>(low, high, 2, 3, 6, 7);
    }
    const push = f32x4.mul(f32x4.mul(s, s), ρρ);
    const force = f32x4.sub(push, f32x4.mul(f32x4.mul(t, t), αα));
    const along = f32x4.mul(force, f32x4.mul(R, w));
    const toX = i32x4.sub(f32x4.add(rounder, f32x4.mul(along, dx)), rounder);
    const toY = i32x4.sub(f32x4.add(rounder, f32x4.mul(along, dy)), rounder);
    const toZ = i32x4.sub(f32x4.add(rounder, f32x4.mul(along, dz)), rounder);
    const pressure = i32x4.sub(f32x4.add(rounder, push), rounder);
    const lowXY = v128.shuffle<i32>(toX, toY, 0, 4, 1, 5);
    const highXY = v128.shuffle<i32>(toX, toY, 2, 6, 3, 7);
    const lowZP = v128.shuffle<i32>(toZ, pressure, 0, 4, 1, 5);
    const highZP = v128.shuffle<i32>(toZ, pressure, 2, 6, 3, 7);
    done(mutual, i0 + toSums, j0 + toSums, v128.shuffle<i32>(lowXY, lowZP, 0, 1, 4, 5));
    done(mutual, i1 + toSums, j1 + toSums, v128.shuffle<i32>(lowXY, lowZP, 2, 3, 6, 7));
    done(mutual, i2 + toSums, j2 + toSums, v128.shuffle<i32>(highXY, highZP, 0, 1, 4, 5));
    done(mutual, i3 + toSums, j3 + toSums, v128.shuffle<i32>(highXY, highZP, 2, 3, 6, 7));
  }
  if (v128.any_true(together)) part(mutual, desk, first, last, toOthers);
}

/** Add what a pair does: the other is pushed the other way, and pressed as much. */
@inline
function done(mutual: bool, one: usize, other: usize, by: v128): void {
  v128.store(one, i32x4.add(v128.load(one), by));
  if (!mutual) return;
  const ways = i32x4(-1, -1, -1, 0);
  v128.store(other, i32x4.add(v128.load(other), i32x4.sub(v128.xor(by, ways), ways)));
}

/** Part pairs on the same spot. */
function part(mutual: bool, desk: usize, first: usize, last: usize, toOthers: usize): void {
  const toTraits = load<usize>(desk, at.TO_TRAITS);
  const toSums = load<usize>(desk, at.TO_VELOCITIES);
  for (let k = first; k < last; k += 4) {
    const one = load<usize>(k);
    const other = load<usize>(k + toOthers);
    const by = apart(desk, one, other, other + toTraits);
    store<i32>(one + toSums, load<i32>(one + toSums) + by);
    if (mutual) store<i32>(other + toSums, load<i32>(other + toSums) - by);
  }
}

/** Pairs that were not listed, from the bins of a cell: those across the ends of its range, those within it, or both. */
function pushFromBins(
  desk: usize,
  i: i32,
  first: i32,
  last: i32,
  across: bool,
  within: bool,
  scratch: usize,
): void {
  const table = load<usize>(desk, at.BINS_AT_REST);
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const perX = load<f32>(desk, at.PER_X);
  const perY = load<f32>(desk, at.PER_Y);
  const perZ = load<f32>(desk, at.PER_Z);
  const cell = placeOf(desk, i);
  const trait = traitOf(desk, cell);
  const index = indexOf(trait);
  const look = load<f32>(trait, at.REACH) + load<f32>(desk, at.FARTHEST_AT_REST) + <f32>0.05;
  const x = load<f32>(word(load<usize>(desk, at.X), index));
  const y = load<f32>(word(load<usize>(desk, at.Y), index));
  const z = load<f32>(word(load<usize>(desk, at.Z), index));
  const firstX = along(x - look, perX, nx);
  const beyondX = along(x + look, perX, nx) + 1;
  const lastY = along(y + look, perY, ny);
  const lastZ = along(z + look, perZ, nz);
  const nobody = i32x4.splat(<i32>placeOf(desk, load<i32>(desk, at.COUNT)));
  v128.store(scratch, i32x4.splat(<i32>cell));
  for (let cz = along(z - look, perZ, nz); cz <= lastZ; cz++)
    for (let cy = along(y - look, perY, ny); cy <= lastY; cy++) {
      const row = word(table, (cz * ny + cy) * nx);
      const beyond = load<i32>(word(row, beyondX));
      for (let j = load<i32>(word(row, firstX)); j < beyond; j++) {
        const ours = j >= first && j < last;
        if (!(ours ? within && j > i : across) || !wasNear(desk, i, j)) continue;
        v128.store(scratch, i32x4.replace_lane(nobody, 0, <i32>placeOf(desk, j)), 16);
        if (ours) push(true, false, desk, scratch, scratch + 16, 16);
        else push(false, false, desk, scratch, scratch + 16, 16);
      }
    }
}

// Velocities, four neighbours at a time; see ../forces.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, placeOf, quad, traitOf, word } from "./mechanics-desk";

/** 1.5 · 2²³ and its bits. */
const ROUNDER: f32 = 12582912;
const ROUNDER_BITS: i32 = 0x4b400000;
/** d² below which the direction between two cells is lost, µm². */
const NEAREST: f32 = 1e-12;

/** Those of a list that may reach a cell, from address `to` on; returns where they end, in whole groups of four. */
@inline
function within(desk: usize, cell: usize, first: usize, last: usize, to: usize): usize {
  const shuffles = load<usize>(desk, at.SHUFFLES);
  const place = v128.load(cell);
  const x = v128.shuffle<f32>(place, place, 0, 0, 0, 0);
  const y = v128.shuffle<f32>(place, place, 1, 1, 1, 1);
  const z = v128.shuffle<f32>(place, place, 2, 2, 2, 2);
  const r = v128.shuffle<f32>(place, place, 3, 3, 3, 3);
  const far = v128.load(desk, at.FAR);
  let w = to;
  for (let k = first; k < last; k += 16) {
    const a = v128.load(load<usize>(k));
    const b = v128.load(load<usize>(k, 4));
    const c = v128.load(load<usize>(k, 8));
    const d = v128.load(load<usize>(k, 12));
    const abXY = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cdXY = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const abZR = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cdZR = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    const dx = f32x4.sub(x, v128.shuffle<f32>(abXY, cdXY, 0, 1, 4, 5));
    const dy = f32x4.sub(y, v128.shuffle<f32>(abXY, cdXY, 2, 3, 6, 7));
    const dz = f32x4.sub(z, v128.shuffle<f32>(abZR, cdZR, 0, 1, 4, 5));
    const R = f32x4.add(r, v128.shuffle<f32>(abZR, cdZR, 2, 3, 6, 7));
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
    const mask = i32x4.bitmask(f32x4.le(square, f32x4.mul(far, f32x4.mul(R, R))));
    v128.store(w, i8x16.swizzle(v128.load(k), v128.load(quad(shuffles, mask))));
    w = word(w, i32.popcnt(mask));
  }
  v128.store(w, i32x4.splat(<i32>placeOf(desk, load<i32>(desk, at.COUNT))));
  return to + ((w - to + 15) & ~15);
}

/**
 * Sums of what the cells of a list do to a cell, in units: x, y, z, pressure (i32). Constants are loaded, or they would be made
 * anew for every group.
 */
@inline
function pairs(alike: bool, desk: usize, cell: usize, first: usize, last: usize): v128 {
  const place = v128.load(cell);
  const trait = v128.load(traitOf(desk, cell));
  const x = v128.shuffle<f32>(place, place, 0, 0, 0, 0);
  const y = v128.shuffle<f32>(place, place, 1, 1, 1, 1);
  const z = v128.shuffle<f32>(place, place, 2, 2, 2, 2);
  const r = v128.shuffle<f32>(place, place, 3, 3, 3, 3);
  const ρ = v128.shuffle<f32>(trait, trait, 0, 0, 0, 0);
  const α = v128.shuffle<f32>(trait, trait, 1, 1, 1, 1);
  const zero = f32x4.splat(0);
  const one = v128.load(desk, at.ONE);
  const reach = v128.load(desk, at.REACH_OF_ADHESION);
  const nearest = v128.load(desk, at.NEAREST);
  const rounder = v128.load(desk, at.ROUNDER);
  const toTraits = load<usize>(desk, at.TO_TRAITS);
  let ρρ = f32x4.mul(ρ, ρ);
  let αα = f32x4.mul(α, α);
  let sumX = i32x4.splat(0);
  let sumY = i32x4.splat(0);
  let sumZ = i32x4.splat(0);
  let pressure = i32x4.splat(0);
  let together = i32x4.splat(0);
  for (let k = first; k < last; k += 16) {
    const j0 = load<usize>(k);
    const j1 = load<usize>(k, 4);
    const j2 = load<usize>(k, 8);
    const j3 = load<usize>(k, 12);
    const a = v128.load(j0);
    const b = v128.load(j1);
    const c = v128.load(j2);
    const d = v128.load(j3);
    const abXY = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cdXY = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const abZR = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cdZR = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    const dx = f32x4.sub(x, v128.shuffle<f32>(abXY, cdXY, 0, 1, 4, 5));
    const dy = f32x4.sub(y, v128.shuffle<f32>(abXY, cdXY, 2, 3, 6, 7));
    const dz = f32x4.sub(z, v128.shuffle<f32>(abZR, cdZR, 0, 1, 4, 5));
    const R = f32x4.add(r, v128.shuffle<f32>(abZR, cdZR, 2, 3, 6, 7));
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
    together = v128.or(together, f32x4.eq(square, zero));
    const d2 = f32x4.pmax(square, nearest);
    const w = f32x4.div(one, f32x4.mul(R, f32x4.sqrt(d2)));
    const share = f32x4.mul(d2, w);
    const s = f32x4.pmax(f32x4.sub(one, share), zero);
    const t = f32x4.pmax(f32x4.sub(reach, share), zero);
    if (!alike) {
      const ab = v128.shuffle<f32>(v128.load(j0 + toTraits), v128.load(j1 + toTraits), 0, 4, 1, 5);
      const cd = v128.shuffle<f32>(v128.load(j2 + toTraits), v128.load(j3 + toTraits), 0, 4, 1, 5);
      ρρ = f32x4.mul(ρ, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
      αα = f32x4.mul(α, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
    }
    const push = f32x4.mul(f32x4.mul(s, s), ρρ);
    const force = f32x4.sub(push, f32x4.mul(f32x4.mul(t, t), αα));
    const along = f32x4.mul(force, f32x4.mul(R, w));
    sumX = i32x4.add(sumX, f32x4.add(rounder, f32x4.mul(along, dx)));
    sumY = i32x4.add(sumY, f32x4.add(rounder, f32x4.mul(along, dy)));
    sumZ = i32x4.add(sumZ, f32x4.add(rounder, f32x4.mul(along, dz)));
    pressure = i32x4.add(pressure, f32x4.add(rounder, push));
  }
  const lowXY = v128.shuffle<i32>(sumX, sumY, 0, 4, 1, 5);
  const highXY = v128.shuffle<i32>(sumX, sumY, 2, 6, 3, 7);
  const lowZP = v128.shuffle<i32>(sumZ, pressure, 0, 4, 1, 5);
  const highZP = v128.shuffle<i32>(sumZ, pressure, 2, 6, 3, 7);
  const xy = i32x4.add(lowXY, highXY);
  const zp = i32x4.add(lowZP, highZP);
  const sum = i32x4.add(v128.shuffle<i32>(xy, zp, 0, 1, 4, 5), v128.shuffle<i32>(xy, zp, 2, 3, 6, 7));
  const whole = i32x4.sub(sum, i32x4.splat((<i32>(last - first) >> 2) * ROUNDER_BITS));
  return v128.any_true(together) ? apart(desk, cell, first, last, whole) : whole;
}

/** Sums to which that is added by which cells on the same spot part along x, the later one forwards. */
function apart(desk: usize, cell: usize, first: usize, last: usize, sum: v128): v128 {
  let x = 0;
  for (let k = first; k < last; k += 4) {
    const other = load<usize>(k);
    const dx = load<f32>(cell) - load<f32>(other);
    const dy = load<f32>(cell, 4) - load<f32>(other, 4);
    const dz = load<f32>(cell, 8) - load<f32>(other, 8);
    if (dx * dx + dy * dy + dz * dz != 0) continue;
    const R = load<f32>(cell, 12) + load<f32>(other, 12);
    const share = NEAREST * (<f32>1 / (R * sqrt<f32>(NEAREST)));
    const s = <f32>1 - share;
    const t = <f32>1.25 - share;
    const a = traitOf(desk, cell);
    const b = traitOf(desk, other);
    const push = s * s * (load<f32>(a) * load<f32>(b));
    const force = push - t * t * (load<f32>(a, 4) * load<f32>(b, 4));
    const forwards = load<i32>(a, at.INDEX) > load<i32>(b, at.INDEX);
    x += <i32>((forwards ? force : -force) + ROUNDER - ROUNDER);
  }
  return i32x4.replace_lane(sum, 0, i32x4.extract_lane(sum, 0) + x);
}

/** The same for a cell without a list, from its bins; the velocity of the cell is scratch. */
function pairsOfBins(desk: usize, table: usize, i: i32, farthest: f32): v128 {
  const count = load<i32>(desk, at.COUNT);
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const perX = load<f32>(desk, at.PER_X);
  const perY = load<f32>(desk, at.PER_Y);
  const perZ = load<f32>(desk, at.PER_Z);
  const cell = placeOf(desk, i);
  const trait = traitOf(desk, cell);
  const own = load<i32>(trait, at.INDEX);
  const look = load<f32>(trait, at.REACH) + farthest + <f32>0.05;
  const x = load<f32>(word(load<usize>(desk, at.X), own));
  const y = load<f32>(word(load<usize>(desk, at.Y), own));
  const z = load<f32>(word(load<usize>(desk, at.Z), own));
  const firstX = along(x - look, perX, nx);
  const beyondX = along(x + look, perX, nx) + 1;
  const firstY = along(y - look, perY, ny);
  const lastY = along(y + look, perY, ny);
  const lastZ = along(z + look, perZ, nz);
  const group = quad(load<usize>(desk, at.VELOCITIES), i);
  let sum = i32x4.splat(0);
  let used = 0;
  for (let cz = along(z - look, perZ, nz); cz <= lastZ; cz++)
    for (let cy = firstY; cy <= lastY; cy++) {
      const row = word(table, (cz * ny + cy) * nx);
      const last = load<i32>(word(row, beyondX));
      for (let j = load<i32>(word(row, firstX)); j < last; j++) {
        if (j == i || !wasNear(desk, i, j)) continue;
        if (used == 0) v128.store(group, i32x4.splat(<i32>placeOf(desk, count)));
        store<usize>(word(group, used), placeOf(desk, j));
        used++;
        if (used < 4) continue;
        sum = i32x4.add(sum, pairs(false, desk, cell, group, group + 16));
        used = 0;
      }
    }
  return used == 0 ? sum : i32x4.add(sum, pairs(false, desk, cell, group, group + 16));
}

/** Whether cell j would be in the list of cell i: `bodies` still hold the places from which lists were made. */
export function wasNear(desk: usize, i: i32, j: i32): bool {
  const one = traitOf(desk, placeOf(desk, i));
  const other = traitOf(desk, placeOf(desk, j));
  const a = load<i32>(one, at.INDEX);
  const b = load<i32>(other, at.INDEX);
  const x = load<usize>(desk, at.X);
  const y = load<usize>(desk, at.Y);
  const z = load<usize>(desk, at.Z);
  const dx = load<f32>(word(x, a)) - load<f32>(word(x, b));
  const dy = load<f32>(word(y, a)) - load<f32>(word(y, b));
  const dz = load<f32>(word(z, a)) - load<f32>(word(z, b));
  const limit = load<f32>(one, at.REACH) + load<f32>(other, at.REACH);
  return dx * dx + dy * dy + dz * dz < limit * limit;
}

/** Bytes of scratch for a list. */
const SCRATCH: usize = 20480;

@inline
function pushed(walks: bool, alike: bool, desk: usize, i: i32, scratch: usize): v128 {
  const cell = placeOf(desk, i);
  let first = load<usize>(word(load<usize>(desk, at.FIRST), i));
  let sum: v128;
  if (first != 0) {
    let last = load<usize>(word(load<usize>(desk, at.LAST), i));
    // Most of those that a walking cell may meet within a minute are out of its reach now.
    if (walks && last - first < SCRATCH) {
      last = within(desk, cell, first, last, scratch);
      first = scratch;
    }
    sum = pairs(alike, desk, cell, first, last);
  } else {
    sum = pairsOfBins(desk, load<usize>(desk, at.BINS_AT_REST), i, load<f32>(desk, at.FARTHEST_AT_REST));
    if (walks) {
      const walking = load<usize>(desk, at.BINS_WALKING);
      sum = i32x4.add(sum, pairsOfBins(desk, walking, i, load<f32>(desk, at.FARTHEST)));
    }
  }
  const size = load<f32>(desk, at.UNIT_SIZE);
  let v = f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.splat(size));
  if (load<i32>(desk, at.CLOSED) != 0) v = byWalls(desk, cell, v, size);
  return load<f32>(desk, at.EXTENT + 8) > 0 ? v : f32x4.replace_lane(v, 2, 0);
}

/** A velocity and pressure to which those of the walls are added. */
@inline
function byWalls(desk: usize, cell: usize, v: v128, size: f32): v128 {
  const place = v128.load(cell);
  const extent = v128.load(desk, at.EXTENT);
  const r = v128.shuffle<f32>(place, place, 3, 3, 3, 3);
  // The last lane has no wall, and in a section the third neither.
  const walls = f32x4.gt(extent, f32x4.splat(0));
  const toHigh = f32x4.sub(extent, place);
  const nearLow = v128.and(walls, f32x4.lt(place, r));
  const nearHigh = v128.and(walls, f32x4.lt(toHigh, r));
  if (!v128.any_true(v128.or(nearLow, nearHigh))) return v;
  const root = load<f32>(traitOf(desk, cell));
  const strength = f32x4.splat(root * root * size);
  const low = wall(nearLow, place, r, strength);
  const high = wall(nearHigh, toHigh, r, strength);
  const from = f32x4.sub(low, high);
  const force = f32x4.abs(from);
  const pressure = f32x4.extract_lane(force, 0) + f32x4.extract_lane(force, 1) + f32x4.extract_lane(force, 2);
  return f32x4.add(v, f32x4.replace_lane(from, 3, pressure));
}

@inline
function wall(near: v128, distance: v128, r: v128, strength: v128): v128 {
  const s = f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.pmax(distance, f32x4.splat(0)), r));
  return v128.and(near, f32x4.mul(f32x4.mul(s, s), strength));
}

/** Velocities of resting cells, and where they were then. */
export function pushResting(desk: usize, first: i32, last: i32): void {
  if (load<i32>(desk, at.ALIKE) != 0) rest(true, desk, first, last);
  else rest(false, desk, first, last);
}

@inline
function rest(alike: bool, desk: usize, first: i32, last: i32): void {
  const velocities = load<usize>(desk, at.VELOCITIES);
  const anchors = load<usize>(desk, at.ANCHORS);
  for (let i = first; i < last; i++) {
    v128.store(quad(velocities, i), pushed(false, alike, desk, i, 0));
    v128.store(quad(anchors, i), v128.load(placeOf(desk, i)));
  }
}

/** Velocities of walking cells, with the speeds they have now; with scratch for a list. */
export function pushWalking(desk: usize, first: i32, last: i32, scratch: usize): void {
  if (load<i32>(desk, at.ALIKE) != 0) walk(true, desk, first, last, scratch);
  else walk(false, desk, first, last, scratch);
}

@inline
function walk(alike: bool, desk: usize, first: i32, last: i32, scratch: usize): void {
  const velocities = load<usize>(desk, at.VELOCITIES);
  const anchors = load<usize>(desk, at.ANCHORS);
  const speeds = load<usize>(desk, at.SPEED);
  const axes = f32x4.gt(v128.load(desk, at.EXTENT), f32x4.splat(0));
  for (let i = first; i < last; i++) {
    const v = pushed(true, alike, desk, i, scratch);
    const speed = f32x4.splat(load<f32>(word(speeds, load<i32>(traitOf(desk, placeOf(desk, i)), at.INDEX))));
    const walked = v128.and(axes, f32x4.mul(speed, v128.load(quad(anchors, i))));
    v128.store(quad(velocities, i), f32x4.add(v, walked));
  }
}

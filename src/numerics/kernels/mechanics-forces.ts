// Velocities, four neighbours at a time; see ../forces.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, quad, word } from "./mechanics-desk";

/** 1.5 · 2²³ and its bits. */
const ROUNDER: f32 = 12582912;
const ROUNDER_BITS: i32 = 0x4b400000;

/** Sums of what the cells of a list do to cell i, in units: x, y, z, pressure (i32). */
function pairs(desk: usize, i: i32, first: usize, last: usize): v128 {
  const places = load<usize>(desk, at.PLACES);
  const traits = load<usize>(desk, at.TRAITS);
  const place = v128.load(quad(places, i));
  const trait = v128.load(quad(traits, i));
  const x = v128.shuffle<f32>(place, place, 0, 0, 0, 0);
  const y = v128.shuffle<f32>(place, place, 1, 1, 1, 1);
  const z = v128.shuffle<f32>(place, place, 2, 2, 2, 2);
  const r = v128.shuffle<f32>(place, place, 3, 3, 3, 3);
  const ρ = v128.shuffle<f32>(trait, trait, 0, 0, 0, 0);
  const α = v128.shuffle<f32>(trait, trait, 1, 1, 1, 1);
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  const rounder = f32x4.splat(ROUNDER);
  let sumX = i32x4.splat(0);
  let sumY = i32x4.splat(0);
  let sumZ = i32x4.splat(0);
  let pressure = i32x4.splat(0);
  let rounders = 0;
  for (let k = first; k < last; k += 16) {
    const j0 = <usize>load<u32>(k) << 4;
    const j1 = <usize>load<u32>(k, 4) << 4;
    const j2 = <usize>load<u32>(k, 8) << 4;
    const j3 = <usize>load<u32>(k, 12) << 4;
    const a = v128.load(places + j0);
    const b = v128.load(places + j1);
    const c = v128.load(places + j2);
    const d = v128.load(places + j3);
    const abXY = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cdXY = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const abZR = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cdZR = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    const dx = f32x4.sub(x, v128.shuffle<f32>(abXY, cdXY, 0, 1, 4, 5));
    const dy = f32x4.sub(y, v128.shuffle<f32>(abXY, cdXY, 2, 3, 6, 7));
    const dz = f32x4.sub(z, v128.shuffle<f32>(abZR, cdZR, 0, 1, 4, 5));
    const R = f32x4.add(r, v128.shuffle<f32>(abZR, cdZR, 2, 3, 6, 7));
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
    const reach = f32x4.mul(f32x4.splat(1.25), R);
    const near = f32x4.lt(square, f32x4.mul(reach, reach));
    if (!v128.any_true(near)) continue;
    const e = v128.load(traits + j0);
    const f = v128.load(traits + j1);
    const g = v128.load(traits + j2);
    const h = v128.load(traits + j3);
    const ef = v128.shuffle<f32>(e, f, 0, 4, 1, 5);
    const gh = v128.shuffle<f32>(g, h, 0, 4, 1, 5);
    const ρρ = f32x4.mul(ρ, v128.shuffle<f32>(ef, gh, 0, 1, 4, 5));
    const αα = f32x4.mul(α, v128.shuffle<f32>(ef, gh, 2, 3, 6, 7));
    const d2 = f32x4.pmax(square, f32x4.splat(1e-12));
    const w = f32x4.div(one, f32x4.mul(R, f32x4.sqrt(d2)));
    const share = f32x4.mul(d2, w);
    const s = f32x4.sub(one, share);
    const t = f32x4.sub(one, f32x4.mul(f32x4.splat(0.8), share));
    const push = v128.and(v128.and(f32x4.gt(s, zero), near), f32x4.mul(f32x4.mul(s, s), ρρ));
    const force = f32x4.sub(push, v128.and(near, f32x4.mul(f32x4.mul(t, t), αα)));
    const along = f32x4.mul(force, f32x4.mul(R, w));
    sumX = i32x4.add(sumX, f32x4.add(rounder, f32x4.mul(along, dx)));
    sumY = i32x4.add(sumY, f32x4.add(rounder, f32x4.mul(along, dy)));
    sumZ = i32x4.add(sumZ, f32x4.add(rounder, f32x4.mul(along, dz)));
    pressure = i32x4.add(pressure, f32x4.add(rounder, push));
    rounders += ROUNDER_BITS;
    const together = f32x4.eq(square, zero);
    if (v128.any_true(together)) {
      // Cells on one spot part along x, the later one forwards.
      const others = i32x4.splat(0);
      const o = i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(others, 0, i32x4.extract_lane(e, 3)), 1, i32x4.extract_lane(f, 3)), 2, i32x4.extract_lane(g, 3)), 3, i32x4.extract_lane(h, 3));
      const later = i32x4.gt_s(i32x4.splat(i32x4.extract_lane(trait, 3)), o);
      const apart = v128.and(together, v128.bitselect(force, f32x4.neg(force), later));
      sumX = i32x4.add(sumX, i32x4.sub(f32x4.add(rounder, apart), i32x4.splat(ROUNDER_BITS)));
    }
  }
  const lowXY = v128.shuffle<i32>(sumX, sumY, 0, 4, 1, 5);
  const highXY = v128.shuffle<i32>(sumX, sumY, 2, 6, 3, 7);
  const lowZP = v128.shuffle<i32>(sumZ, pressure, 0, 4, 1, 5);
  const highZP = v128.shuffle<i32>(sumZ, pressure, 2, 6, 3, 7);
  const one2 = i32x4.add(lowXY, highXY);
  const two2 = i32x4.add(lowZP, highZP);
  const sum = i32x4.add(v128.shuffle<i32>(one2, two2, 0, 1, 4, 5), v128.shuffle<i32>(one2, two2, 2, 3, 6, 7));
  return i32x4.sub(sum, i32x4.splat(rounders << 2));
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
  const traits = load<usize>(desk, at.TRAITS);
  const own = load<i32>(quad(traits, i), 12);
  const look = load<f32>(quad(traits, i), 8) + farthest + <f32>0.05;
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
        if (used == 0) v128.store(group, i32x4.splat(count));
        store<i32>(word(group, used), j);
        used++;
        if (used < 4) continue;
        sum = i32x4.add(sum, pairs(desk, i, group, group + 16));
        used = 0;
      }
    }
  return used == 0 ? sum : i32x4.add(sum, pairs(desk, i, group, group + 16));
}

/** Whether cell j would be in the list of cell i: `bodies` still hold the places from which lists were made. */
export function wasNear(desk: usize, i: i32, j: i32): bool {
  const traits = load<usize>(desk, at.TRAITS);
  const a = load<i32>(quad(traits, i), 12);
  const b = load<i32>(quad(traits, j), 12);
  const x = load<usize>(desk, at.X);
  const y = load<usize>(desk, at.Y);
  const z = load<usize>(desk, at.Z);
  const dx = load<f32>(word(x, a)) - load<f32>(word(x, b));
  const dy = load<f32>(word(y, a)) - load<f32>(word(y, b));
  const dz = load<f32>(word(z, a)) - load<f32>(word(z, b));
  const limit = load<f32>(quad(traits, i), 8) + load<f32>(quad(traits, j), 8);
  return dx * dx + dy * dy + dz * dz < limit * limit;
}

@inline
function pushed(desk: usize, i: i32): v128 {
  const resting = load<i32>(desk, at.RESTING);
  const first = load<usize>(word(load<usize>(desk, at.FIRST), i));
  let sum: v128;
  if (first != 0) sum = pairs(desk, i, first, load<usize>(word(load<usize>(desk, at.LAST), i)));
  else {
    sum = pairsOfBins(desk, load<usize>(desk, at.BINS_AT_REST), i, load<f32>(desk, at.FARTHEST_AT_REST));
    if (i >= resting) {
      const walking = load<usize>(desk, at.BINS_WALKING);
      sum = i32x4.add(sum, pairsOfBins(desk, walking, i, load<f32>(desk, at.FARTHEST)));
    }
  }
  const size = load<f32>(desk, at.UNIT_SIZE);
  let v = f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.splat(size));
  if (load<i32>(desk, at.CLOSED) != 0) v = byWalls(desk, i, v, size);
  return load<f32>(desk, at.EXTENT + 8) > 0 ? v : f32x4.replace_lane(v, 2, 0);
}

/** A velocity and pressure to which those of the walls are added. */
@inline
function byWalls(desk: usize, i: i32, v: v128, size: f32): v128 {
  const place = v128.load(quad(load<usize>(desk, at.PLACES), i));
  const extent = v128.load(desk, at.EXTENT);
  const r = v128.shuffle<f32>(place, place, 3, 3, 3, 3);
  // The last lane has no wall, and in a section the third neither.
  const walls = f32x4.gt(extent, f32x4.splat(0));
  const toHigh = f32x4.sub(extent, place);
  const nearLow = v128.and(walls, f32x4.lt(place, r));
  const nearHigh = v128.and(walls, f32x4.lt(toHigh, r));
  if (!v128.any_true(v128.or(nearLow, nearHigh))) return v;
  const root = load<f32>(quad(load<usize>(desk, at.TRAITS), i));
  const strength = f32x4.splat(root * root * size);
  const low = wall(nearLow, place, r, strength);
  const high = wall(nearHigh, toHigh, r, strength);
  const from = f32x4.sub(low, high);
  const size3 = f32x4.abs(from);
  const pressure = f32x4.extract_lane(size3, 0) + f32x4.extract_lane(size3, 1) + f32x4.extract_lane(size3, 2);
  return f32x4.add(v, f32x4.replace_lane(from, 3, pressure));
}

@inline
function wall(near: v128, distance: v128, r: v128, strength: v128): v128 {
  const s = f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.pmax(distance, f32x4.splat(0)), r));
  return v128.and(near, f32x4.mul(f32x4.mul(s, s), strength));
}

/** Velocities of resting cells, and where they were then. */
export function pushResting(desk: usize, first: i32, last: i32): void {
  const places = load<usize>(desk, at.PLACES);
  const velocities = load<usize>(desk, at.VELOCITIES);
  const anchors = load<usize>(desk, at.ANCHORS);
  for (let i = first; i < last; i++) {
    v128.store(quad(velocities, i), pushed(desk, i));
    v128.store(quad(anchors, i), v128.load(quad(places, i)));
  }
}

/** Velocities of walking cells, with the speeds they have now. */
export function pushWalking(desk: usize, first: i32, last: i32): void {
  const traits = load<usize>(desk, at.TRAITS);
  const velocities = load<usize>(desk, at.VELOCITIES);
  const anchors = load<usize>(desk, at.ANCHORS);
  const speeds = load<usize>(desk, at.SPEED);
  const axes = f32x4.gt(v128.load(desk, at.EXTENT), f32x4.splat(0));
  for (let i = first; i < last; i++) {
    const v = pushed(desk, i);
    const speed = f32x4.splat(load<f32>(word(speeds, load<i32>(quad(traits, i), 12))));
    const walk = v128.and(axes, f32x4.mul(speed, v128.load(quad(anchors, i))));
    v128.store(quad(velocities, i), f32x4.add(v, walk));
  }
}

// What cells do to a cell, four of them at a time; see ../forces.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { indexOf, traitOf } from "./mechanics-desk";

/** 1.5 · 2²³, which rounds what is added to it to whole numbers, and its bits. */
const ROUNDER: f32 = 12582912;
export const ROUNDER_BITS: i32 = 0x4b400000;
/** d² below which the direction between two cells is lost, µm². */
const NEAREST: f32 = 1e-12;

/**
 * Sums, in whole units, of what cells do to a cell: x, y, z, pressure (i32). `first` to `last` are their places, each followed
 * `toTraits` bytes later by its traits if these are not all alike, and `cells` their addresses. Constants are loaded, or they
 * would be made anew for every group.
 */
@inline
export function pairs(
  alike: bool,
  desk: usize,
  cell: usize,
  cells: usize,
  first: usize,
  last: usize,
  toTraits: usize,
): v128 {
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
  let ρρ = f32x4.mul(ρ, ρ);
  let αα = f32x4.mul(α, α);
  let sumX = i32x4.splat(0);
  let sumY = i32x4.splat(0);
  let sumZ = i32x4.splat(0);
  let pressure = i32x4.splat(0);
  let together = i32x4.splat(0);
  for (let k = first; k < last; k += 64) {
    const a = v128.load(k);
    const b = v128.load(k, 16);
    const c = v128.load(k, 32);
    const d = v128.load(k, 48);
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
      const t = k + toTraits;
      const ab = v128.shuffle<f32>(v128.load(t), v128.load(t, 16), 0, 4, 1, 5);
      const cd = v128.shuffle<f32>(v128.load(t, 32), v128.load(t, 48), 0, 4, 1, 5);
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
  const whole = i32x4.sub(sum, i32x4.splat((<i32>(last - first) >> 4) * ROUNDER_BITS));
  if (!v128.any_true(together)) return whole;
  let alongX = i32x4.extract_lane(whole, 0);
  for (let k = first; k < last; k += 16)
    alongX += apart(desk, cell, k, traitOf(desk, load<usize>(cells + ((k - first) >> 2))));
  return i32x4.replace_lane(whole, 0, alongX);
}

/** What parts a cell from another along x if they are on the same spot, the later one forwards. */
export function apart(desk: usize, cell: usize, other: usize, traits: usize): i32 {
  const dx = load<f32>(cell) - load<f32>(other);
  const dy = load<f32>(cell, 4) - load<f32>(other, 4);
  const dz = load<f32>(cell, 8) - load<f32>(other, 8);
  if (dx * dx + dy * dy + dz * dz != 0) return 0;
  const R = load<f32>(cell, 12) + load<f32>(other, 12);
  const share = NEAREST * (<f32>1 / (R * sqrt<f32>(NEAREST)));
  const s = <f32>1 - share;
  const t = <f32>1.25 - share;
  const own = traitOf(desk, cell);
  const push = s * s * (load<f32>(own) * load<f32>(traits));
  const force = push - t * t * (load<f32>(own, 4) * load<f32>(traits, 4));
  const forwards = indexOf(own) > indexOf(traits);
  return <i32>((forwards ? force : -force) + ROUNDER - ROUNDER);
}

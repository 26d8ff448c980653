// Where mechanics keeps what: byte offsets of 32-bit words from one address, the desk; see ../motion-desk.ts.
//
// The working copy of the cells lies in the order of bins: first all at rest, then all that walk, each bin by bin (x
// fastest) and within a bin in the common order. Per cell:
//
//   places      x, y, z, radius: at rest, at the last push; walking, now
//   traits      √ρ and 0.8 √α in roots of the unit, reach, tag (i32: common index and kind)
//   velocities  x, y, z, pressure
//   bounds      places and how far from there a cell may act until the next push; scratch of the lists before the first

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

export const COUNT: usize = 0;
export const RESTING: usize = 4;
export const NX: usize = 8;
export const NY: usize = 12;
export const NZ: usize = 16;
/** Bins per µm. */
export const PER_X: usize = 20;
export const PER_Y: usize = 24;
export const PER_Z: usize = 28;
export const FARTHEST_AT_REST: usize = 32;
export const FARTHEST: usize = 36;
export const LARGEST_ROOT: usize = 40;
export const UNIT_ROOT: usize = 44;
export const UNIT_SIZE: usize = 48;
export const CLOSED: usize = 52;
/** 1 if all cells have the same √ρ and √α. */
export const ALIKE: usize = 56;
/** Width, height, depth, 0. */
export const EXTENT: usize = 64;
export const X: usize = 80;
export const Y: usize = 84;
export const Z: usize = 88;
export const RADIUS: usize = 92;
export const SPEED: usize = 96;
export const HEADING_X: usize = 100;
export const HEADING_Y: usize = 104;
export const HEADING_Z: usize = 108;
export const PRESSURE: usize = 112;
export const REPULSION: usize = 116;
export const ADHESION: usize = 120;
export const KIND: usize = 124;
export const PLACES: usize = 128;
export const VELOCITIES: usize = 132;
export const BOUNDS: usize = 136;
/** Index in the working copy of each cell of the common order. */
export const RANK: usize = 140;
/** Byte addresses of the list of each cell that walks; a last of 0 means that there was no room for it. */
export const FIRST: usize = 144;
export const LAST: usize = 148;
/** Of each cell that walks, by its index in the working copy: 1 + which seeker it is, or 0. */
export const SEEKER: usize = 152;
/** Seekers at rest, one after the other, and the addresses of their lists. */
export const SEEKERS_AT_REST: usize = 156;
export const SEEKER_FIRST: usize = 160;
export const SEEKER_LAST: usize = 164;
/** First cell of each bin, of those at rest and of those that walk. */
export const BINS_AT_REST: usize = 168;
export const BINS_WALKING: usize = 172;
/** Byte shuffles that bring the lanes of a mask to the front. */
export const SHUFFLES: usize = 176;
/** Bytes between the scratch columns of the lists. */
export const COLUMN: usize = 180;
/** Bytes from the places to the traits, the velocities, the bounds. */
export const TO_TRAITS: usize = 184;
export const TO_VELOCITIES: usize = 188;
export const TO_BOUNDS: usize = 192;
/** Motile steps since cells at rest were pushed. */
export const STEPS: usize = 196;
/** Columns of the seekers, and what all of them share; see ../seekers.ts. */
export const SOUGHT_CELL: usize = 200;
export const SOUGHT_KINDS: usize = 204;
export const SOUGHT_ID: usize = 208;
export const SOUGHT_KNOWN: usize = 212;
export const SOUGHT_CHANCE: usize = 216;
export const SOUGHT_MET: usize = 220;
export const TOUCH: usize = 224;
export const SEED: usize = 228;
export const MINUTE: usize = 232;
export const PURPOSE: usize = 236;
/** Four equal lanes each: 1, 1.25, 1e-12, 1.5 · 2²³ (see ../forces.ts). */
export const ONE: usize = 240;
export const REACH_OF_ADHESION: usize = 256;
export const NEAREST: usize = 272;
export const ROUNDER: usize = 288;
/** Among the traits of a cell. */
export const REACH: usize = 8;
const TAG: usize = 12;
/** Bits of a tag that hold the index: more cells than memory has room for. */
const INDEX_BITS: i32 = 26;
export const INDEX: i32 = (1 << INDEX_BITS) - 1;

@inline
export function word(base: usize, index: i32): usize {
  return base + (<usize>index << 2);
}

@inline
export function quad(base: usize, index: i32): usize {
  return base + (<usize>index << 4);
}

/** Place of a cell; lists hold these addresses. */
@inline
export function placeOf(desk: usize, index: i32): usize {
  return load<usize>(desk, PLACES) + (<usize>index << 4);
}

/** Traits of the cell whose place this is. */
@inline
export function traitOf(desk: usize, place: usize): usize {
  return place + load<usize>(desk, TO_TRAITS);
}

@inline
export function mark(trait: usize, index: i32, kind: i32): void {
  store<i32>(trait, index | (kind << INDEX_BITS), TAG);
}

@inline
export function tagOf(trait: usize): i32 {
  return load<i32>(trait, TAG);
}

/** Index in the common order. */
@inline
export function indexOf(trait: usize): i32 {
  return tagOf(trait) & INDEX;
}

@inline
export function kindOf(tag: i32): u32 {
  return <u32>tag >> INDEX_BITS;
}

/** Bin along one axis. */
@inline
export function along(position: f32, per: f32, bins: i32): i32 {
  return max<i32>(0, min<i32>(bins - 1, <i32>(position * per)));
}

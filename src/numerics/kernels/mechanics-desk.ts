// Where mechanics keeps what: byte offsets of 32-bit words from one address, the desk; see ../motion-desk.ts.
//
// The working copy of the cells lies in the order of bins: first all at rest, then all that walk, each bin by bin (x
// fastest) and within a bin in the common order. Per cell, four lanes each:
//
//   places      x, y, z, radius                                            now
//   traits      √ρ and √α in roots of the unit, reach, common index (i32)
//   velocities  x, y, z, pressure                                          scratch of the lists before the first push
//   anchors     at rest: place of the last push; walking: heading

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
export const TRAITS: usize = 132;
export const VELOCITIES: usize = 136;
export const ANCHORS: usize = 140;
/** Index in the working copy of each cell of the common order. */
export const RANK: usize = 144;
/** Byte addresses of the list of each cell; a first of 0 means that there was no room for it. */
export const FIRST: usize = 148;
export const LAST: usize = 152;
/** First cell of each bin, of those at rest and of those that walk. */
export const BINS_AT_REST: usize = 156;
export const BINS_WALKING: usize = 160;
/** Byte shuffles that bring the lanes of a mask to the front. */
export const SHUFFLES: usize = 164;
/** Bytes between the scratch columns of the lists. */
export const COLUMN: usize = 168;

@inline
export function word(base: usize, index: i32): usize {
  return base + (<usize>index << 2);
}

@inline
export function quad(base: usize, index: i32): usize {
  return base + (<usize>index << 4);
}

/** Bin along one axis. */
@inline
export function along(position: f32, per: f32, bins: i32): i32 {
  return max<i32>(0, min<i32>(bins - 1, <i32>(position * per)));
}

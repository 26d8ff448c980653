/**
 * Noise from hashed integers, the same on every graphics driver: in GLSL for the stains, in TypeScript for what they must
 * agree with (the run of the fibres).
 */
export const noiseGlsl = `
uint mixed(uint v) {
  v ^= v >> 16; v *= 0x7feb352du; v ^= v >> 15; v *= 0x846ca68bu; v ^= v >> 16;
  return v;
}
float hash(ivec2 p) { return float(mixed(uint(p.x) + 0x9e3779b9u * mixed(uint(p.y))) >> 8) / 16777216.; }
float hashId(uint id, uint salt) { return float(mixed(id * 2654435761u + salt) >> 8) / 16777216.; }
float valueNoise(vec2 p) {
  ivec2 i = ivec2(floor(p));
  vec2 f = fract(p);
  f = f * f * (3. - 2. * f);
  return mix(mix(hash(i), hash(i + ivec2(1, 0)), f.x), mix(hash(i + ivec2(0, 1)), hash(i + 1), f.x), f.y);
}
float fbm(vec2 p) {
  return .5 * valueNoise(p) + .25 * valueNoise(p * 2.1) + .125 * valueNoise(p * 4.3) + .0625 * valueNoise(p * 8.7);
}
/** Constant along the fibres of the stroma; µm in. */
float across(vec2 p) { return p.y * .045 + 5. * fbm(p * .008 + 7.); }
`;

function mixed(v: number): number {
  let h = v >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

const hash = (x: number, y: number) => (mixed((x + Math.imul(0x9e3779b9, mixed(y))) | 0) >>> 8) / 16777216;

/** 0 ≤ value < 1 that belongs to an id. */
export const hashId = (id: number, salt: number) => (mixed((Math.imul(id, 2654435761) + salt) | 0) >>> 8) / 16777216;

export function valueNoise(x: number, y: number): number {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const ease = (f: number) => f * f * (3 - 2 * f);
  const [u, v] = [ease(x - i), ease(y - j)];
  const low = hash(i, j) * (1 - u) + hash(i + 1, j) * u;
  const high = hash(i, j + 1) * (1 - u) + hash(i + 1, j + 1) * u;
  return low * (1 - v) + high * v;
}

const fbm = (x: number, y: number) =>
  0.5 * valueNoise(x, y) +
  0.25 * valueNoise(x * 2.1, y * 2.1) +
  0.125 * valueNoise(x * 4.3, y * 4.3) +
  0.0625 * valueNoise(x * 8.7, y * 8.7);

const across = (x: number, y: number) => y * 0.045 + 5 * fbm(x * 0.008 + 7, y * 0.008 + 7);

/** Direction of the fibres at a place, radians. */
export function fibreAngle(x: number, y: number): number {
  const step = 6;
  const dx = across(x + step, y) - across(x - step, y);
  const dy = across(x, y + step) - across(x, y - step);
  return Math.atan2(-dx, dy);
}

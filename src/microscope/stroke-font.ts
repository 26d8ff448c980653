/**
 * Letters of our own, drawn with a round pen: what labels of pictures need, without a font file.
 *
 * A glyph is a list of strokes; a stroke is a list of points, each two characters in base 36: x from 0, y from 0 (descender) with
 * the baseline at 3, the height of x at a (10) and of capitals at d (13). A stroke that begins with ~ is a quadratic B-spline from
 * its first to its last point, one that begins with @ is a closed one, any other is straight.
 */
const drawn: Readonly<Record<string, string>> = {
  "0": "@03636d0d",
  "1": "0b2d23",
  "2": "~0b0d6d6903 0363",
  "3": "~0c1d6d6828 ~2868631304",
  "4": "4d0666 4d43",
  "5": "5d1d08 ~082a6a631304",
  "6": "~5d1d0806 @03636909",
  "7": "0d6d23",
  "8": "@18585d1d @03636808",
  "9": "~6a685313 @07676d0d",
  A: "033d63 1656",
  B: "030d ~0d6d6808 ~08686303",
  C: "~6b5d0d035365",
  D: "030d ~0d7d7303",
  E: "5d0d0353 0848",
  F: "5d0d03 0848",
  G: "~6b5d0d036368 6838",
  H: "0d03 6d63 0868",
  I: "0d03",
  J: "4d46 ~46430305",
  K: "0d03 6d07 2963",
  L: "0d0353",
  M: "030d468d83",
  N: "030d636d",
  O: "@03737d0d",
  P: "030d ~0d6d6707",
  Q: "@03737d0d 4673",
  R: "030d ~0d6d6707 3763",
  S: "~6b5d0d0868631305",
  T: "0d6d 3d33",
  U: "0d06 ~06036366 666d",
  V: "0d336d",
  W: "0d234b638d",
  X: "0d63 6d03",
  Y: "0d386d 3833",
  Z: "0d6d0363",
  a: "@03535a0a 5a53",
  b: "0d03 @03535a0a",
  c: "~594a0a034354",
  d: "5d53 @03535a0a",
  e: "0757 ~575a0a034354",
  f: "~4d1d1a 1a13 0a3a",
  g: "@03535a0a 5a53 ~53500001",
  h: "0d03 ~070a5a57 5753",
  i: "0a03 0d0d",
  j: "2a22 ~222001 2d2d",
  k: "0d03 4a06 1743",
  l: "0d03",
  m: "0a03 ~070a4a47 4743 ~474a8a87 8783",
  n: "0a03 ~070a5a57 5753",
  o: "@03535a0a",
  p: "0a00 @03535a0a",
  q: "5a50 @03535a0a",
  r: "0a03 ~070a2a39",
  s: "~493a0a0746431304",
  t: "1d16 ~161333 0a3a",
  u: "0a06 ~06035356 5a53",
  v: "0a234a",
  w: "0a234a638a",
  x: "0a43 4a03",
  y: "0a23 4a10",
  z: "0a4a0343",
  µ: "0a00 ~05035356 5a53",
  α: "~5a43030a4a53",
  β: "0d00 ~0d4d4909 ~09595303",
  γ: "0a24 4a24 2420",
  δ: "@03535909 ~4d1d0b3a57",
  λ: "~0d1d2943 2904",
  σ: "@03535a0a 3a6a",
  "·": "0808",
  "−": "0848",
  "–": "0848",
  "-": "0737",
  "+": "0848 2a26",
  "%": "6d03 @0a2a2d0d @43636646",
  "/": "4d02",
  "(": "~2d0b0522",
  ")": "~0d2b2502",
  "[": "2d0d0222",
  "]": "0d2d2202",
  ".": "0303",
  ",": "1401",
  ":": "0303 0808",
  ";": "1401 1818",
  "=": "0949 0646",
  "<": "4a0744",
  ">": "0a4704",
  "≤": "4b0845 0343",
  "≥": "0b4805 0343",
  "≈": "~08194849 ~05164546",
  "×": "0945 4905",
  "→": "0868 4a6846",
  "'": "0d0b",
  '"': "0d0b 2d2b",
  "°": "@0a2a2d0d",
  _: "0252",
  "?": "~0b0d5d5926 2625 2323",
  "!": "0d06 0303",
  "#": "1d03 5d43 0a6a 0666",
  "&": "~63290a1d4d4a060353 66",
  "*": "2d27 0b49 4b09",
  "|": "0d02",
};

const raised: Readonly<Record<string, string>> = {
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
  "⁻": "-",
  "⁺": "+",
};

export const CAPITAL = 10;
const BASELINE = 3;
const SPACE = 3.4;
const UNKNOWN = "03535d0d03";

export interface Glyph {
  /** Straight pieces x0, y0, x1, y1 in units where capitals are 10 high and the baseline is 0. */
  readonly pieces: readonly (readonly [number, number, number, number])[];
  readonly width: number;
}

const made = new Map<string, Glyph>();

/** A glyph; a character that has none is an empty box. */
export function glyphOf(character: string): Glyph {
  const known = made.get(character);
  if (known) return known;
  const glyph = /\s/u.test(character) ? { pieces: [], width: SPACE } : drawGlyph(character);
  made.set(character, glyph);
  return glyph;
}

export const hasGlyph = (character: string): boolean =>
  /\s/u.test(character) || character in drawn || character in raised;

function drawGlyph(character: string): Glyph {
  const base = raised[character];
  if (base !== undefined) {
    const { pieces, width } = glyphOf(base);
    const up = (y: number) => 4.4 + 0.6 * y;
    return { width: 0.6 * width, pieces: pieces.map(([a, b, c, d]) => [0.6 * a, up(b), 0.6 * c, up(d)]) };
  }
  const pieces = (drawn[character] ?? UNKNOWN).split(" ").flatMap(piecesOf);
  return { pieces, width: pieces.reduce((most, [x0, , x1]) => Math.max(most, x0, x1), 0) };
}

type Point = readonly [number, number];

function piecesOf(stroke: string): [number, number, number, number][] {
  const kind = stroke[0] === "~" || stroke[0] === "@" ? stroke[0] : "";
  const text = stroke.slice(kind.length);
  const points = Array.from({ length: text.length / 2 }, (_, k): Point => {
    const at = (offset: number) => Number.parseInt(text[2 * k + offset]!, 36);
    return [at(0), at(1) - BASELINE];
  });
  const path = kind === "" ? points : spline(points, kind === "@");
  if (path.length === 1) return [[...path[0]!, ...path[0]!]];
  return path.slice(1).map((point, k) => [...path[k]!, ...point]);
}

const STEPS = 5;

/** Quadratic B-spline: between the middles of the control polygon's edges, each corner is a parabola. */
function spline(points: readonly Point[], closed: boolean): Point[] {
  const n = points.length;
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const corners: [Point, Point, Point][] = [];
  for (let k = closed ? 0 : 1; k < (closed ? n : n - 1); k++) {
    const before = points[(k + n - 1) % n]!;
    const corner = points[k]!;
    const after = points[(k + 1) % n]!;
    corners.push([
      !closed && k === 1 ? before : middle(before, corner),
      corner,
      !closed && k === n - 2 ? after : middle(corner, after),
    ]);
  }
  const path: Point[] = [corners[0]![0]];
  for (const [a, b, c] of corners)
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const part = (i: 0 | 1) => (1 - t) * (1 - t) * a[i] + 2 * t * (1 - t) * b[i] + t * t * c[i];
      path.push([part(0), part(1)]);
    }
  return path;
}

/**
 * The window through which a tissue is seen: a rectangle or a disc. Its set covariance is what an edge correction by
 * translation needs, its border what a correction by the border needs.
 *
 *   covariance(d) = area of W ∩ (W + d)        rectangle (a − |dx|)(b − |dy|), disc: the lens of two circles
 *
 * Source: Ohser 1983; Baddeley, Rubak, Turner 2015, Spatial Point Patterns, chapter 7 (recalled).
 */

/** The corner of a rectangle lies at (0, 0), and so does the lower left corner of the square around a disc. */
export type Window =
  | { readonly kind: "rectangle"; readonly width: number; readonly height: number }
  | { readonly kind: "disc"; readonly width: number; readonly height: number };

export const rectangle = (width: number, height: number): Window => ({ kind: "rectangle", width, height });
export const disc = (diameter: number): Window => ({ kind: "disc", width: diameter, height: diameter });

/** µm². */
export function areaOf({ kind, width, height }: Window): number {
  return kind === "rectangle" ? width * height : (Math.PI / 4) * width * width;
}

/** Distance to the border in µm, negative outside. */
export function borderDistance({ kind, width, height }: Window, x: number, y: number): number {
  if (kind === "rectangle") return Math.min(x, width - x, y, height - y);
  const radius = width / 2;
  const [dx, dy] = [x - radius, y - radius];
  return radius - Math.sqrt(dx * dx + dy * dy);
}

export const contains = (window: Window, x: number, y: number) => borderDistance(window, x, y) >= 0;

/** Area of the window that stays inside it when moved by (dx, dy), µm². */
export function covariance({ kind, width, height }: Window, dx: number, dy: number): number {
  if (kind === "rectangle") return Math.max(0, width - Math.abs(dx)) * Math.max(0, height - Math.abs(dy));
  return lens(width / 2, Math.sqrt(dx * dx + dy * dy));
}

const intervals = 64;

/**
 * Area common to two discs of radius R at distance d: 4∫√(R² − x²)dx from d/2 to R, with x = R − u² made smooth, by
 * Simpson's rule (relative error below 1e-7; there is no arc cosine in our arithmetic).
 */
function lens(radius: number, distance: number): number {
  if (distance >= 2 * radius) return 0;
  const end = Math.sqrt(radius - distance / 2);
  const step = end / intervals;
  let sum = 0;
  for (let i = 0; i <= intervals; i++) {
    const square = i * step * (i * step);
    const weight = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * square * Math.sqrt(2 * radius - square);
  }
  return (8 * sum * step) / 3;
}

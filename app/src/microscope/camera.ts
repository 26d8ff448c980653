/** Where the microscope looks: centre in µm, magnification in pixels of the canvas per µm; y points up. */
import type { Camera } from "../document/document";

export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Point = readonly [x: number, y: number];

export const fitted = (tissue: Size, canvas: Size): Camera => ({
  x: tissue.width / 2,
  y: tissue.height / 2,
  pixelsPerMicron: 0.97 * Math.min(canvas.width / tissue.width, canvas.height / tissue.height),
});

export const micronsAt = (camera: Camera, canvas: Size, [x, y]: Point): Point => [
  camera.x + (x - canvas.width / 2) / camera.pixelsPerMicron,
  camera.y - (y - canvas.height / 2) / camera.pixelsPerMicron,
];

export const pixelsAt = (camera: Camera, canvas: Size, [x, y]: Point): Point => [
  canvas.width / 2 + (x - camera.x) * camera.pixelsPerMicron,
  canvas.height / 2 - (y - camera.y) * camera.pixelsPerMicron,
];

/** What lies under the point stays under it. */
export function zoomed(camera: Camera, canvas: Size, at: Point, factor: number, fit: Camera): Camera {
  const least = 0.5 * fit.pixelsPerMicron;
  const pixelsPerMicron = Math.min(60, Math.max(least, camera.pixelsPerMicron * factor));
  const [x, y] = micronsAt(camera, canvas, at);
  const [dx, dy] = [at[0] - canvas.width / 2, at[1] - canvas.height / 2];
  return { x: x - dx / pixelsPerMicron, y: y + dy / pixelsPerMicron, pixelsPerMicron };
}

export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.pixelsPerMicron,
  y: camera.y + dy / camera.pixelsPerMicron,
});

/** Length of a scale bar of 1, 2 or 5 times a power of ten, µm, at most `most` pixels long. */
export function scaleBar(pixelsPerMicron: number, most: number): number {
  const longest = most / pixelsPerMicron;
  const decade = 10 ** Math.floor(Math.log10(longest));
  return [5, 2, 1].map((step) => step * decade).find((length) => length <= longest) ?? decade;
}

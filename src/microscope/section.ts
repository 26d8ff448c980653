/** A tissue section under the microscope: who owns each pixel, where nuclei are, how fibres run. Every look paints it. */
import type { Snapshot } from "../engine/snapshot.js";
import { cut } from "./cut.js";
import { type Flow, flowOf } from "./flow.js";
import { type Nuclei, nucleiOf } from "./nuclei.js";
import { type Owners, ownerBuffer } from "./owner.js";
import { type Shapes, shapesOf } from "./shapes.js";
import { padded, type View } from "./view.js";

export interface Section {
  readonly snapshot: Snapshot;
  /** What is asked for. */
  readonly view: View;
  /** Pixels added on every side, so that cells cut by the edge of the picture look as they would beyond it. */
  readonly rim: number;
  readonly owners: Owners;
  readonly nuclei: Nuclei;
  readonly shapes: Shapes;
  readonly flow: Flow;
}

const RIM = 16; // µm, about a large cell
const MOST_PIXELS = 160;

/** A block is cut through its middle; give a snapshot that is `cut` already to see another plane. */
export function sectionOf(whole: Snapshot, view: View): Section {
  const snapshot = cut(whole);
  const { cells } = snapshot;
  const rim = Math.min(MOST_PIXELS, Math.ceil(RIM * view.pixelsPerMicron));
  const wide = padded(view, rim);
  const flow = flowOf(cells, wide);
  const shapes = shapesOf(cells, flow);
  const owners = ownerBuffer(cells, shapes, wide);
  return { snapshot, view, rim, owners, nuclei: nucleiOf(cells, shapes, owners), shapes, flow };
}

/** The middle of a padded buffer of red, green, blue (0–255), with full opacity. */
export function cropped({ view, rim, owners }: Section, rgb: Float32Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(4 * view.width * view.height);
  for (let y = 0; y < view.height; y++) {
    let from = 3 * ((y + rim) * owners.width + rim);
    let to = 4 * y * view.width;
    for (let x = 0; x < view.width; x++, from += 3, to += 4) {
      rgba[to] = rgb[from]!;
      rgba[to + 1] = rgb[from + 1]!;
      rgba[to + 2] = rgb[from + 2]!;
      rgba[to + 3] = 255;
    }
  }
  return rgba;
}

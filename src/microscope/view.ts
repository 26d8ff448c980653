/** Which part of a tissue a picture shows, and how large. Tissue has y upwards, pictures have rows from the top. */
import type { Snapshot } from "../engine/snapshot.js";

export interface View {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMicron: number;
  /** Tissue coordinates of the upper left corner, µm. */
  readonly left: number;
  readonly top: number;
}

/** A rectangle of tissue in µm. */
export interface Region {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Frame {
  /** Pixels. */
  readonly width: number;
  /** Pixels; where left out, the region's own proportions decide. */
  readonly height?: number;
  /** Where left out, the whole tissue. */
  readonly region?: Region;
}

/** The view that shows the whole region in the frame, centred, as large as it fits. */
export function viewOf(snapshot: Pick<Snapshot, "width" | "height">, { width, height, region }: Frame): View {
  const { x0, y0, x1, y1 } = region ?? { x0: 0, y0: 0, x1: snapshot.width, y1: snapshot.height };
  const wide = x1 - x0;
  const tall = y1 - y0;
  const rows = height ?? Math.max(1, Math.round((tall * width) / wide));
  const pixelsPerMicron = height === undefined ? width / wide : Math.min(width / wide, height / tall);
  return {
    width,
    height: rows,
    pixelsPerMicron,
    left: (x0 + x1) / 2 - width / 2 / pixelsPerMicron,
    top: (y0 + y1) / 2 + rows / 2 / pixelsPerMicron,
  };
}

/** The same view with a rim of whole pixels on every side, so that what is cut off at the edge is seen whole. */
export function padded(view: View, rim: number): View {
  return {
    ...view,
    width: view.width + 2 * rim,
    height: view.height + 2 * rim,
    left: view.left - rim / view.pixelsPerMicron,
    top: view.top + rim / view.pixelsPerMicron,
  };
}

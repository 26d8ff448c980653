/** Cells so near to the edge of a tissue that what lies beyond it decides their level. */
import type { FrozenTissue } from "./frozen.js";

/** 1 for cells within `margin`, µm. */
export function edgeOf({ x, y, width, height }: FrozenTissue, margin: number): Uint8Array {
  return Uint8Array.from(x, (value, i) => (Math.min(value, width - value, y[i]!, height - y[i]!) < margin ? 1 : 0));
}

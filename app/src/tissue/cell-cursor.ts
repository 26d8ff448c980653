/** From cell to cell by keyboard. */
import type { Frame } from "../engine/frame";

/** The nearest cell in a direction (within 60° of it), or the nearest of all to a place when there is no cell yet. */
export function nextInDirection(
  frame: Frame,
  from: number | undefined,
  direction: readonly [number, number],
  place?: readonly [number, number],
): number | undefined {
  const row = from === undefined ? -1 : frame.id.indexOf(from);
  const [x, y] = row >= 0 ? [frame.x[row]!, frame.y[row]!] : (place ?? [0, 0]);
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < frame.count; i++) {
    if (i === row) continue;
    const dx = frame.x[i]! - x;
    const dy = frame.y[i]! - y;
    const along = dx * direction[0] + dy * direction[1];
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (row >= 0 && along < 0.5 * distance) continue;
    const cost = row >= 0 ? distance * (2 - along / Math.max(1e-9, distance)) : distance;
    if (cost < least) [best, least] = [frame.id[i]!, cost];
  }
  return best;
}

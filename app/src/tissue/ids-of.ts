import type { Frame } from "../engine/frame";

/** Ids of the cells whose row holds. */
export function idsOf(frame: Frame, holds: (row: number) => boolean): ReadonlySet<number> {
  const ids = new Set<number>();
  for (let row = 0; row < frame.count; row++) if (holds(row)) ids.add(frame.id[row]!);
  return ids;
}

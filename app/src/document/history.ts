/**
 * One document with undo and redo. A change that continues the one before (the same gesture, by its key) replaces it, so
 * that a drag is one step back. Where the camera looks and which minute is shown are no edits: they change in place.
 */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Gesture that made `present`, while it lasts. */
  readonly gesture?: string;
}

const LONGEST = 200;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export function change<T>(history: History<T>, next: T, gesture?: string): History<T> {
  if (next === history.present) return history;
  const continued = gesture !== undefined && gesture === history.gesture;
  const past = continued ? history.past : [...history.past, history.present].slice(-LONGEST);
  return { past, present: next, future: [], ...(gesture !== undefined && { gesture }) };
}

/** Replace the present without a step: it is not an edit. */
export const amend = <T>(history: History<T>, next: T): History<T> => ({ ...history, present: next });

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: rest };
}

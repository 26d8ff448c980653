import { useSyncExternalStore } from "react";
import { lab } from "./lab";
import type { LabState } from "./lab-state";

/** A slice of the state; `select` must return the same object while nothing it reads has changed. */
export const useLab = <T>(select: (state: LabState) => T): T =>
  useSyncExternalStore(lab.subscribe, () => select(lab.state));

export const useView = () => useLab((state) => state.history.present.view);

/** The frame under the playhead. */
export const useFrame = () =>
  useLab((state) => (state.session.frames > 0 ? lab.session?.recording?.at(state.minutes) : undefined));

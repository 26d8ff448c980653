/** The one map that is being made, or was made last. */
import { MapJob } from "../engine/map-job";
import type { MapAsk } from "../engine/protocol";
import { lab } from "../lab";

export const usualMap = { secretors: "contact", draws: 64, seed: 1 } as const;

let job: MapJob | undefined;

export function startMap(ask: MapAsk): void {
  stopMap();
  job = new MapJob(ask, (map) => lab.set({ map }));
}

/** Stop, and keep nothing. */
export function stopMap(): void {
  job?.close();
  job = undefined;
  const { map: _, ...rest } = lab.state;
  lab.state = rest;
  lab.set({});
}

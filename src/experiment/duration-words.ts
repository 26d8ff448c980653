import { readable } from "../microscope/number.js";

/** A time as people say it: 10 min, 6 h, 1 day, 5 days. */
export function durationWords(minutes: number): string {
  if (minutes < 60) return `${readable(minutes)} min`;
  if (minutes < 1440) return `${readable(minutes / 60)} h`;
  return minutes === 1440 ? "1 day" : `${readable(minutes / 1440)} days`;
}

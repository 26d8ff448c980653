/** What one point of a calibration gives, and how far that is from the targets. */
import type { Axis } from "../tip/axis.js";
import { type Band, bandDistance } from "./bands.js";

export interface TargetBand extends Band {
  readonly id: string;
  readonly unit: string;
}

/** A parameter that may move, and the targets that are to tell it. */
export interface Movable extends Axis {
  readonly by: readonly string[];
}

/** By target. */
export type Values = Readonly<Record<string, number>>;

export interface Fit {
  /** In the unit cube, by axis; none for the shipped values. */
  readonly point?: readonly number[];
  readonly settings: readonly string[];
  readonly bySeed: readonly Values[];
  /** Means over seeds. */
  readonly values: Values;
  readonly loss: number;
}

/** Sum over targets of the squared distance from the band. */
export const lossOf = (values: Values, targets: readonly TargetBand[]): number =>
  targets.reduce((sum, target) => sum + bandDistance(values[target.id]!, target), 0);

export const meansOf = (bySeed: readonly Values[], targets: readonly TargetBand[]): Values =>
  Object.fromEntries(
    targets.map(({ id }) => [id, bySeed.reduce((sum, values) => sum + values[id]!, 0) / bySeed.length]),
  );

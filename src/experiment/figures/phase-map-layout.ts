/** Where the places of a phase map lie in its picture: from the middle of the first column to the middle of the last. */
import { scaleLinear, scaleLog } from "d3-scale";

export interface AxisLine {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly logarithmic: boolean;
  readonly values: readonly number[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PhaseMapLayout extends Size {
  /** Of the plot, within the picture. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of one place. */
  readonly wide: number;
  readonly high: number;
  /** The middle of a value; one beyond the axis lies beyond its last place. */
  readonly across: (x: number) => number;
  readonly up: (y: number) => number;
}

const margin = { left: 62, right: 12, top: 28, bottom: 44 } as const;

export function phaseMapLayout(
  x: AxisLine,
  y: AxisLine | undefined,
  { width, height }: Size = { width: 640, height: 400 },
): PhaseMapLayout {
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    wide: (right - left) / x.values.length,
    high: (bottom - top) / (y?.values.length ?? 1),
    across: scaleOf(x, left, right),
    up: y ? scaleOf(y, bottom, top) : scaleLinear([0, 1], [bottom, top]),
  };
}

function scaleOf({ low, high, logarithmic, values }: AxisLine, from: number, to: number) {
  const half = (to - from) / values.length / 2;
  return (logarithmic ? scaleLog() : scaleLinear()).domain([low, high]).range([from + half, to - half]);
}

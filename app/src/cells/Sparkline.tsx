import { line } from "d3-shape";
import { number } from "../format";

interface Props {
  readonly points: readonly (readonly [minutes: number, value: number])[];
  readonly now: number;
  readonly title: string;
}

const WIDTH = 120;
const HEIGHT = 28;

/** A small time course with the playhead in it. */
export function Sparkline({ points, now, title }: Props) {
  const values = points.map(([, value]) => value);
  const [low, high] = [Math.min(...values, 0), Math.max(...values, 1e-9)];
  const [from, until] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1];
  const x = (minutes: number) => (WIDTH * (minutes - from)) / Math.max(1, until - from);
  const y = (value: number) => HEIGHT - 2 - ((HEIGHT - 4) * (value - low)) / (high - low || 1);
  const path =
    line<readonly [number, number]>(
      (p) => x(p[0]),
      (p) => y(p[1]),
    )(points) ?? "";
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${title} so far: from ${number(values[0] ?? Number.NaN)} to ${number(values.at(-1) ?? Number.NaN)}, at most ${number(high)}`}
    >
      <path d={path} />
      <line x1={x(now)} x2={x(now)} y1={0} y2={HEIGHT} />
    </svg>
  );
}

import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Told } from "../engine/frame";
import { count, number } from "../format";
import { lab } from "../lab";
import { themes } from "../tokens";
import { useLab } from "../use-lab";
import type { Chart, Curve } from "./charts";

interface ChartProps {
  readonly chart: Chart;
  readonly told: readonly Told[];
  readonly before: readonly Told[];
  readonly beside: readonly Told[];
  readonly theme: "dark" | "light";
}

const HEIGHT = 104;
/** Cells are counted, levels are rounded. */
const exact = (value: number) => (Number.isInteger(value) ? count(value) : number(value));

/** One chart that grows with the run; a click goes to its moment. */
export function CourseChart({ chart, told, before, beside, theme }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const cursor = useRef<HTMLDivElement>(null);
  const duration = useLab((state) => state.session.started?.duration ?? 1440);
  const withBefore = before.length > 0;
  const withBeside = beside.length > 0;

  useEffect(() => {
    const { muted, line } = themes[theme];
    const axis = {
      stroke: muted,
      grid: { stroke: line, width: 1 },
      ticks: { show: false },
      font: "11px Inter Variable",
    };
    const curve = ({ name, colour }: Curve, dash?: number[]) => ({
      label: name,
      stroke: colour,
      width: dash ? 1 : 1.75,
      points: { show: false },
      ...(dash && { dash }),
    });
    const made = new uPlot(
      {
        width: host.current!.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
        scales: {
          x: { time: false, range: [0, duration / 1440] },
          y: { range: (_, low, high) => [Math.min(0, low), high > 0 ? high * 1.08 : 1] },
        },
        axes: [
          { ...axis, size: 22, values: (_, days) => days.map((day) => `${day} d`) },
          { ...axis, size: 42, values: (_, values) => values.map((value) => number(value, 2)) },
        ],
        series: [
          {},
          ...chart.curves.map((c) => curve(c)),
          ...(withBefore ? chart.curves.map((c) => curve(c, [5, 4])) : []),
          ...(withBeside ? chart.curves.map((c) => curve(c, [1.5, 3])) : []),
        ],
      },
      [[]],
      host.current!,
    );
    plot.current = made;
    const seek = (event: MouseEvent) => {
      const box = made.over.getBoundingClientRect();
      lab.seek(made.posToVal(event.clientX - box.left, "x") * 1440, false);
    };
    made.over.addEventListener("click", seek);
    const observer = new ResizeObserver(([entry]) => made.setSize({ width: entry!.contentRect.width, height: HEIGHT }));
    observer.observe(host.current!);
    return () => {
      observer.disconnect();
      made.destroy();
    };
  }, [chart, theme, duration, withBefore, withBeside]);

  useEffect(() => {
    const moments = [...new Set([...told, ...before, ...beside].map(({ hours }) => hours))].sort((a, b) => a - b);
    const column = (rows: readonly Told[], { of }: Curve) => {
      const at = new Map(rows.map((row) => [row.hours, of(row)]));
      return moments.map((hours) => at.get(hours));
    };
    plot.current?.setData([
      moments.map((hours) => hours / 24),
      ...chart.curves.map((c) => column(told, c)),
      ...(withBefore ? chart.curves.map((c) => column(before, c)) : []),
      ...(withBeside ? chart.curves.map((c) => column(beside, c)) : []),
    ] as uPlot.AlignedData);
  }, [told, before, beside, chart, withBefore, withBeside]);

  useEffect(() => {
    const place = () => {
      const made = plot.current;
      if (!made || !cursor.current) return;
      const x = made.valToPos(lab.state.minutes / 1440, "x") + made.over.offsetLeft;
      cursor.current.style.transform = `translateX(${x}px)`;
    };
    place();
    return lab.subscribe(place);
  }, []);

  const last = told.at(-1);
  return (
    <figure className="plot" aria-label={`${chart.title} over time`}>
      <figcaption>
        {chart.title}
        <span>
          {chart.curves.map((c) => (
            <span key={c.name} className="curve-key">
              <i style={{ background: c.colour }} />
              {c.name} <b>{exact((last && c.of(last)) ?? Number.NaN)}</b>
            </span>
          ))}
        </span>
      </figcaption>
      <div ref={host} className="plot-host" aria-hidden="true" />
      <div ref={cursor} className="plot-now" aria-hidden="true" />
    </figure>
  );
}

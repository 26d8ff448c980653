import { useEffect, useMemo, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Told } from "../engine/frame";
import { number } from "../format";
import { lab } from "../lab";
import { clonePalette, colourOfType, themes } from "../tokens";
import { useLab } from "../use-lab";

interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly of: (told: Told) => number | undefined;
}
interface Chart {
  readonly title: string;
  readonly curves: readonly Curve[];
}

const mean = (key: string) => (told: Told) => told.means[key];

function chartsOf(clones: readonly string[], muted: string): Chart[] {
  return [
    {
      title: "Tumor cells",
      curves: [
        { name: "all", colour: muted, of: (told) => told.counts.tumor },
        ...(clones.length > 1
          ? clones.map((clone, i) => ({
              name: clone,
              colour: clonePalette[i % clonePalette.length]!,
              of: (told: Told) => told.tumorByClone[clone],
            }))
          : []),
      ],
    },
    {
      title: "T cells",
      curves: ["CD8", "Treg"].map((type) => ({
        name: type,
        colour: colourOfType(type),
        of: (told) => told.counts[type],
      })),
    },
    {
      title: "IFN-γ in the tissue, mean, pM",
      curves: [{ name: "IFN-γ", colour: "#c9a14a", of: (told) => told.fields.ifng?.mean }],
    },
    {
      title: "Tumor cells, mean, fold over basal",
      curves: [
        { name: "PD-L1", colour: "#ff4d8d", of: mean("tumor.pdl1") },
        { name: "MHC-I", colour: "#4fae4f", of: mean("tumor.mhc1") },
      ],
    },
    {
      title: "Killers, mean",
      curves: [
        { name: "bound", colour: "#6b8cff", of: mean("CD8.engaged") },
        { name: "exhausted", colour: "#d9703f", of: mean("CD8.exhaustion") },
      ],
    },
  ];
}

/** Time courses of the run; the run before the last edit is a dashed line, a run beside it a dotted one. */
export function Plots() {
  const frames = useLab((state) => state.session.frames);
  const clones = useLab((state) => state.session.started?.layout.clones);
  const theme = useLab((state) => state.theme);
  const ghost = useLab((state) => state.ghost);
  const other = useLab((state) => state.other);
  const [asTable, setAsTable] = useState(false);
  const charts = useMemo(() => chartsOf(clones?.slice(1) ?? [], themes[theme].muted), [clones, theme]);
  if (frames < 2) return <p className="empty">Curves grow with the run.</p>;
  const told = lab.session?.recording?.told() ?? [];
  const before = ghost?.told ?? [];
  const beside = other ? (lab.other?.recording?.told() ?? []) : [];
  return (
    <div className="plots">
      <div className="row">
        <p className="faint grow">
          {ghost ? `dashed: branch ${ghost.name}` : "solid: this run"}
          {beside.length > 0 && ` · dotted: ${other?.title}`}
        </p>
        <ToggleButton className="small" isSelected={asTable} onChange={setAsTable}>
          As table
        </ToggleButton>
      </div>
      {asTable ? (
        <CourseTable charts={charts} told={told} />
      ) : (
        charts.map((chart) => (
          <CourseChart key={chart.title} chart={chart} told={told} before={before} beside={beside} theme={theme} />
        ))
      )}
    </div>
  );
}

interface ChartProps {
  readonly chart: Chart;
  readonly told: readonly Told[];
  readonly before: readonly Told[];
  readonly beside: readonly Told[];
  readonly theme: "dark" | "light";
}

const HEIGHT = 104;

function CourseChart({ chart, told, before, beside, theme }: ChartProps) {
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
              {c.name} <b>{number((last && c.of(last)) ?? Number.NaN)}</b>
            </span>
          ))}
        </span>
      </figcaption>
      <div ref={host} className="plot-host" aria-hidden="true" />
      <div ref={cursor} className="plot-now" aria-hidden="true" />
    </figure>
  );
}

const ROWS = 24;

function CourseTable({ charts, told }: { readonly charts: readonly Chart[]; readonly told: readonly Told[] }) {
  const step = Math.max(1, Math.ceil(told.length / ROWS));
  const rows = told.filter((_, i) => i % step === 0 || i === told.length - 1);
  const curves = charts.flatMap(({ title, curves: own }) => own.map((c) => ({ ...c, title })));
  return (
    <div className="scroll">
      <table>
        <caption className="hidden">Time courses</caption>
        <thead>
          <tr>
            <th>Day</th>
            {curves.map(({ title, name }) => (
              <th key={title + name}>
                {title}: {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.hours}>
              <td>{number(row.hours / 24)}</td>
              {curves.map(({ title, name, of }) => (
                <td key={title + name}>{number(of(row) ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useCallback, useEffect, useRef, useState } from "react";
import type { Camera } from "../document/document";
import { sectionBetween, sectionOf } from "../engine/section";
import type { Session } from "../engine/session";
import { count } from "../format";
import { lab } from "../lab";
import { fitted, micronsAt, panned, pixelsAt, zoomed } from "../microscope/camera";
import type { Instrument } from "../microscope/microscope";
import { Ranges, specimenOf } from "../microscope/specimen";
import { nextInDirection } from "./cell-cursor";
import { openInstrument } from "./instrument";
import { Overlay } from "./Overlay";
import { TissueStates } from "./TissueStates";
import { useDrag } from "./use-drag";

interface Props {
  readonly of: () => Session | undefined;
  readonly label: string;
  /** The minute shown; the playhead's, unless several tissues must wait for each other. */
  readonly clock?: () => number;
}

const playhead = () => lab.state.minutes;

interface Live {
  instrument: Instrument | undefined;
  ranges: { session: Session; ranges: Ranges } | undefined;
  drawn: readonly unknown[];
}

/** The tissue under the microscope: one canvas, drawn when anything it shows has changed. */
export function TissueView({ of, label, clock = playhead }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const live = useRef<Live>({ instrument: undefined, ranges: undefined, drawn: [] });
  const [kind, setKind] = useState<Instrument["kind"] | "none" | "opening">("opening");
  const [camera, setCamera] = useState<Camera>();

  const rangesOf = useCallback((session: Session): Ranges => {
    const kept = live.current.ranges;
    if (kept?.session === session) return kept.ranges;
    const ranges = new Ranges(session.recording!);
    live.current.ranges = { session, ranges };
    return ranges;
  }, []);

  const draw = useCallback(() => {
    const { instrument } = live.current;
    const element = canvas.current;
    const session = of();
    const whole = session?.recording?.around(clock());
    const started = session?.state.started;
    if (!instrument || !element || !session || !whole || !started || element.width === 0) return;
    const { view } = lab.document;
    const between = sectionBetween(whole, started.layout, view.plane);
    const { selected, highlight } = lab.state;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const moment = still ? { ...between, share: 0 } : between;
    const fit = fitted(started.layout, element);
    const at = view.camera ? { ...view.camera, pixelsPerMicron: view.camera.pixelsPerMicron * devicePixelRatio } : fit;
    const key = [
      session,
      moment.before,
      moment.after,
      moment.share,
      view,
      selected,
      highlight,
      element.width,
      element.height,
      instrument,
    ];
    if (key.every((part, i) => part === live.current.drawn[i]) || !instrument.ready()) return;
    const sized = element.width !== live.current.drawn[7] || element.height !== live.current.drawn[8];
    live.current.drawn = key;
    const specimen = specimenOf(started, rangesOf(session), highlight?.ids);
    instrument.show(moment, started.layout, view, specimen, at, selected);
    document.body.dataset.tissue = String(moment.before.count);
    element.dataset.minutes = String(moment.share > 0 ? clock() : moment.before.minutes);
    element.dataset.pixelsPerMicron = String(at.pixelsPerMicron);
    if (sized || view.camera || !camera) setCamera(at);
  }, [of, clock, rangesOf, camera]);

  useEffect(() => {
    let turn = 0;
    const loop = () => {
      draw();
      turn = requestAnimationFrame(loop);
    };
    turn = requestAnimationFrame(loop);
    return () => cancelAnimationFrame(turn);
  }, [draw]);

  useEffect(() => {
    const element = canvas.current!;
    let gone = false;
    const open = () =>
      void openInstrument(element).then((instrument) => {
        if (gone) return;
        live.current.instrument = instrument;
        live.current.drawn = [];
        setKind(instrument?.kind ?? "none");
      });
    open();
    const lost = (event: Event) => event.preventDefault();
    element.addEventListener("webglcontextlost", lost);
    element.addEventListener("webglcontextrestored", open);
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      element.width = Math.max(1, Math.round(width * devicePixelRatio));
      element.height = Math.max(1, Math.round(height * devicePixelRatio));
      live.current.drawn = [];
    });
    observer.observe(element.parentElement!);
    return () => {
      gone = true;
      observer.disconnect();
      element.removeEventListener("webglcontextlost", lost);
      element.removeEventListener("webglcontextrestored", open);
      live.current.instrument = undefined;
    };
  }, []);

  /** What lies under the microscope now. */
  const slide = () => {
    const recording = of()?.recording;
    const frame = recording?.at(clock());
    return frame && sectionOf(frame, recording!.layout, lab.document.view.plane);
  };
  /** The camera in CSS pixels, as the document keeps it. */
  const current = () => {
    const element = canvas.current!;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const layout = of()?.state.started?.layout;
    const fit = layout ? fitted(layout, size) : { x: 0, y: 0, pixelsPerMicron: 1 };
    return { size, fit, camera: lab.document.view.camera ?? fit };
  };
  const aim = (next: Camera | undefined) => {
    const { camera: _, ...rest } = lab.document.view;
    const { history } = lab.state;
    const view = next ? { ...rest, camera: next } : rest;
    lab.set({ history: { ...history, present: { ...history.present, view } } });
  };
  const pointOf = (event: { clientX: number; clientY: number }) => {
    const box = canvas.current!.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top] as const;
  };
  const pickAt = (point: readonly [number, number]) => {
    const row = live.current.instrument?.pick(point[0] * devicePixelRatio, point[1] * devicePixelRatio) ?? -1;
    const frame = slide();
    return row >= 0 ? frame?.id[row] : undefined;
  };

  const drag = useDrag({
    by: (dx, dy) => aim(panned(current().camera, dx, dy)),
    click: (event) => lab.select(pickAt(pointOf(event))),
  });
  useEffect(() => {
    const element = canvas.current!;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { camera: now, size, fit } = current();
      aim(zoomed(now, size, pointOf(event), 1.0015 ** -event.deltaY, fit));
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    const { camera: now, size, fit } = current();
    const middle = [size.width / 2, size.height / 2] as const;
    const arrows: Record<string, readonly [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const arrow = arrows[event.key];
    const { selected } = lab.state;
    const frame = slide();
    if (arrow && selected !== undefined && frame) {
      const next = nextInDirection(frame, selected, arrow);
      if (next !== undefined) lab.select(next);
      const row = next === undefined ? -1 : frame.id.indexOf(next);
      if (row >= 0 && lab.document.view.camera) {
        const [px, py] = pixelsAt(now, size, [frame.x[row]!, frame.y[row]!]);
        if (px < 0 || py < 0 || px > size.width || py > size.height)
          aim({ ...now, x: frame.x[row]!, y: frame.y[row]! });
      }
    } else if (arrow) aim(panned(now, -60 * arrow[0], 60 * arrow[1]));
    else if (event.key === "+" || event.key === "=") aim(zoomed(now, size, middle, 1.3, fit));
    else if (event.key === "-") aim(zoomed(now, size, middle, 1 / 1.3, fit));
    else if (event.key === "0") aim(undefined);
    else if (event.key === "Enter" && frame) {
      const [x, y] = micronsAt(now, size, middle);
      lab.select(nextInDirection(frame, undefined, [0, 0], [x, y]));
    } else if (event.key === "Escape") lab.select(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const cells = slide()?.count ?? 0;
  return (
    <div className="tissue">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-roledescription="tissue map"
        aria-label={`${label}: ${count(cells)} cells. Arrows pan, plus and minus zoom, 0 shows all, Enter picks a cell, then arrows go from cell to cell.`}
        {...drag}
        onDoubleClick={(event) => {
          const { camera: now, size } = current();
          const [x, y] = micronsAt(now, size, pointOf(event));
          aim({ ...now, x, y });
        }}
        onKeyDown={onKeyDown}
      />
      {camera && kind !== "none" && (
        <Overlay
          of={of}
          clock={clock}
          label={label}
          pixelsPerMicron={camera.pixelsPerMicron / devicePixelRatio}
          kind={kind === "CPU" ? "CPU" : "WebGL"}
          rangesOf={rangesOf}
          fit={() => aim(undefined)}
          zoom={(factor) => {
            const { camera: now, size, fit } = current();
            aim(zoomed(now, size, [size.width / 2, size.height / 2], factor, fit));
          }}
        />
      )}
      <TissueStates of={of} kind={kind} />
    </div>
  );
}

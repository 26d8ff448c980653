import { phaseMapFigure } from "ifng-lab/experiment/figures/phase-map";
import { phaseMapLayout } from "ifng-lab/experiment/figures/phase-map-layout";
import { standaloneSvg } from "ifng-lab/experiment/figures/standalone";
import { rangeText } from "ifng-lab/experiment/tip/axis";
import { throwsCsv } from "ifng-lab/experiment/tip/report";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { PhaseState } from "../engine/phase-job";
import { save } from "../share/save";
import { fatePalette } from "../tokens";
import { useLab } from "../use-lab";
import { goTo } from "./phase-desk";
import {
  linesOf,
  marks,
  nearestTo,
  outcomes,
  pictureOf,
  placeWords,
  rowsOf,
  size,
  spoken,
  thrownAt,
} from "./phase-picture";

interface Props {
  readonly phase: PhaseState;
  readonly here: readonly number[] | undefined;
  /** It belongs to another scenario than the run at hand. */
  readonly old: boolean;
}

const steps: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The library's picture, with a grid of buttons on its places. */
export function PhaseFigure({ phase, here, old }: Props) {
  const theme = useLab((state) => state.theme);
  const { ask, fates } = phase;
  const [chosen, setChosen] = useState<{ readonly column: number; readonly row: number }>();
  const [atX, atY] = here ?? [];
  const svg = useMemo(
    () => phaseMapFigure(pictureOf(phase, theme, atX === undefined || atY === undefined ? undefined : [atX, atY])).text,
    [phase, theme, atX, atY],
  );
  const rows = rowsOf(phase);
  const last = ask.points - 1;
  const focus = chosen ?? (here ? nearestTo(phase, here) : { column: 0, row: 0 });
  const { column, row } = { column: Math.min(focus.column, last), row: Math.min(focus.row, last) };
  const grid = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const to = { column: held(column + step[0], last), row: held(row + step[1], last) };
    setChosen(to);
    grid.current?.querySelector<HTMLElement>(`[data-place="${to.column} ${to.row}"]`)?.focus();
  };
  const place = rows[row]![column]!;
  return (
    <figure className={old ? "phase-map old" : "phase-map"}>
      <div className="phase-plot">
        <Picture svg={svg} />
        <table
          ref={grid}
          className="phase-grid"
          role="grid"
          aria-label={`Phase map: ${linesOf(phase).x.title} across, ${linesOf(phase).y.title} up`}
          style={boxOf(phase)}
          onKeyDown={move}
        >
          <tbody>
            {[...rows].reverse().map((places, back) => (
              <tr key={places[0]!.values[1]}>
                {places.map(({ values, place: at }, i) => {
                  const own = { column: i, row: last - back };
                  const isFocus = own.column === column && own.row === row;
                  return (
                    <td key={values[0]}>
                      <button
                        type="button"
                        data-place={`${own.column} ${own.row}`}
                        tabIndex={isFocus ? 0 : -1}
                        aria-pressed={chosen !== undefined && isFocus}
                        aria-label={`${placeWords(ask, values)}: ${spoken(at, thrownAt(phase, values))}`}
                        onClick={() => setChosen(own)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="key" aria-label="Fates">
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <Swatch outcome={outcome} colours={fatePalette[theme][outcome]} />
            {outcome}
          </li>
        ))}
      </ul>
      {chosen && (
        <div className="phase-place" role="status">
          <p>
            {placeWords(ask, place.values)}: <b>{spoken(place.place, thrownAt(phase, place.values))}</b>
            {ends(phase, place.values)}.
          </p>
          <Button className="small" onPress={() => goTo(ask, place.values)}>
            Run it here
          </Button>
        </div>
      )}
      <div className="row wrap">
        <Button className="small" onPress={() => saveSvg(phase, here)}>
          Save as SVG
        </Button>
        <Button
          className="small"
          onPress={() => save("throws.csv", throwsCsv({ x: ask.x, y: ask.y, fates }), "text/csv")}
        >
          Save as CSV
        </Button>
      </div>
      <details>
        <summary>Finer, in a terminal</summary>
        <pre>{commandOf(phase)}</pre>
      </details>
    </figure>
  );
}

const held = (value: number, last: number) => Math.min(last, Math.max(0, value));

/** Drawn as the library wrote it: parsed, never as markup of the page. */
function Picture({ svg }: { readonly svg: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(
      svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '),
      "image/svg+xml",
    );
    host.current?.replaceChildren(document.adoptNode(parsed.documentElement));
  }, [svg]);
  return <div ref={host} aria-hidden="true" />;
}

function Swatch({
  outcome,
  colours: [background, color],
}: {
  readonly outcome: (typeof outcomes)[number];
  readonly colours: readonly [string, string];
}) {
  return (
    <i style={{ background, color }} aria-hidden="true">
      {marks[outcome]}
    </i>
  );
}

/** The plot within the picture, in percent of it. */
function boxOf(phase: PhaseState) {
  const { x, y } = linesOf(phase);
  const { left, right, top, bottom, width, height } = phaseMapLayout(x, y, size);
  const percent = (value: number, of: number) => `${(100 * value) / of}%`;
  return {
    left: percent(left, width),
    top: percent(top, height),
    width: percent(right - left, width),
    height: percent(bottom - top, height),
  };
}

/** How far the seeds of a place came: cells at the end over those at the start. */
function ends({ fates }: PhaseState, values: readonly number[]): string {
  const ratios = fates
    .filter((fate) => fate.values.join(" ") === values.join(" "))
    .map(({ burdenRatio }) => `× ${burdenRatio.toPrecision(2)}`);
  return ratios.length > 0 ? `; tumor cells ${ratios.join(", ")}` : "";
}

function saveSvg(phase: PhaseState, here: readonly number[] | undefined): void {
  const figure = phaseMapFigure({ ...pictureOf(phase, "light", here), withKey: true });
  save("phase-map.svg", standaloneSvg(figure), "image/svg+xml");
}

const commandOf = ({ ask: { x, y, points, seeds, seed } }: PhaseState) =>
  [
    "ifng tip scenario.yaml",
    `--x "${rangeText(x)}"`,
    `--y "${rangeText(y)}"`,
    `--points ${2 * points - 1} --seeds ${Math.max(10, seeds)} --seed ${seed} --out runs/tip`,
  ].join(" \\\n  ");

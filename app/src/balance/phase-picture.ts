/** A phase map as the library draws it, in the colours of the page, and each of its places in words. */
import type { PhaseMapPicture } from "ifng-lab/experiment/figures/phase-map";
import { outcomeMarks } from "ifng-lab/experiment/report/outcome";
import { type Axis, valuesOf } from "ifng-lab/experiment/tip/axis";
import { lineOf } from "ifng-lab/experiment/tip/report";
import { outcomes, type Place, placesOf } from "ifng-lab/experiment/tip/study";
import type { PhaseState } from "../engine/phase-job";
import { number } from "../format";
import { fatePalette, type Theme, themes } from "../tokens";
import { titleOf } from "./axes";

export { outcomeMarks as marks, outcomes };

/** Of the picture; the panel shows it at about its own size. */
export const size = { width: 330, height: 344 } as const;

/** `1/mm2` → `/mm²`; pure numbers need none. */
export const unitWords = (unit: string): string =>
  unit === "1"
    ? ""
    : unit
        .replace(/^1\//, "/")
        .replace(/(?<=m)2/g, "²")
        .replace(/(?<=m)3/g, "³");

const quantity = (value: number, { unit }: Pick<Axis, "unit">) => `${number(value)} ${unitWords(unit)}`.trim();
const line = (axis: Axis, points: number) =>
  lineOf(axis, [titleOf(axis.address), unitWords(axis.unit)].filter(Boolean).join(", "), points);

export const linesOf = ({ ask: { x, y, points } }: Pick<PhaseState, "ask">) => ({
  x: line(x, points),
  y: line(y, points),
});

/** Every place of the map, from the lowest value of y to the highest; absent where nothing has been thrown yet. */
export function rowsOf({ ask: { x, y, points }, fates }: Pick<PhaseState, "ask" | "fates">) {
  const across = valuesOf(x, points);
  return valuesOf(y, points).map((b) => across.map((a) => ({ values: [a, b], place: placesOf([[a, b]], fates)[0] })));
}

/** "2 of 3 seeds escape" as short as can be: `▼ 2 · ● 1`. */
export const shortly = (place: Place | undefined, seeds: number): string =>
  place ? listed(place, seeds, (outcome, times) => `${outcomeMarks[outcome]} ${times}`, " · ") : "–";

export const spoken = (place: Place | undefined, seeds: number): string =>
  place ? listed(place, seeds, (outcome, times) => `${outcome} ${times} of ${seeds}`, ", ") : "not thrown yet";

function listed(
  { shares }: Place,
  seeds: number,
  say: (outcome: (typeof outcomes)[number], times: number) => string,
  between: string,
): string {
  const seen = outcomes.filter((outcome) => shares[outcome] > 0);
  return seen.map((outcome) => say(outcome, Math.round(shares[outcome] * seeds))).join(between);
}

/** How many seeds a place has been thrown with so far. */
export const thrownAt = ({ fates }: Pick<PhaseState, "fates">, values: readonly number[]): number =>
  fates.filter((fate) => fate.values.join(" ") === values.join(" ")).length;

export const placeWords = ({ x, y }: PhaseState["ask"], values: readonly number[]): string =>
  `${titleOf(x.address)} ${quantity(values[0]!, x)}, ${titleOf(y.address)} ${quantity(values[1]!, y)}`;

export function pictureOf(state: PhaseState, theme: Theme, here: readonly number[] | undefined): PhaseMapPicture {
  const places = rowsOf(state)
    .flat()
    .flatMap(({ place }) => place ?? []);
  return {
    title: "Fates of the tumor",
    ...linesOf(state),
    places: places.map(({ values, shares }) => ({
      x: values[0]!,
      y: values[1]!,
      parts: outcomes.map((name) => {
        const [colour, ink] = fatePalette[theme][name];
        return { name, share: shares[name], colour, ink, mark: outcomeMarks[name] };
      }),
    })),
    borders: [],
    here: here && { x: here[0]!, y: here[1]!, words: "you are here", ink: themes[theme].text, halo: themes[theme].bg },
    size,
  };
}

/** Which place is nearest to a point, as its column and row. */
export function nearestTo({ ask: { x, y, points } }: Pick<PhaseState, "ask">, here: readonly number[]) {
  const nearest = (axis: Axis, value: number) => {
    const along = (v: number) => (axis.logarithmic ? Math.log(Math.max(v, 1e-12)) : v);
    const away = valuesOf(axis, points).map((v) => Math.abs(along(v) - along(value)));
    return away.indexOf(Math.min(...away));
  };
  return { column: nearest(x, here[0]!), row: nearest(y, here[1]!) };
}

export const isBeyond = ({ ask: { x, y } }: Pick<PhaseState, "ask">, here: readonly number[]): boolean =>
  [x, y].some(({ low, high }, k) => here[k]! < low || here[k]! > high);

/** From the view to what the stain pass needs: which stain, which levels, which tints, which ranges. */
import type { Range } from "ifng-lab/microscope/range";
import type { View } from "../document/document";
import type { Frame } from "../engine/frame";
import { clonePalette, colourOfType, type Rgb, rgbOf } from "../tokens";
import { type Grading, LIT, levelsOf, type Marker, markerOf } from "./markers";
import { rampAt, viridis } from "./ramps";
import { stainNumber } from "./stain-pass";

export interface Specimen extends Grading {
  readonly altered: readonly boolean[];
  readonly rangeOf: (name: string) => Range;
  /** Ids of the cells that stand out. */
  readonly highlighted?: ReadonlySet<number>;
}

export interface Stain {
  readonly number: number;
  readonly lit: readonly Marker[];
  readonly levels: readonly Float32Array[];
  readonly tint: (row: number) => Rgb;
  readonly emphasis: (row: number) => number;
  readonly range: readonly [low: number, high: number];
}

const DIM = 0.3;
const without: Rgb = rgbOf("#2b313a");

export function stainOf(view: View, frame: Frame, specimen: Specimen): Stain {
  const { look } = view;
  const lit =
    look === "dab"
      ? [markerOf("PD-L1")!]
      : look === "if"
        ? view.channels.flatMap((name) => markerOf(name) ?? []).slice(0, LIT)
        : [];
  const { highlighted } = specimen;
  const field = specimen.rangeOf(`field ${view.field}`);
  return {
    number: look === "if" || look === "he" || look === "dab" || look === "field" ? stainNumber[look] : stainNumber.tint,
    lit,
    levels: lit.map((marker) => levelsOf(marker, frame, specimen)),
    tint: tintOf(view, frame, specimen),
    emphasis: highlighted ? (row) => (highlighted.has(frame.id[row]!) ? 1 : DIM) : () => 1,
    range: look === "field" && view.range ? view.range : [field.low, field.high],
  };
}

function tintOf(view: View, frame: Frame, specimen: Specimen): (row: number) => Rgb {
  const byType = specimen.types.map((type) => rgbOf(colourOfType(type)));
  const tumor = specimen.types.indexOf("tumor");
  if (view.look === "state") {
    const values = frame.columns[view.column];
    if (!values) return () => without;
    const own = specimen.rangeOf(view.column);
    const [low, high] = view.range ?? [own.low, own.high];
    return (row) => {
      const value = values[row]!;
      return Number.isNaN(value) ? without : rampAt(viridis, (value - low) / Math.max(1e-9, high - low));
    };
  }
  if (view.look === "clones") {
    const pale = byType.map(([r, g, b]): Rgb => {
      const grey = 0.3 * r + 0.59 * g + 0.11 * b;
      return [0.12 + 0.3 * grey, 0.13 + 0.3 * grey, 0.15 + 0.3 * grey];
    });
    const clones = specimen.clones.map((_, i) => rgbOf(clonePalette[Math.max(0, i - 1) % clonePalette.length]!));
    return (row) => (frame.type[row] === tumor ? clones[frame.clone[row]!]! : pale[frame.type[row]!]!);
  }
  const escaped = rgbOf(clonePalette[1]);
  return (row) =>
    frame.type[row] === tumor && specimen.altered[frame.clone[row]!] ? escaped : byType[frame.type[row]!]!;
}

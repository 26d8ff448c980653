/** The document of the Lab: everything a link carries. What is recorded of a run is not in it; it follows from it. */
import { presets } from "./presets";

export const looks = ["types", "if", "he", "dab", "clones", "state", "field"] as const;
export type Look = (typeof looks)[number];

export interface Camera {
  /** Centre, µm. */
  readonly x: number;
  readonly y: number;
  readonly pixelsPerMicron: number;
}

export interface View {
  readonly look: Look;
  /** Channels lit in fluorescence, by name. */
  readonly channels: readonly string[];
  /** State column of the heat look. */
  readonly column: string;
  /** Field beneath the cells, or of the field look. */
  readonly field: string;
  /** Ends of the colour bar; absent: 1st to 99th percentile. */
  readonly range?: readonly [low: number, high: number];
  /** Blur and shot noise of a real microscope. */
  readonly scope: boolean;
  /** Of a block: where it is cut, µm above its floor; absent: in the middle. */
  readonly plane?: number;
  /** Absent: the whole tissue. */
  readonly camera?: Camera;
}

export interface LabDocument {
  /** Scenario as YAML: the text is the truth, forms edit it. */
  readonly scenario: string;
  readonly seed: number;
  readonly view: View;
  /** Playhead, minutes. */
  readonly minutes: number;
  /** Minutes at which a virtual biopsy is taken, ascending. */
  readonly biopsies: readonly number[];
}

const MOST_BIOPSIES = 24;

export const firstView: View = {
  look: "types",
  channels: ["DAPI", "panCK", "CD8", "PD-L1"],
  column: "pdl1",
  field: "ifng",
  scope: false,
};

export const firstDocument: LabDocument = {
  scenario: presets[0]!.text,
  seed: 1,
  view: firstView,
  minutes: 0,
  biopsies: [],
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest;

function readView(given: unknown): View {
  if (!isRecord(given)) return firstView;
  const { look, channels, column, field, range, scope, plane, camera } = given;
  const isCamera = isRecord(camera) && isNumber(camera.x) && isNumber(camera.y) && isNumber(camera.pixelsPerMicron);
  return {
    look: looks.find((known) => known === look) ?? firstView.look,
    channels: Array.isArray(channels)
      ? channels.filter((name): name is string => isText(name, 40)).slice(0, 8)
      : firstView.channels,
    column: isText(column, 80) ? column : firstView.column,
    field: isText(field, 80) ? field : firstView.field,
    scope: scope === true,
    ...(Array.isArray(range) && isNumber(range[0]) && isNumber(range[1]) && { range: [range[0], range[1]] as const }),
    ...(isNumber(plane) && plane >= 0 && { plane }),
    ...(isCamera &&
      (camera.pixelsPerMicron as number) > 0 && {
        camera: { x: camera.x, y: camera.y, pixelsPerMicron: camera.pixelsPerMicron } as Camera,
      }),
  };
}

/** A document out of parsed JSON, or undefined when it holds no scenario. What is missing takes its first value. */
export function readDocument(given: unknown): LabDocument | undefined {
  if (!isRecord(given) || !isText(given.scenario, 200_000) || given.scenario.trim() === "") return undefined;
  const { scenario, seed, view, minutes, biopsies } = given;
  const taken = Array.isArray(biopsies) ? biopsies.filter((at) => isNumber(at) && at >= 0).map(Math.round) : [];
  const isSeed = isNumber(seed) && Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff;
  return {
    scenario,
    seed: isSeed ? seed : 1,
    view: readView(view),
    minutes: isNumber(minutes) && minutes >= 0 ? Math.round(minutes) : 0,
    biopsies: [...new Set(taken)].sort((a, b) => a - b).slice(0, MOST_BIOPSIES),
  };
}

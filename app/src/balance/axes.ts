/** What a phase map may vary, over which range, and where a scenario stands on it. */
import type { Scenario } from "ifng-lab";
import { type Axis, axisOf, valueAlong } from "ifng-lab/experiment/tip/axis";
import type { Knowledge } from "../engine/protocol";

type Parameters = Knowledge["parameters"];

export interface AxisChoice {
  readonly axis: Axis;
  readonly title: string;
}

/** The two edges of IFN-γ, who attacks, and what grows. */
const titles: Readonly<Record<string, string>> = {
  "adaptive-resistance.pdl1Induction": "PD-L1 that IFN-γ induces",
  "antigen-presentation.mhcInduction": "MHC-I that IFN-γ induces",
  "ifng-secretion.maximalRate": "IFN-γ secreted by a killer",
  "cytotoxicity.hitRate": "Hits of a bound killer",
  "chemokine-recruitment.inducedInflux": "T cells called in",
  "tumor-growth.divisionRate": "Division of tumor cells",
  "tissue.cd8": "CD8 T cells at the start",
  "tissue.treg": "Regulatory T cells at the start",
  "clones.antigenicity": "Antigenicity of the tumor",
};
export const usualAxes = { x: "adaptive-resistance.pdl1Induction", y: "tissue.cd8" } as const;

export const titleOf = (address: string): string => titles[address] ?? address;

/** A decade to either side of where the scenario stands, within what is plausible; densities by a factor of five. */
const [DECADE, FIVE] = [10, 5];
/** Cells per mm² where the scenario has none. */
const NEW_CELLS = [20, 1600] as const;
const LEAST_ANTIGENICITY = 0.1;

const unitOf = (address: string, parameters: Parameters) =>
  address.startsWith("tissue.") ? "1/mm2" : (parameters.find((row) => row.address === address)?.unit ?? "1");

/** Where the scenario stands on an axis, in its unit. */
export function standOf(
  scenario: Scenario,
  { address, unit }: Pick<Axis, "address" | "unit">,
  parameters: Parameters,
): number | undefined {
  return valueAlong(scenario, { address, unit }, parameters.find((row) => row.address === address)?.value);
}

/** The axes that this scenario can be varied along, with ranges around where it stands. */
export function axesFor(scenario: Scenario, parameters: Parameters): AxisChoice[] {
  return Object.entries(titles).flatMap(([address, title]) => {
    const row = parameters.find((parameter) => parameter.address === address);
    if (row && scenario.without.includes(address.split(".")[0]!)) return [];
    const unit = unitOf(address, parameters);
    const here = standOf(scenario, { address, unit }, parameters);
    if (here === undefined) return [];
    const [low, high] = rangeOf(address, here, row?.range);
    return low < high ? [{ title, axis: axisOf(address, unit, low, high) }] : [];
  });
}

function rangeOf(address: string, here: number, plausible?: readonly [number, number]): readonly [number, number] {
  const round = (value: number) => Number(value.toPrecision(2));
  if (address.startsWith("tissue.")) return here > 0 ? [round(here / FIVE), round(here * FIVE)] : NEW_CELLS;
  if (address === "clones.antigenicity") return [Math.min(LEAST_ANTIGENICITY, here), Math.max(1, here)];
  const [least, most] = plausible ?? [0, Number.POSITIVE_INFINITY];
  const low = Math.min(here, Math.max(least, round(here / DECADE)));
  const high = Math.max(here, Math.min(most, here > 0 ? round(here * DECADE) : most));
  return [low, high];
}

/** What of a scenario decides its map, besides the axes: two with the same have the same map. */
export function groundOf(scenario: Scenario, axes: readonly Pick<Axis, "address">[]): string {
  const varied = new Set(axes.map(({ address }) => address));
  const { tissue, clones, therapy, duration, without, parameters } = scenario;
  const { source } = tissue;
  const kept = (entries: readonly (readonly [string, unknown])[], prefix = "") =>
    entries.filter(([name]) => !varied.has(prefix + name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const densities = "generate" in source ? kept(Object.entries(source.generate.densities), "tissue.") : [];
  const set = new Map(parameters.map(({ address, value }) => [address, value] as const));
  return JSON.stringify([
    "generate" in source ? { ...source.generate, densities } : source,
    [tissue.thickness, tissue.voxel],
    clones.map((clone) => ({ ...clone, ...(varied.has("clones.antigenicity") && { antigenicity: null }) })),
    therapy.map(({ drug, dose, every, times, from }) => [drug, dose.value, every?.value, times, from]),
    duration.value,
    without,
    kept([...set]),
  ]);
}

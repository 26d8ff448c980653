/** Which measured markers speak of a state that is predicted, by the names they go under. */
import type { ImportedTissue } from "../../formats/import-cells.js";
import type { DoseResponse } from "../dose-response.js";

const names: Readonly<Record<string, readonly string[]>> = {
  pdl1: ["pdl1", "cd274", "b7h1"],
  mhc1: ["mhc1", "mhci", "hla1", "hlai", "hlaclass1", "hlaabc", "hlaa", "hlab", "hlac", "b2m"],
  pstat1: ["pstat1", "phosphostat1"],
  stat1: ["stat1"],
  irf1: ["irf1"],
  cxcl9: ["cxcl9", "cxcl10", "mig", "ip10"],
};

export interface MarkerSeen {
  /** Name in the table. */
  readonly marker: string;
  readonly state: string;
  /** Cell type that has the state. */
  readonly type: string;
  readonly measured: Float64Array;
}

/** The state a marker stands for, or undefined; what stands in brackets (a dye, a clone) does not count. */
export function stateOf(marker: string): string | undefined {
  const bare = marker
    .toLowerCase()
    .replace(/\(.*$/, "")
    .replace(/[^a-z0-9]/g, "");
  return Object.keys(names).find((state) => names[state]!.includes(bare));
}

export function markersSeen(
  { measured, type }: ImportedTissue,
  responses: ReadonlyMap<string, DoseResponse>,
): MarkerSeen[] {
  return Object.entries(measured).flatMap(([marker, values]) => {
    const state = stateOf(marker);
    if (state === undefined) return [];
    return [...responses]
      .filter(
        ([name, { columns }]) =>
          columns.includes(state) && type.some((t, i) => t === name && Number.isFinite(values[i])),
      )
      .map(([name]) => ({ marker, state, type: name, measured: values }));
  });
}

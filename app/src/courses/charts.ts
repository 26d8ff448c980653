/** Which courses are plotted, and of what. */
import type { Told } from "../engine/frame";
import { clonePalette, colourOfType } from "../tokens";

export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly of: (told: Told) => number | undefined;
}
export interface Chart {
  readonly title: string;
  readonly curves: readonly Curve[];
}

const mean = (key: string) => (told: Told) => told.means[key];

export function chartsOf(clones: readonly string[], muted: string): Chart[] {
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

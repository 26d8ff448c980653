/** The cells that a line of the balance speaks of, as far as their present state tells. */
import type { Frame, Layout } from "../engine/frame";
import type { Highlight } from "../lab-state";
import { idsOf } from "../tissue/ids-of";

export function concerned(cause: string, frame: Frame, { types }: Layout): Highlight {
  const tumor = types.indexOf("tumor");
  const killer = types.indexOf("CD8");
  const column = (name: string, row: number) => frame.columns[name]?.[row] ?? Number.NaN;
  const isTumor = (row: number) => frame.type[row] === tumor;
  const isEngaged = (row: number) => frame.type[row] === killer && column("engaged", row) > 0;
  const middle = (name: string) => {
    const values = [...(frame.columns[name] ?? [])].filter((_, row) => isTumor(row)).sort((a, b) => a - b);
    return values[values.length >> 1] ?? 0;
  };
  const [pdl1, mhc1] = [middle("pdl1"), middle("mhc1")];
  const rules: Readonly<Record<string, readonly [words: string, holds: (row: number) => boolean]>> = {
    killed: [
      "tumor cells under attack and the killers bound",
      (row) => (isTumor(row) && column("damage", row) > 0.05) || isEngaged(row),
    ],
    hypoxia: ["tumor cells below 5 mmHg oxygen", (row) => isTumor(row) && column("oxygen here", row) < 5],
    birth: ["tumor cells that may divide", (row) => isTumor(row) && column("arrest", row) < 0.25],
    "growth-arrest": ["tumor cells arrested by IFN-γ", (row) => isTumor(row) && column("arrest", row) > 0.25],
    "checkpoint-engagement": [
      "bound killers, and tumor cells with PD-L1 above the median",
      (row) => isEngaged(row) || (isTumor(row) && column("pdl1", row) > pdl1),
    ],
    "antigen-recognition: low MHC": [
      "bound killers, and tumor cells with MHC-I below the median",
      (row) => isEngaged(row) || (isTumor(row) && column("mhc1", row) < mhc1),
    ],
    exhaustion: [
      "killers more than a tenth exhausted",
      (row) => frame.type[row] === killer && column("exhaustion", row) > 0.1,
    ],
  };
  const [words, holds] = rules[cause] ?? ["killers bound now", isEngaged];
  return { words, ids: idsOf(frame, holds) };
}

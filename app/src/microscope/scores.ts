/**
 * PD-L1 as a pathologist counts it on the slide.
 *
 *   TPS = PD-L1⁺ tumor cells / tumor cells        CPS = (PD-L1⁺ tumor cells + PD-L1⁺ immune cells) / tumor cells
 *
 * in percent; CPS ends at 100. Here only tumor cells carry PD-L1, so CPS equals TPS. A cell is positive from
 * `visibleFold` times its basal level, as in the library's picture.
 */
import { visibleFold } from "ifng-lab/microscope/pdl1-scores";
import type { Frame } from "../engine/frame";

export interface Scores {
  readonly tumor: number;
  readonly positive: number;
  readonly tps: number;
}

export function scoresOf(frame: Frame, tumor: number): Scores {
  const pdl1 = frame.columns.pdl1;
  let cells = 0;
  let positive = 0;
  for (let row = 0; row < frame.count; row++) {
    if (frame.type[row] !== tumor) continue;
    cells += 1;
    if (pdl1 && pdl1[row]! >= visibleFold) positive += 1;
  }
  return { tumor: cells, positive, tps: cells === 0 ? 0 : (100 * positive) / cells };
}

import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { mapFor } from "../formats/column-map.js";
import { importCells } from "../formats/import-cells.js";
import { readTable } from "../formats/table.js";
import { prepare } from "./laboratory.js";
import { parseScenario } from "./scenario.js";
import { simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

const data = new URL("../../../shared/data/", import.meta.url);
const tissues: [name: string, file: string, where: string | undefined, cells: number][] = [
  ["the lung-cancer field", "nsclc_7plex_cells.csv", undefined, 6072],
  ["breast tumor 5 of the MIBI cohort", "tnbc_mibi_cells.csv.gz", "patient == 5", 5406],
];

describe.skipIf(!existsSync(data))("a real tissue (skipped where ../shared/data is absent)", () => {
  it.each(tissues)("%s starts without cells being flung about", async (_, file, where, cells) => {
    const bytes = readFileSync(new URL(file, data));
    const table = readTable((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"), file);
    const imported = importCells(table, mapFor(table.columns, file), where === undefined ? {} : { where });
    const text = `ifng-lab: 1\nname: real\nduration: 5 min\ntissue:\n  cells: ${file}\n`;
    const experiment = prepare(parseScenario(text, "real.yaml", vocabularyOf(biology)), { imported });
    expect(experiment.tissue.count - experiment.tissue.report.addedVessels).toBe(cells);
    const { relaxation, first } = await simulate(experiment);
    expect(relaxation.firstMinuteMedian).toBeLessThan(0.5);
    expect(relaxation.movedCells / cells).toBeLessThan(0.35);
    expect(relaxation.largestMove).toBeLessThan(30);
    expect(largestOverlap(first.cells)).toBeLessThan(0.1 + 1e-3);
  });
});

/** Largest overlap of two cells, in radii of the smaller. */
function largestOverlap({ count, x, y, radius }: Awaited<ReturnType<typeof simulate>>["first"]["cells"]): number {
  let largest = 0;
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      const reach = radius[i]! + radius[j]!;
      const dx = x[i]! - x[j]!;
      if (Math.abs(dx) >= reach) continue;
      const d = Math.hypot(dx, y[i]! - y[j]!);
      if (d < reach) largest = Math.max(largest, (reach - d) / Math.min(radius[i]!, radius[j]!));
    }
  return largest;
}

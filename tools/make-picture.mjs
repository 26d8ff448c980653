// Pictures of the documentation. `npm run picture`.
// The README's: day 2 of the default scenario as cells by type, as PD-L1 immunohistochemistry and as IFN-γ.
// docs/looks.md: the same tissue in each look, and a real lung-cancer field where ../shared/data holds it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { snapshotOfTissue } from "../dist/experiment/tissue-snapshot.js";
import { mapFor } from "../dist/formats/column-map.js";
import {
  biology,
  importCells,
  microscope,
  parseScenario,
  prepare,
  readTable,
  simulate,
  vocabularyOf,
} from "../dist/index.js";
import { smallPngOf } from "../dist/microscope/png.js";

const { lookNamed, plateOf, renderTissue, viewOf } = microscope;

const DAY = 1440;
const LARGEST = 300_000;
const folder = "docs/looks";
mkdirSync(folder, { recursive: true });

function save(file, raster) {
  const png = smallPngOf(raster);
  if (png.length > LARGEST) throw new Error(`${file} has ${png.length} bytes; at most ${LARGEST} are allowed`);
  writeFileSync(file, png);
  console.log(`${file}  ${Math.round(png.length / 1000)} kB`);
}

const size = { width: 900, height: 560 };
const file = "examples/adaptive-resistance.yaml";
const scenario = parseScenario(readFileSync(file, "utf8"), file, vocabularyOf(biology));
const { last } = await simulate(prepare(scenario, { duration: 2 * DAY }));
const caption = ["Adaptive resistance, seed 1", "day 2"];
for (const look of ["types:ifng", "if", "he", "ihc", "clones", "state:pdl1", "field:ifng"])
  save(`${folder}/simulated-${look.replace(":", "-")}.png`, plateOf(last, lookNamed(look), { ...size, caption }));
const region = { x0: 400, y0: 60, x1: 560, y1: 180 };
for (const look of ["he", "if"])
  save(`${folder}/close-${look}.png`, plateOf(last, lookNamed(look), { width: 640, height: 480, region, bare: true }));
save("docs/adaptive-resistance.png", besideEachOther(["types:ifng", "ihc", "field:ifng"], 380, 8));

/** Looks at the last moment side by side, on white. */
function besideEachOther(looks, side, gap) {
  const width = looks.length * (side + gap) - gap;
  const rgba = new Uint8ClampedArray(4 * width * side).fill(255);
  looks.forEach((look, n) => {
    const picture = renderTissue(last, viewOf(last, { width: side, height: side }), lookNamed(look));
    for (let y = 0; y < side; y++)
      rgba.set(picture.rgba.subarray(4 * y * side, 4 * (y + 1) * side), 4 * (y * width + n * (side + gap)));
  });
  return { width, height: side, rgba };
}

const data = new URL("../../shared/data/nsclc_7plex_cells.csv", import.meta.url);
if (existsSync(data)) {
  const table = readTable(readFileSync(data, "utf8"), "nsclc_7plex_cells.csv");
  const field = snapshotOfTissue(importCells(table, mapFor(table.columns, table.name)));
  const words = ["Lung cancer, 7-plex field, as measured (phenoptr 0.3.2, Akoya)"];
  for (const look of ["types", "if", "he", "ihc"])
    save(`${folder}/lung-${look}.png`, plateOf(field, lookNamed(look), { ...size, caption: words }));
} else console.log("the lung-cancer field is not here (../shared/data): its pictures are left as they are");

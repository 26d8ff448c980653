// The README's picture: day 2 of the default scenario as cells by type, as PD-L1, and as IFN-γ. `npm run picture`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { encode } from "fast-png";
import { biology, parseScenario, prepare, simulate, vocabularyOf } from "../dist/index.js";
import { columnLook, fieldLook, typesLook } from "../dist/microscope/looks.js";

const DAY = 1440;
const file = "examples/adaptive-resistance.yaml";
const experiment = prepare(parseScenario(readFileSync(file, "utf8"), file, vocabularyOf(biology)), {
  duration: 2 * DAY,
});
const { last } = await simulate(experiment);
const side = 420;
const gap = 8;
const altered = new Set(["deaf to IFN-γ"]);
const pictures = [
  typesLook(last, side, "ifng", altered),
  columnLook(last, side, "pdl1", 1),
  fieldLook(last, side, "ifng"),
];
const width = 3 * side + 2 * gap;
const height = pictures[0].height;
const data = new Uint8Array(3 * width * height).fill(255);
pictures.forEach(({ rgb }, n) => {
  for (let y = 0; y < height; y++)
    data.set(rgb.subarray(3 * y * side, 3 * (y + 1) * side), 3 * (y * width + n * (side + gap)));
});
mkdirSync("docs", { recursive: true });
writeFileSync("docs/adaptive-resistance.png", encode({ width, height, data, channels: 3, depth: 8 }));
console.log("docs/adaptive-resistance.png written");

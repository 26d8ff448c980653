// Generated pages: docs/assumed.md, "What we assumed", and docs/mechanisms.md. Run by `npm run docs` after a build.
import { mkdirSync, writeFileSync } from "node:fs";
import { biology } from "../dist/biology/index.js";
import { assumedPage } from "../dist/experiment/assumed.js";
import { mechanismsPage } from "../dist/experiment/mechanisms-page.js";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/assumed.md", assumedPage(biology));
writeFileSync("docs/mechanisms.md", mechanismsPage());
console.log("docs/assumed.md and docs/mechanisms.md written");

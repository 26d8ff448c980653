// Generated pages: docs/assumed.md, "What we assumed". Run by `npm run docs` after a build.
import { mkdirSync, writeFileSync } from "node:fs";
import { biology } from "../dist/biology/index.js";
import { assumedPage } from "../dist/experiment/assumed.js";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/assumed.md", assumedPage(biology));
console.log("docs/assumed.md written");

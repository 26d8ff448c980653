// Generated pages: docs/assumed.md, "What we assumed", docs/mechanisms.md, and docs/claims.md with the runs that show each claim
// (about a minute). Run by `npm run docs` after a build.
import { mkdirSync, writeFileSync } from "node:fs";
import { biology, claims } from "../dist/biology/index.js";
import { assumedPage } from "../dist/experiment/assumed.js";
import { claimsPage, study } from "../dist/experiment/claims/page.js";
import { mechanismsPage } from "../dist/experiment/mechanisms-page.js";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/assumed.md", assumedPage(biology));
writeFileSync("docs/mechanisms.md", mechanismsPage());
const studies = [];
for (const claim of claims) studies.push(await study(claim));
writeFileSync("docs/claims.md", claimsPage(studies));
console.log("docs/assumed.md, docs/mechanisms.md and docs/claims.md written");

// The closing line of continuous integration: N passed, N failed, N skipped.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync("node_modules/.cache/vitest.json", "utf8"));
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed${skipped ? `, ${skipped} skipped` : ""}`);

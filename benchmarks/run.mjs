// Benchmarks: ns per unit of work on this machine, never a gate. `npm run bench [-- --json]`.
import { cpus } from "node:os";
import { culture } from "../dist/experiment/culture.js";
import { biology } from "../dist/index.js";
import { fieldRows } from "./fields.mjs";
import { lineOf } from "./line.mjs";
import { measureMechanics } from "./mechanics.mjs";
import { wholeRows } from "./whole.mjs";

/** Signalling of one cell in a group of four, with what surrounds it. */
function cultureRow() {
  const hours = 24;
  const run = () => culture({ biology, type: "tumor", hours, medium: () => ({ ifng: 30 }) });
  run();
  const start = performance.now();
  run();
  const ns = (1e6 * (performance.now() - start)) / (60 * hours);
  return { what: "culture of one cell, with all that surrounds it", unit: "cell and minute", ns };
}

const rows = [...fieldRows(), ...measureMechanics(), cultureRow(), ...wholeRows()];
const machine = `${cpus()[0]?.model ?? "unknown processor"}, node ${process.versions.node}`;
if (process.argv.includes("--json")) console.log(JSON.stringify({ schema: "ifng-lab/bench@1", machine, rows }));
else {
  console.log(machine);
  for (const row of rows) console.log(lineOf(row));
}

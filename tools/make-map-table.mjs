// How often a map is right, as tables: `npm run map-table` writes validation/map/verdicts.md and validation/map/coverage.md.
import { appendFileSync, writeFileSync } from "node:fs";
import { coverageCases, verdictCases } from "../dist/validation/map/cases.js";

const which = process.argv[2] ?? "all";
const log = process.argv[3];
const note = (line) => log && appendFileSync(log, `${JSON.stringify(line)}\n`);
const percent = (part, whole) => (whole > 0 ? `${Math.round((100 * part) / whole)} %` : "–");
const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const conditions = (cases) => [...new Set(cases.map(({ cd8, gradient }) => `${cd8} ${gradient}`))];
const of = (cases, condition) => cases.filter(({ cd8, gradient }) => `${cd8} ${gradient}` === condition);
const named = (condition) => condition.replace(" true", " /mm², gradient").replace(" false", " /mm²");

if (which !== "coverage") {
  const all = [];
  for (const cases of verdictCases(4)) {
    all.push(...cases);
    note(cases);
  }
  const causes = [...new Set(all.map(({ cause }) => cause))];
  const cell = (cases) =>
    `${["yes", "no", "cannot tell"].map((word) => cases.filter(({ verdict }) => verdict === word).length).join(" / ")}`;
  const rows = conditions(all).map((condition) => [
    named(condition),
    ...causes.map((cause) => cell(of(all, condition).filter((one) => one.cause === cause))),
  ]);
  const rate = (cause) => {
    const own = all.filter((one) => one.cause === cause);
    return percent(own.filter(({ verdict }) => verdict === "yes").length, own.length);
  };
  const text = [
    "# Verdicts on synthetic tissues: yes / no / cannot tell",
    "",
    "Rows: CD8 cells per mm² of section, without and with a confounding gradient. Columns: what made the marker.",
    "",
    table(
      ["tissue", ...causes.map((cause) => (cause === "ifng" ? "IFN-γ" : cause))],
      [...rows, ["**said yes**", ...causes.map(rate)]],
    ),
    "",
    `Power is the first share of the last line, the false-positive rate the others (together ${percent(all.filter(({ cause, verdict }) => cause !== "ifng" && verdict === "yes").length, all.filter(({ cause }) => cause !== "ifng").length)}).`,
    "",
  ].join("\n");
  writeFileSync("validation/map/verdicts.md", text);
}

if (which !== "verdicts") {
  const all = [];
  for (const one of coverageCases(10)) {
    all.push(one);
    note(one);
  }
  const mean = (cases) => cases.reduce((sum, { covered, cells }) => sum + covered / cells, 0) / cases.length;
  const text = [
    "# Share of cells whose IFN-γ lies within the 5–95 % band",
    "",
    "Tissues whose q, K_M and D are drawn from the declared uncertainty; mean over tissues.",
    "",
    table(
      ["tissue", "tissues", "cells covered"],
      [
        ...conditions(all).map((condition) => {
          const own = of(all, condition);
          return [named(condition), own.length, percent(mean(own), 1)];
        }),
        ["**all**", all.length, percent(mean(all), 1)],
      ],
    ),
    "",
  ].join("\n");
  writeFileSync("validation/map/coverage.md", text);
}

import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { CellType } from "../../formats/cell-types.js";
import { uniform } from "../../numerics/random.js";
import { gCrossOf } from "./g-cross.js";
import { ripleyOf } from "./ripley.js";
import { Tiles } from "./sampling-error.js";
import type { Specimen } from "./specimen.js";
import { contains, disc, rectangle, type Window } from "./window.js";

const asked = "quit(status = as.integer(!nzchar(system.file(package = 'spatstat.explore'))))";
const present = spawnSync("Rscript", ["-e", asked]).status === 0;

/** Clustered CD8 T cells among tumor cells. */
function clustered(window: Window): Specimen {
  const cells: [number, number, CellType][] = [];
  for (let i = 0; i < 400; i++) {
    const crowd = Math.floor(i / 20);
    const tumor = i % 2 === 0;
    const [u, v] = [uniform(1, i, 0, 5), uniform(1, i, 1, 5)];
    const x = tumor ? window.width * u : window.width * uniform(2, crowd, 0, 5) + 60 * (u - 0.5);
    const y = tumor ? window.height * v : window.height * uniform(2, crowd, 1, 5) + 60 * (v - 0.5);
    if (contains(window, x, y)) cells.push([x, y, tumor ? "tumor" : "CD8"]);
  }
  return {
    name: "",
    id: cells.map((_, i) => String(i)),
    x: Float64Array.from(cells, ([x]) => x),
    y: Float64Array.from(cells, ([, y]) => y),
    radius: new Float64Array(cells.length).fill(5),
    type: cells.map(([, , type]) => type),
    columns: {},
    window,
  };
}

/** The pattern in R's words, under a name. */
function inR(name: string, { x, y, type, window }: Specimen): string {
  const list = (values: Iterable<unknown>) => `c(${[...values].join(",")})`;
  const owin =
    window.kind === "rectangle"
      ? `owin(c(0,${window.width}), c(0,${window.height}))`
      : `disc(${window.width / 2}, c(${window.width / 2},${window.width / 2}), npoly = 4096)`;
  const marks = `factor(${list(type.map((t) => JSON.stringify(t)))})`;
  return `${name} <- ppp(${list(x)}, ${list(y)}, window = ${owin}, marks = ${marks})`;
}

describe.skipIf(!present)("R's spatstat (skipped where r-cran-spatstat.explore is absent)", () => {
  it("gives the same K, corrected by translation, in a rectangle and a disc, and the same border-corrected G-cross", () => {
    const square = clustered(rectangle(500, 400));
    const round = clustered(disc(500));
    const k = 'r = seq(0, 100, 5), correction = "translate")$trans';
    // Its estimator of G counts in bins of r: fine ones, of which every thousandth is ours.
    const g = 'r = seq(0, 60, 0.002), correction = "rs")$rs[seq(1, 30001, 1000)]';
    const code = [
      "suppressMessages(library(spatstat.explore))",
      inR("square", square),
      inR("round", round),
      'say <- function(values) cat(format(values, digits = 15), "\\n")',
      `say(Kcross(square, "CD8", "tumor", ${k})`,
      `say(Kcross(round, "CD8", "tumor", ${k})`,
      `say(suppressWarnings(Gcross(square, "CD8", "tumor", ${g}))`,
    ].join("\n");
    const { stdout, stderr, status } = spawnSync("Rscript", ["-"], { input: code, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const theirs = stdout
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number));
    const tiles = new Tiles(500, 400, 1);
    const ours = [
      ripleyOf(square, "CD8", "tumor", tiles).k,
      ripleyOf(round, "CD8", "tumor", new Tiles(500, 500, 1)).k,
      gCrossOf(square, "CD8", "tumor", tiles),
    ];
    const tolerance = [1e-6, 1e-3, 1e-6]; // its disc is a polygon
    ours.forEach((curve, c) => {
      expect(curve.values.length).toBe(theirs[c]!.length);
      curve.values.forEach(({ value }, i) => {
        expect(Math.abs(value - theirs[c]![i]!)).toBeLessThanOrEqual(tolerance[c]! * (1 + theirs[c]![i]!));
      });
    });
  });
});

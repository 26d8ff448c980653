/** The well-mixed twin runs the same kernels as the tissue in space: same books, same bytes again, same answers to a change. */
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { checkpointOf, readCheckpoint } from "./checkpoint.js";
import { type Experiment, prepare } from "./laboratory.js";
import { parseScenario } from "./scenario.js";
import { Run, type RunResult, simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

interface Given {
  readonly geometry?: "space" | "mixed";
  readonly duration?: string;
  readonly size?: string;
  readonly tumor?: number;
  readonly cd8?: number;
  readonly more?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}
function experiment(given: Given): Experiment {
  const { geometry = "mixed", duration = "1 day", size = "200 um", tumor = 3000, cd8 = 600 } = given;
  const set = Object.entries(given.parameters ?? {}).map(([address, value]) => `  ${address}: "${value}"\n`);
  const text = `
ifng-lab: 1
name: twin
duration: ${duration}
tissue:
  geometry: ${geometry}
  generate: { size: [${size}, ${size}], tumor: { density: ${tumor} /mm2 }, cd8: { density: ${cd8} /mm2 } }
observe: { every: 2 h }
${given.more ?? ""}${set.length > 0 ? `parameters:\n${set.join("")}` : ""}`;
  return prepare(parseScenario(text, "twin.yaml", vocabularyOf(biology)));
}
const last = ({ observations }: RunResult) => observations.at(-1)!;

describe("a mixed tissue", () => {
  it("keeps its books: cells = start + divisions + entries − deaths, for every type", async () => {
    const run = await simulate(experiment({ duration: "2 days" }));
    const by = (event: string, type: string) =>
      run.ledger.reduce(
        (n, e) => n + (e.event === event && e.actor === type && e.cause !== "potential" ? e.count : 0),
        0,
      );
    const divisions = (type: string) =>
      run.ledger.reduce((n, e) => n + (e.event === "division" && e.actor === type && e.cause === "" ? e.count : 0), 0);
    expect(by("kill", "CD8")).toBeGreaterThan(5);
    expect(by("entry", "CD8")).toBeGreaterThan(0);
    for (const type of ["tumor", "CD8", "endothelium"])
      expect(run.observations[0]!.counts[type]! + divisions(type) + by("entry", type) - by("death", type)).toBe(
        last(run).counts[type],
      );
  });

  it("has one level of every field, and cells without places that move", async () => {
    const run = await simulate(experiment({ duration: "6 h" }));
    for (const { nx, ny, nz } of Object.values(run.last.fields)) expect(nx * ny * nz).toBe(1);
    expect(last(run).fields.ifng!.mean).toBeGreaterThan(0);
    expect(last(run).fields.ifng!.max).toBe(last(run).fields.ifng!.mean);
  });

  it("gives the same bytes again, also when interrupted, and others from another seed", async () => {
    const whole = experiment({ duration: "5 h" });
    const owner = { version: "1", identity: "twin", seed: 1 };
    let run = new Run(whole, 1);
    for (const minute of [1, 62, 207]) {
      while (run.minutes < minute) run.step();
      run = new Run(whole, 1, { record: await readCheckpoint(await checkpointOf(run.record(), owner), owner) });
    }
    while (!run.ended) run.step();
    const { digest } = await simulate(whole, 1);
    expect((await run.result()).digest).toBe(digest);
    expect((await simulate(whole, 2)).digest).not.toBe(digest);
  });

  it("refuses a boundary that could be crossed, and voxels", () => {
    const text = (line: string) => `
ifng-lab: 1
name: twin
duration: 1 day
tissue: { geometry: mixed, ${line}, generate: { size: [1 mm, 1 mm] } }`;
    const read = (line: string) => parseScenario(text(line), "twin.yaml", vocabularyOf(biology));
    expect(() => read("boundary: open")).toThrow(/no boundary to cross/);
    expect(() => read("voxel: 5 um")).toThrow(/no voxels/);
  });
});

/** Tumor cells killed within two days; each run is made once. */
const made = new Map<string, Promise<number>>();
function kills(geometry: "space" | "mixed", change: Given): Promise<number> {
  const key = JSON.stringify([geometry, change]);
  const make = async () => {
    const { ledger } = await simulate(
      experiment({ ...change, geometry, size: "300 um", cd8: 250, duration: "2 days" }),
    );
    return ledger.reduce((n, e) => n + (e.event === "kill" ? e.count : 0), 0);
  };
  if (!made.has(key)) made.set(key, make());
  return made.get(key)!;
}

describe("space and its mixed twin", () => {
  it.each([
    ["more PD-L1 by IFN-γ", { parameters: { "adaptive-resistance.pdl1Induction": "30 fold" } }, "fewer"],
    ["more influx", { parameters: { "chemokine-recruitment.basalInflux": "400 cells/mm2/day" } }, "more"],
    ["less antigen", { more: "clones: [{ name: dim, antigenicity: 20 % }]\n" }, "fewer"],
  ] as const)(
    "answer alike, by more than twofold, to %s",
    async (_, change, way) => {
      for (const geometry of ["space", "mixed"] as const) {
        const [before, after] = [await kills(geometry, {}), await kills(geometry, change)];
        if (way === "more") expect(after, geometry).toBeGreaterThan(2 * before);
        else expect(after, geometry).toBeLessThan(0.5 * before);
      }
    },
    120_000,
  );

  it("touch about as often: CTL among tumor cells, within 0.7–1.3 of the law of discs", async () => {
    const run = new Run(
      experiment({ geometry: "space", size: "300 um", parameters: { "immune-synapse.engagementRate": "0 1/min" } }),
      1,
    );
    let [touching, expected, seen] = [0, 0, 0];
    while (!run.ended) {
      run.step();
      if (run.minutes % 120 > 0 || run.minutes < 360) continue;
      const { cells, width, height } = run.snapshot();
      const of = (type: string) => [...cells.type.keys()].filter((i) => cells.types[cells.type[i]!] === type);
      const targets = of("tumor");
      for (const i of of("CD8")) {
        let [nearest, discs] = [Number.POSITIVE_INFINITY, 0];
        for (const j of targets) {
          const reach = cells.radius[i]! + cells.radius[j]! + 1;
          nearest = Math.min(nearest, Math.hypot(cells.x[i]! - cells.x[j]!, cells.y[i]! - cells.y[j]!) - reach);
          discs += (Math.PI * reach * reach) / (width * height);
        }
        touching += nearest < 0 ? 1 : 0;
        expected += 1 - Math.exp(-discs);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(300);
    expect(touching / expected).toBeGreaterThan(0.7);
    expect(touching / expected).toBeLessThan(1.3);
  });

  it("hold crowded tumors at nearly the same number of cells (within 15 %)", async () => {
    const grown = async (geometry: "space" | "mixed") => {
      const parameters = {
        "tumor-growth.divisionRate": "0.7 1/day",
        "chemokine-recruitment.basalInflux": "0 cells/mm2/day",
      };
      const run = await simulate(
        experiment({ geometry, size: "150 um", tumor: 5000, cd8: 0, duration: "5 days", parameters }),
      );
      return last(run).counts.tumor!;
    };
    const [space, mixed] = [await grown("space"), await grown("mixed")];
    expect(space).toBeGreaterThan(150);
    expect(Math.abs(mixed / space - 1)).toBeLessThan(0.15);
  });
});

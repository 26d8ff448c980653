import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { prepare } from "./laboratory.js";
import { parseScenario } from "./scenario.js";
import { Run, simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

const scenario = (observe: string) => `
ifng-lab: 1
name: watched
duration: 6 h
tissue:
  generate: { size: [150 um, 150 um], tumor: { density: 3000 /mm2 }, cd8: { density: 600 /mm2 } }
observe: ${observe}
`;
const experiment = (observe: string) =>
  prepare(parseScenario(scenario(observe), "watched.yaml", vocabularyOf(biology)));
const run = (observe: string, seed?: number) => simulate(experiment(observe), seed);

describe("observing", () => {
  it("never changes a bit of the run", async () => {
    const seldom = await run("{ every: 6 h }");
    const often = await run("{ every: 1 min, snapshots: { every: 10 min } }");
    expect(often.digest).toBe(seldom.digest);
    expect(often.observations).toHaveLength(361);
  });

  it("by hand, minute by minute, with looks at any time, gives the same run", async () => {
    const byHand = new Run(experiment("{ every: 2 h }"));
    const due: number[] = [];
    while (!byHand.ended) {
      if (byHand.step()) due.push(byHand.minutes);
      if (byHand.minutes % 50 === 7) expect(byHand.snapshot().minutes).toBe(byHand.minutes);
      if (byHand.minutes === 100) expect((await byHand.result()).last.minutes).toBe(100);
    }
    expect(due).toEqual([120, 240, 360]);
    expect(await byHand.result()).toEqual(await run("{ every: 2 h }"));
  });

  it("tells another seed by its digest", async () => {
    expect((await run("{ every: 6 h }", 2)).digest).not.toBe((await run("{ every: 6 h }", 1)).digest);
  });
});

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

  it("tells of each contact who is bound, and what has held it back, as the ledger will when it ends", () => {
    const watched = new Run(experiment("{ every: 1 min }"));
    let [failed, told] = [0, 0];
    let before = watched.contacts();
    while (!watched.ended) {
      const { ledger } = watched.step()!;
      const now = watched.contacts();
      const { cells } = watched.snapshot();
      const held = new Set(now.actor);
      const alive = new Set(cells.id);
      for (const id of now.actor) expect(cells.columns.engaged![cells.id.indexOf(id)]).toBe(1);
      for (let i = 0; i < now.count; i++) {
        const lost = Object.values(now.lost).reduce((sum, line) => sum + line[i]!, 0);
        expect(lost).toBeLessThanOrEqual(now.possible[i]! * (1 + 1e-5));
      }
      for (let i = 0; i < before.count; i++)
        if (!held.has(before.actor[i]!) && alive.has(before.actor[i]!) && alive.has(before.partner[i]!)) told += 1;
      failed += ledger.reduce((sum, { event, count }) => sum + (event === "failed contact" ? count : 0), 0);
      before = now;
    }
    expect(told).toBeGreaterThan(5);
    expect(Math.abs(failed - told)).toBeLessThanOrEqual(0.25 * told);
  });

  it("tells another seed by its digest", async () => {
    expect((await run("{ every: 6 h }", 2)).digest).not.toBe((await run("{ every: 6 h }", 1)).digest);
  });
});

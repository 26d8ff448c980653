import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { prepare } from "./laboratory.js";
import { parseScenario } from "./scenario.js";
import { simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

const scenario = (observe: string) => `
ifng-lab: 1
name: watched
duration: 6 h
tissue:
  generate: { size: [150 um, 150 um], tumor: { density: 3000 /mm2 }, cd8: { density: 600 /mm2 } }
observe: ${observe}
`;
const run = (observe: string, seed?: number) =>
  simulate(prepare(parseScenario(scenario(observe), "watched.yaml", vocabularyOf(biology))), seed);

describe("observing", () => {
  it("never changes a bit of the run", async () => {
    const seldom = await run("{ every: 6 h }");
    const often = await run("{ every: 1 min, snapshots: { every: 10 min } }");
    expect(often.digest).toBe(seldom.digest);
    expect(often.observations).toHaveLength(361);
  });

  it("tells another seed by its digest", async () => {
    expect((await run("{ every: 6 h }", 2)).digest).not.toBe((await run("{ every: 6 h }", 1)).digest);
  });
});

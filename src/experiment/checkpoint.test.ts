import { beforeAll, describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { stateOf } from "../engine/record.js";
import { Stepper } from "../engine/step.js";
import { createMemory, OutOfMemory } from "../numerics/memory.js";
import { checkpointOf, readCheckpoint } from "./checkpoint.js";
import { digestOf } from "./digest.js";
import { prepare } from "./laboratory.js";
import { cellsCsv, timeseriesCsv } from "./outputs.js";
import { parseOverride, parseScenario } from "./scenario.js";
import { Run, type RunResult, simulate } from "./simulate.js";
import { RoomExceeded, roomFor } from "./tissue-memory.js";
import { vocabularyOf } from "./vocabulary.js";

const vocabulary = vocabularyOf(biology);
const scenario = `
ifng-lab: 1
name: interrupted
duration: 90 min
tissue:
  generate: { size: [150 um, 150 um], tumor: { density: 3000 /mm2 }, cd8: { density: 600 /mm2 } }
therapy:
  - { drug: pembrolizumab, dose: 200 mg, every: 3 weeks, from: 30 min }
observe: { every: 20 min, snapshots: { every: 40 min } }
`;
const experiment = prepare(parseScenario(scenario, "interrupted.yaml", vocabulary));
const owner = { version: "1.2.3", identity: "a run", seed: experiment.scenario.seed };

async function interrupted(minutes: readonly number[]): Promise<RunResult> {
  let run = new Run(experiment);
  for (const minute of minutes) {
    while (run.minutes < minute) run.step();
    run = new Run(experiment, owner.seed, {
      record: await readCheckpoint(await checkpointOf(run.record(), owner), owner),
    });
  }
  while (!run.ended) run.step();
  return run.result();
}

describe("a run that is interrupted", () => {
  it.each([[[0]], [[1]], [[20]], [[29, 30, 31]], [[7, 41, 89]], [[90]]])(
    "at minutes %j and taken up from its checkpoint ends with the same result and tables",
    async (minutes) => {
      const whole = await simulate(experiment);
      const again = await interrupted(minutes);
      expect(again).toEqual(whole);
      expect(timeseriesCsv(experiment, [again])).toBe(timeseriesCsv(experiment, [whole]));
      expect(cellsCsv(experiment, again)).toBe(cellsCsv(experiment, whole));
    },
  );
});

describe("a checkpoint", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const run = new Run(experiment);
    for (let t = 0; t < 25; t++) run.step();
    bytes = await checkpointOf(run.record(), owner);
  });

  it("is the same whoever writes it: growth leaves no trace", async () => {
    const again = new Run(experiment, owner.seed, { record: await readCheckpoint(bytes, owner), maxCells: 3000 });
    expect(await checkpointOf(again.record(), owner)).toEqual(bytes);
  });

  it("is refused when cut off anywhere", async () => {
    for (let k = 0; k < 50; k++) {
      const cut = Math.floor((bytes.length * k) / 50) + (k % 7);
      await expect(readCheckpoint(bytes.slice(0, cut), owner)).rejects.toThrow(
        /the checkpoint is (cut off after|not a)/,
      );
    }
  });

  it("is refused when any byte of it is another", async () => {
    for (let k = 0; k < 50; k++) {
      const damaged = bytes.slice();
      damaged[Math.floor((bytes.length * k) / 50)]! ^= 1 << (k % 8);
      await expect(readCheckpoint(damaged, owner)).rejects.toThrow(/the checkpoint /);
    }
  });

  it.each([
    [{ version: "1.2.4" }, "was written by version 1.2.3, and this is 1.2.4"],
    [{ identity: "another run" }, "belongs to another run"],
    [{ seed: 9 }, "is of seed 1, not 9"],
  ])("is refused by %j", async (other, words) => {
    await expect(readCheckpoint(bytes, { ...owner, ...other })).rejects.toThrow(words);
  });
});

describe("room", () => {
  const within = (memory: number) => (room: number) => {
    if (room > memory) throw new OutOfMemory();
    return room;
  };

  it("is for twice the cells, or as many as memory holds, or refused in words", () => {
    expect(roomFor(1000, 9000, within(4000))).toBe(2500);
    expect(roomFor(1000, 9000, within(2000))).toBe(1256);
    expect(() => roomFor(1000, 9000, within(1000))).toThrow("there is no memory for 1000 cells; run it where");
    expect(() => createMemory(2 ** 33)).toThrow(OutOfMemory);
  });
});

describe("growth", () => {
  const growing = prepare(parseScenario(scenario.replace("90 min", "7 h"), "growing.yaml", vocabulary), {
    overrides: ["tumor-growth.divisionRate=20 1/day", "crowding.halfPressure=100 um/min"].map((text) =>
      parseOverride(text, vocabulary),
    ),
  });

  it("to twice the cells and more room gives the digest of a run that had the room from the start", async () => {
    const run = new Run(growing);
    const { state } = run.record();
    const roomy = stateOf(structuredClone(state), growing.model, growing.domain, 4000);
    const stepper = new Stepper(roomy, growing.doses);
    const rooms = new Set<number>();
    while (!run.ended) {
      rooms.add(run.room);
      run.step();
      stepper.step();
    }
    expect(rooms.size).toBeGreaterThan(1);
    const result = await run.result();
    expect(result.last.cells.count).toBeGreaterThan(2 * growing.tissue.count);
    expect(result.digest).toBe(await digestOf(roomy));
  });

  it("beyond what is allowed stops at the end of a minute, and goes on with more room to the same digest", async () => {
    const maxCells = growing.tissue.count + 20;
    const run = new Run(growing, 1, { maxCells });
    expect(() => {
      while (!run.ended) run.step();
    }).toThrow(RoomExceeded);
    expect(run.minutes).toBeGreaterThan(6);
    const again = new Run(growing, 1, { record: structuredClone(run.record()) });
    while (!again.ended) again.step();
    expect((await again.result()).digest).toBe((await simulate(growing)).digest);
    expect(() => new Run(growing, 1, { maxCells: 10 })).toThrow(
      `holds ${growing.tissue.count} cells, and there is room for 10`,
    );
  });
});

// The digest of one scenario under one condition, the same code for Node and for browsers.

import { biology, checkpoints, parseScenario, prepare, Run, vocabularyOf } from "../../dist/index.js";

const { checkpointOf, readCheckpoint } = checkpoints;

/**
 * @param condition minutes: how long (default: as the scenario says) · cuts: minutes at which the run is left and taken up
 * from its checkpoint · every: minutes between observations · hire: threads
 */
export async function digestOf(text, { minutes, cuts = [], every, hire } = {}) {
  const prepared = prepare(
    parseScenario(text, "scenario.yaml", vocabularyOf(biology)),
    minutes === undefined ? {} : { duration: minutes },
  );
  const observe = every === undefined ? prepared.scenario.observe : { every, snapshots: every };
  const experiment = { ...prepared, scenario: { ...prepared.scenario, observe } };
  const owner = { version: "any", identity: "any", seed: experiment.scenario.seed };
  let run = new Run(experiment, owner.seed, { hire });
  for (const cut of cuts) {
    while (!run.ended && run.minutes < cut) run.step();
    const record = await readCheckpoint(await checkpointOf(run.record(), owner), owner);
    run.close();
    run = new Run(experiment, owner.seed, { record, hire });
  }
  while (!run.ended) run.step();
  run.close();
  return (await run.result()).digest;
}

/**
 * Checkpoints of a run that is under way, in a folder beside its run directory: the last two of each seed, so that one is
 * whole whatever happens while the other is written. The folder goes when the run directory is there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { LabError } from "../equation/error.js";
import { checkpointOf, type Owner, type RunRecord, readCheckpoint } from "../experiment/checkpoint.js";
import { wordsOf, writeSynced } from "./files.js";

export class Checkpoints {
  /** As people write it. */
  readonly name: string;
  private readonly folder: string;

  constructor(
    out: string,
    private readonly owner: Omit<Owner, "seed">,
    private readonly say: (words: string) => void,
  ) {
    this.name = `${out.replace(/[/\\]+$/, "")}.partial`;
    this.folder = resolve(this.name);
  }

  /** Fail before the work, if it would undo work that can be resumed. */
  claim(resume: boolean, replace: boolean): void {
    if (resume || !existsSync(this.folder)) return;
    if (!replace)
      throw new LabError({
        kind: "usage",
        what: `${this.name} holds an interrupted run`,
        waysOut: ["continue it with --resume", "start over with --replace"],
      });
    this.discard();
  }

  /** Keep the run, and the checkpoint before it. Throws words when it cannot; what was kept stays. */
  async keep(record: RunRecord, seed: number): Promise<void> {
    const bytes = await checkpointOf(record, { ...this.owner, seed });
    const { last, before, next } = this.paths(seed);
    try {
      mkdirSync(this.folder, { recursive: true });
      writeSynced(next, bytes);
      if (existsSync(last)) renameSync(last, before);
      renameSync(next, last);
    } catch (error) {
      if (existsSync(this.folder) && readdirSync(this.folder).length === 0) this.discard();
      throw new Error(`cannot write a checkpoint into ${this.name}: ${wordsOf(error)}`);
    }
  }

  /**
   * The last good one; none where there is none.
   *
   * @throws LabError where there are some, but none is good.
   */
  async last(seed: number): Promise<RunRecord | undefined> {
    const { last, before } = this.paths(seed);
    const errors: LabError[] = [];
    for (const path of [last, before].filter(existsSync)) {
      try {
        const record = await readCheckpoint(readFileSync(path), { ...this.owner, seed });
        for (const { what } of errors) this.say(`warning: ${what}; going on from the one before`);
        renameSync(path, last);
        return record;
      } catch (error) {
        if (!(error instanceof LabError)) throw error;
        errors.push(error.at({ file: path }));
      }
    }
    if (errors[0]) throw errors[0];
    return undefined;
  }

  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private paths(seed: number) {
    const path = (name: string) => join(this.folder, `seed-${seed}.${name}`);
    return { last: path("checkpoint"), before: path("checkpoint-before"), next: path("unfinished") };
  }
}

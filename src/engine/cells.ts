/**
 * What all cells do in one minute, from the old state: quantities of all, then exchange with the fields, motion and rates.
 */
import { Accounts } from "./accounts.js";
import { CellKernels } from "./cell-kernels.js";
import { slowFieldsStep } from "./exchange.js";
import { Partners } from "./partners.js";
import { bodyUniform } from "./program.js";
import type { State } from "./state.js";
import { SLOW } from "./tasks.js";

export class CellMinute {
  private readonly kernels: CellKernels;
  private readonly partners: Partners;
  private readonly accounts: Accounts;
  /** Numbers of the body and where their uniforms lie. */
  private readonly body: readonly (readonly [name: string, index: number])[];

  constructor(private readonly state: State) {
    this.kernels = new CellKernels(state);
    this.partners = new Partners(state);
    this.accounts = new Accounts(state);
    this.body = Object.keys(state.body).map(
      (name) => [name, state.program.uniformIndex.get(bodyUniform(name))!] as const,
    );
  }

  get slow(): boolean {
    return this.state.minutes % SLOW === 0;
  }

  run(): void {
    const { state, kernels, slow } = this;
    for (const [name, index] of this.body) state.uniforms[index] = state.body[name]!;
    state.clock[0] = state.seed;
    state.clock[1] = state.minutes;
    kernels.run("shown", slow);
    this.partners.look();
    kernels.run("own", slow);
    this.accounts.count(slow);
    if (slowFieldsStep(state.minutes)) kernels.run("give", slow);
    kernels.run("act", slow);
  }

  /** Which events happen, into `fired` of every table; partners may have changed since the rates advanced. */
  events(): void {
    for (const table of this.state.tables.values()) table.fired.fill(0, 0, table.count);
    this.partners.look();
    this.kernels.run("happen", this.slow);
  }
}

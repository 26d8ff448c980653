#!/usr/bin/env node
/** `ifng`: arguments in, exit codes out. Commands are loaded when they are called, so that `--help` is quick. */
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { LabError } from "../equation/error.js";
import { version } from "./package.js";

const codes = { scenario: 3, data: 3, units: 3, mechanism: 3, resource: 3, usage: 2 } as const;

const collect = (value: string, before: string[]) => [...before, value];
const number =
  (what: string, least: number, whole = true) =>
  (text: string) => {
    const value = Number(text);
    if (!Number.isFinite(value) || value < least || (whole && !Number.isInteger(value)))
      throw new InvalidArgumentError(`${what} must be ${whole ? "a whole number" : "a number"} of at least ${least}.`);
    return value;
  };

function program(): Command {
  const ifng = new Command("ifng")
    .description("A virtual laboratory of the interferon-γ tumor microenvironment.")
    .version(version)
    .exitOverride()
    .showHelpAfterError("(ifng --help lists the commands)")
    .addHelpText(
      "after",
      "\nExit codes: 0 ok · 1 run failed · 2 usage · 3 invalid scenario or data · 75 stopped, may be resumed · 130 interrupted",
    );
  const scenarioOptions = (command: Command) =>
    command
      .option(
        "--set <mechanism.parameter=VALUE UNIT>",
        'override a parameter, e.g. --set ifng-secretion.maximalRate="0 1/s"',
        collect,
        [],
      )
      .option("--mechanism <file>", "add a mechanism of your own (.ts or .js)", collect, [])
      .option("--without <mechanism>", "switch a mechanism off", collect, [])
      .option("--seed <n>", "seed of all randomness", number("--seed", 0));
  scenarioOptions(ifng.command("run").argument("<scenario>", "scenario file, or a cell table (.csv, .csv.gz, .tsv)"))
    .description("simulate a tissue and write its report")
    .option("--out <dir>", "run directory to write")
    .option("--replace", "replace the run directory if it exists")
    .option("--seeds <n>", "repeat over n seeds and report probabilities", number("--seeds", 1), 1)
    .option("--days <d>", "simulated days", number("--days", 0, false))
    .option("--where <expression>", 'choose rows of a cell table, e.g. "patient == 5"')
    .option("--columns <map>", "column map of a cell table: a file, or a shipped name")
    .option("--json", "print one object to stdout")
    .option("--quiet", "say nothing while it runs")
    .action(async (scenario, options) => (await import("./run.js")).run(scenario, options));
  scenarioOptions(ifng.command("describe").argument("<scenario>", "scenario file or cell table"))
    .description("say what a scenario holds: cells, fields and their budget, mechanisms, cadences")
    .option("--where <expression>", "choose rows of a cell table")
    .option("--columns <map>", "column map of a cell table")
    .option("--json", "print one object to stdout")
    .action(async (scenario, options) => (await import("./describe.js")).describe(scenario, options));
  ifng
    .command("map")
    .argument("<cells>", "cell table (.csv, .tsv, .txt, each also .gz), QuPath or inForm export")
    .description("freeze a real tissue and ask what IFN-γ does in it, and how sure that is")
    .option("--columns <map>", "column map of the table: a file, or a shipped name")
    .option("--where <expression>", 'choose rows, e.g. "patient == 5"')
    .option("--by <column>", "map each tissue of the table on its own")
    .option("--microns-per-pixel <v>", "scale of coordinates in pixels", number("--microns-per-pixel", 1e-6, false))
    .option("--secretors <who>", "contact, all, or a column that marks them", "contact")
    .option("--fit-region <expression>", 'fit q and K_M on the PD-L1 of these cells, e.g. "x < 463"')
    .option("--draws <n>", "draws of what nobody knows", number("--draws", 20), 64)
    .option("--seed <n>", "seed of all randomness", number("--seed", 0), 1)
    .option("--out <dir>", "directory to write")
    .option("--replace", "replace the directory if it exists")
    .option("--json", "print one object to stdout")
    .option("--quiet", "say nothing while it runs")
    .action(async (cells, options) => (await import("./map.js")).map(cells, options));
  ifng
    .command("validate")
    .argument("[id...]", "rows to run, e.g. V09 (default: all)")
    .description("rerun published experiments and compare")
    .option("--tier <tier>", "quick or full", "full")
    .option("--json", "print one object to stdout")
    .action(async (ids, options) => (await import("./validate.js")).validate(ids, options));
  return ifng;
}

/** Words, not stack traces: what is wrong, where, and two ways out. */
async function main(): Promise<number> {
  try {
    await program().parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof LabError) {
      process.stderr.write(`${error.message}\n`);
      return codes[error.kind];
    }
    process.stderr.write(`the run failed: ${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env.IFNG_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return 1;
  }
}

process.exitCode = await main();

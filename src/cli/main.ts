#!/usr/bin/env node
/** `ifng`: arguments in, exit codes out. Commands are loaded when they are called, so that `--help` is quick. */
import { Command, CommanderError } from "commander";
import { LabError } from "../equation/error.js";
import { collect, minutes, number, numbers, threshold } from "./arguments.js";
import { Stopped } from "./interruption.js";
import { version } from "./package.js";

const codes = { scenario: 3, data: 3, units: 3, mechanism: 3, resource: 3, usage: 2 } as const;

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
    .option("--counterfactual", "run every seed once more with tumor cells deaf to IFN-γ: what it did for and against")
    .option("--days <d>", "simulated days", number("--days", 0, false))
    .option("--where <expression>", 'choose rows of a cell table, e.g. "patient == 5"')
    .option("--columns <map>", "column map of a cell table: a file, or a shipped name")
    .option("--threads <n>", "threads that share the work; the bytes are the same", number("--threads", 1), 1)
    .option(
      "--max-cells <n>",
      "cells that the tissue may grow to (default: four times its own)",
      number("--max-cells", 1),
    )
    .option(
      "--checkpoint-every <time>",
      'keep the run that often, e.g. "6 h" (always when it is interrupted)',
      minutes("--checkpoint-every"),
    )
    .option("--resume", "go on from the last checkpoint, or from the start if there is none")
    .option("--json", "print one object to stdout")
    .option("--quiet", "say nothing while it runs")
    .action(async (scenario, options) => (await import("./run.js")).run(scenario, options));
  scenarioOptions(ifng.command("describe").argument("<scenario>", "scenario file or cell table"))
    .description("say what a scenario holds: cells, fields and their budget, mechanisms, cadences")
    .option("--where <expression>", "choose rows of a cell table")
    .option("--columns <map>", "column map of a cell table")
    .option("--json", "print one object to stdout")
    .action(async (scenario, options) => (await import("./describe.js")).describe(scenario, options));
  scenarioOptions(ifng.command("cite").argument("<scenario>", "scenario file or cell table"))
    .description("print the sources behind a run as BibTeX: of the mechanisms and parameters it composes")
    .option("--where <expression>", "choose rows of a cell table")
    .option("--columns <map>", "column map of a cell table")
    .option("--json", "print one object to stdout")
    .action(async (scenario, options) => (await import("./cite.js")).cite(scenario, options));
  ifng
    .command("biopsy")
    .argument("<run-or-cells>", "run directory, or a cell table of a real tissue (.csv, .csv.gz, .tsv)")
    .description(
      "read a sample as a pathologist does: PD-L1 scores, CD8 densities, immune type, signatures, spatial statistics",
    )
    .option("--core <x,y,diameter>", "a punched core, µm", numbers("--core", ["x", "y", "diameter"], ["diameter"]))
    .option(
      "--needle <x,y,angle,length,width>",
      "a needle biopsy around (x, y), µm and degrees",
      numbers("--needle", ["x", "y", "angle", "length", "width"], ["length", "width"]),
    )
    .option(
      "--section [z,thickness]",
      "the whole section (default), or a slice of a block, µm",
      numbers("--section", ["z", "thickness"], ["thickness"]),
    )
    .option("--by <column>", "read each tissue (patient, core) of a table by itself")
    .option("--columns <map>", "column map of a cell table: a file, or a shipped name")
    .option("--where <expression>", "choose rows of the table")
    .option("--microns-per-pixel <v>", "scale of coordinates in pixels", number("--microns-per-pixel", 1e-9, false))
    .option("--positive <column=value>", "value from which on a cell is PD-L1-positive, e.g. pdl1=2", threshold)
    .option(
      "--pair <from:to>",
      "cell types for G-cross and Ripley's K (usual: CD8:tumor, tumor:CD8, Treg:CD8)",
      collect,
      [],
    )
    .option("--margin <um>", "half the width of the invasive margin", number("--margin", 1, false), 100)
    .option(
      "--neighbourhoods <k>",
      "number of cellular neighbourhoods, up to 100",
      number("--neighbourhoods", 1, true, 100),
      10,
    )
    .option("--seed <n>", "seed of the sampling errors", number("--seed", 0), 1)
    .option("--out <dir>", "directory to write: biopsy.json, cells.csv, curves.csv")
    .option("--replace", "replace the directory if it exists")
    .option("--json", "print one object to stdout")
    .action(async (path, options) => (await import("./biopsy.js")).biopsy(path, options));
  ifng
    .command("render")
    .argument("<run>", "run directory, or a cell table (.csv, .csv.gz, .tsv)")
    .description("draw a tissue as under a microscope: a PNG, or the frames of a film")
    .option(
      "--look <look>",
      "types, types:<field>, if, he, ihc[:<column>], clones, state:<column> or field:<name>",
      "types",
    )
    .option("--channels <preset or list>", 'of --look if: a preset, or markers such as "CD8,PD-L1,pSTAT1"')
    .option("--at <time>", 'moment of the run, e.g. "day 2" or "36 h" (default: the end)')
    .option("--size <pixels>", "width x height", "1280x800")
    .option("--region <x0,y0,x1,y1>", "part of the tissue, µm")
    .option("--film", "every stored moment, numbered, in a folder")
    .option("--out <file or folder>", "where to write")
    .option("--replace", "replace what is there")
    .option("--no-legend", "leave the panel away")
    .option("--noise", "of --look if: shot noise of a camera")
    .option(
      "--positive <level>",
      "of --look ihc: the level from which a cell counts as stained",
      number("--positive", 0, false),
    )
    .option("--where <expression>", "choose rows of a cell table")
    .option("--columns <map>", "column map of a cell table")
    .option("--json", "print one object to stdout")
    .action(async (run, options) => (await import("./render.js")).render(run, options));
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
  scenarioOptions(ifng.command("tip").argument("<scenario>", "scenario file, or a cell table (.csv, .csv.gz, .tsv)"))
    .description("find what tips a tumor: a phase map by the well-mixed twin, and the tipping points along --x")
    .requiredOption(
      "--x <what=LOW..HIGH UNIT>",
      'what is varied, e.g. adaptive-resistance.pdl1Induction="1..30 fold"; also tissue.<type> and clones.antigenicity',
    )
    .option("--y <what=LOW..HIGH UNIT>", "a second axis")
    .option("--points <n>", "points along each axis", number("--points", 2, true, 100), 7)
    .option("--seeds <n>", "seeds at each point", number("--seeds", 1), 10)
    .option("--halvings <n>", "how often the interval around a border is halved", number("--halvings", 0, true, 20), 3)
    .option("--days <d>", "simulated days", number("--days", 0, false))
    .option("--where <expression>", "choose rows of a cell table")
    .option("--columns <map>", "column map of a cell table")
    .option(
      "--threads <n>",
      "threads, each of which throws on its own; the bytes are the same",
      number("--threads", 1),
      1,
    )
    .option("--out <dir>", "directory to write: tip.json, throws.csv, map.svg, report.html")
    .option("--replace", "replace the directory if it exists")
    .option("--json", "print one object to stdout")
    .option("--quiet", "say nothing while it runs")
    .action(async (scenario, options) => (await import("./tip.js")).tip(scenario, options));
  ifng
    .command("validate")
    .argument("[id...]", "rows to run, e.g. V09 (default: all)")
    .description("rerun published experiments and compare")
    .option("--tier <tier>", "quick or full", "full")
    .option("--threads <n>", "rows that run at once; the numbers are the same", number("--threads", 1), 1)
    .option("--out <file>", "write the atlas, a self-contained page")
    .option("--rows <file...>", "earlier outputs of --json, whose rows are not run again")
    .option("--json", "print one object to stdout")
    .action(async (ids, options) => (await import("./validate.js")).validate(ids, options));
  ifng
    .command("lab")
    .description("open the virtual microscope in the browser")
    .option("--port <n>", "port to listen on", number("--port", 0), 5180)
    .option("--host <address>", "address to listen on; anything but loopback lets others in", "127.0.0.1")
    .action(async (options) => (await import("./lab.js")).lab(options));
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
    if (error instanceof Stopped) {
      process.stderr.write(`${error.message}\n`);
      return error.code;
    }
    process.stderr.write(`the run failed: ${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env.IFNG_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return 1;
  }
}

process.exitCode = await main();

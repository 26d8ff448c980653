import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { prepare } from "./laboratory.js";
import { parseScenario } from "./scenario.js";
import { simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

const folder = new URL("../../examples/", import.meta.url);

describe("examples", () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith(".yaml")))(
    "%s says what it shows, and runs",
    async (file) => {
      const text = readFileSync(new URL(file, folder), "utf8");
      expect(text.split("\n")[0]).toMatch(/^# .{20,}/);
      const scenario = parseScenario(text, file, vocabularyOf(biology));
      expect(scenario.description!.length).toBeGreaterThan(60);
      const experiment = prepare(scenario, { duration: 30 });
      expect(experiment.warnings).toEqual([]);
      const { last } = await simulate(experiment);
      expect(last.cells.count).toBeGreaterThan(100);
      for (const [name, { value }] of Object.entries(last.fields))
        expect(value.every(Number.isFinite), `${name} in ${file}`).toBe(true);
    },
  );
});

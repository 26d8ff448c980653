import { beforeAll, describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { prepare } from "./laboratory.js";
import { reportHtml } from "./report.js";
import { parseScenario } from "./scenario.js";
import { type RunResult, simulate } from "./simulate.js";
import { runSummary } from "./summary.js";
import { vocabularyOf } from "./vocabulary.js";

const text = `
ifng-lab: 1
name: <Tiny> & "short"
duration: 3 h
tissue:
  generate: { size: [150 um, 150 um], tumor: { density: 3000 /mm2 }, cd8: { density: 600 /mm2 } }
parameters:
  adaptive-resistance.pdl1Induction: 12 fold
observe: { every: 30 min, snapshots: { every: 1 h } }
`;

describe("the report", () => {
  let html = "";
  beforeAll(async () => {
    const experiment = prepare(parseScenario(text, "tiny.yaml", vocabularyOf(biology)));
    const runs: RunResult[] = [];
    for (const seed of [1, 2]) runs.push(await simulate(experiment, seed));
    const summary = runSummary(experiment, runs, {
      version: "0",
      identity: "id",
      inputs: [],
      wallSeconds: 1,
      files: [],
    });
    html = reportHtml(experiment, runs, summary, { scenarioText: text, command: "ifng run tiny.yaml --seeds 2" });
  });

  it("has all its parts, in words", () => {
    for (const part of [
      "Of 2 seeds",
      "The tissue",
      "What tipped the balance",
      "The attack: hits of bound T cells",
      "Time courses",
      "What this does not show",
      "Mechanisms and parameters",
      "How to repeat it",
      "ifng run tiny.yaml --seeds 2",
    ])
      expect(html).toContain(part);
  });

  it("stands alone and stays small", () => {
    expect(html).not.toMatch(/(src|href)="(?!data:)/);
    expect(html).not.toContain("<script");
    expect(html.length).toBeLessThan(5e6);
  });

  it("escapes what the scenario says", () => {
    expect(html).toContain("<title>&lt;Tiny&gt; &amp; &quot;short&quot;");
    expect(html).not.toContain("<Tiny>");
  });

  it("lists every parameter with its source, and marks what was set", () => {
    const parameters = biology.mechanisms.flatMap((m) => Object.keys(m.parameters).map((key) => `${m.name}.${key}`));
    for (const address of parameters) expect(html).toContain(`<code>${address}</code>`);
    expect(html).toMatch(
      /<tr class="set"><td><code>adaptive-resistance\.pdl1Induction<\/code><\/td><td class="n">12 fold/,
    );
  });

  it("gives every picture a description and every field its unit", () => {
    const pictures = html.match(/<svg [^>]*>/g)!;
    expect(pictures.length).toBeGreaterThan(15);
    for (const picture of pictures) expect(picture).toMatch(/role="img" aria-label="[^"]{10,}"/);
    expect(html).toContain("colour bar: pM");
    expect(html).toContain("colour bar: mmHg");
  });
});

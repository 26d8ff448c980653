import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { prepare } from "./laboratory.js";
import { parseScenario } from "./scenario.js";
import { vocabularyOf } from "./vocabulary.js";

const vocabulary = vocabularyOf(biology);
const choices = Object.entries(vocabulary.presets).flatMap(([preset, given]) =>
  Object.keys(given).map((choice) => [preset, choice] as const),
);

describe("presets", () => {
  it.each(choices)("%s: %s sets what it names, within declared ranges", (preset, choice) => {
    const text = `ifng-lab: 1
name: a choice
duration: 1 h
preset: { ${preset}: ${choice} }
tissue: { generate: { size: [60 um, 60 um], tumor: { density: 3000 /mm2 } } }
`;
    const plan = parseScenario(text, "choice.yaml", vocabulary);
    expect(plan.parameters.map(({ address }) => address)).toEqual(Object.keys(vocabulary.presets[preset]![choice]!));
    expect(plan.parameters.filter(({ warning }) => warning)).toEqual([]);
    const arrest = { none: 0, b16: 0.95 }[choice] ?? 0.3;
    expect(prepare(plan).model.parameters["growth-arrest"]!.fullArrest).toBe(arrest);
  });
});

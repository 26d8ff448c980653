/** The parts of a scenario that need more than a table of keys: tissue, therapy, clones. */
import { LabError } from "../equation/error.js";
import { compatible, parseAs, parseQuantity } from "../equation/units.js";
import type { Path, YamlText } from "../formats/yaml.js";
import { type ClonePlan, densityKeys, type Given, type TherapyPlan, type TissuePlan } from "./scenario-plan.js";
import type { ScenarioText } from "./scenario-schema.js";
import { known, type Vocabulary } from "./scenario-vocabulary.js";

/** What holds where a scenario is silent. */
export const silent = { seed: 1, thickness: 20, voxel: 10, voxelOfBlock: 20, observeEvery: 360 } as const;

export function readGiven(text: string, unit: string): Given {
  return { text, value: parseAs(text, unit).engine };
}

export function engine(text: string | undefined, unit: string, otherwise: number): number {
  return text === undefined ? otherwise : parseAs(text, unit).engine;
}

export function readTissue(given: ScenarioText["tissue"]): TissuePlan {
  const shared = {
    thickness: engine(given.thickness, "µm", silent.thickness),
    voxel: engine(given.voxel, "µm", (given.generate?.size.length ?? 0) > 2 ? silent.voxelOfBlock : silent.voxel),
    boundary: given.boundary ?? "closed",
    geometry: given.geometry ?? "space",
  };
  if (given.cells !== undefined) {
    const cells = {
      file: given.cells,
      columns: given.columns,
      where: given.where,
      micronsPerPixel: given["microns-per-pixel"],
    };
    return { source: { cells }, ...shared };
  }
  const plan = given.generate!;
  const [width = 0, height = 0, depth = 0] = plan.size.map((text) => engine(text, "µm", 0));
  const densities = densityKeys.flatMap((key) =>
    plan[key] ? [[key, engine(plan[key].density, "1/mm2", 0)] as const] : [],
  );
  const generate = {
    ...{ width, height, depth, sections: depth > 0 ? depth / shared.thickness : 1 },
    pattern: plan.pattern ?? "inflamed",
    densities: Object.fromEntries(densities),
  };
  return { source: { generate }, ...shared };
}

export function readTherapy(
  given: NonNullable<ScenarioText["therapy"]>[number],
  i: number,
  vocabulary: Vocabulary,
  yaml: YamlText,
): TherapyPlan {
  const { doseUnits } = known("drug", given.drug, vocabulary.drugs, yaml.where(["therapy", i, "drug"]));
  const where = yaml.where(["therapy", i, "dose"]);
  const example = `200 ${doseUnits[0] ?? "mg"}`;
  try {
    const { value, unit } = parseQuantity(given.dose, example);
    const waysOut = [`give a dose above zero, e.g. "${example}"`, "remove the therapy"];
    if (value < 0) throw new LabError({ kind: "scenario", what: `the dose ${given.dose} is negative`, waysOut });
    const declared = doseUnits.find((candidate) => compatible(unit, candidate));
    if (declared === undefined) {
      const what = `${given.drug} is not dosed in ${unit} (but in ${doseUnits.join(", ")})`;
      throw new LabError({
        kind: "scenario",
        what,
        waysOut: [`give the dose in ${doseUnits[0]}`, "choose another drug"],
      });
    }
    return {
      drug: given.drug,
      dose: { text: given.dose, value: parseAs(given.dose, declared).engine, published: value, unit },
      ...(given.every !== undefined && { every: readGiven(given.every, "min") }),
      ...(given.times !== undefined && { times: given.times }),
      from: engine(given.from, "min", 0),
    };
  } catch (error) {
    throw error instanceof LabError ? error.at(where, "scenario") : error;
  }
}

/** Clones that give no fraction share what the others leave. */
export function readClones(given: NonNullable<ScenarioText["clones"]>, yaml: YamlText): ClonePlan[] {
  const clones = given.length > 0 ? given : [{ name: "wild type" }];
  const fault = (what: string, path: Path, waysOut: string[]) =>
    new LabError({ kind: "scenario", what, where: yaml.where(path), waysOut });
  const stated = clones.map((clone) => (clone.fraction === undefined ? undefined : engine(clone.fraction, "1", 0)));
  const sum = stated.reduce<number>((total, part) => total + (part ?? 0), 0);
  const open = stated.filter((part) => part === undefined).length;
  const waysOut = ["let the fractions add up to 100 %", "leave one fraction out (it takes the rest)"];
  if (sum > 1 + 1e-9) throw fault(`the fractions add up to ${Math.round(sum * 1000) / 10} %`, ["clones"], waysOut);
  if (open === 0 && sum < 1 - 1e-9)
    throw fault(`the fractions add up to only ${Math.round(sum * 1000) / 10} %`, ["clones"], waysOut);
  clones.forEach((clone, i) => {
    const first = clones.findIndex((other) => other.name === clone.name);
    if (first < i)
      throw fault(
        `the clone "${clone.name}" is named twice`,
        ["clones", i, "name"],
        ["give it another name", "remove it"],
      );
  });
  return clones.map((clone, i) => ({
    name: clone.name,
    fraction: stated[i] ?? Math.max(0, 1 - sum) / open,
    lost: clone.lost ?? [],
    antigenicity:
      typeof clone.antigenicity === "string" ? engine(clone.antigenicity, "1", 1) : (clone.antigenicity ?? 1),
  }));
}

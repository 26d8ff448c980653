/** What a scenario may name: the parameters, mechanisms, genes, drugs and presets of a biology. */
import { genes } from "../biology/index.js";
import type { Biology } from "../engine/model.js";
import type { Vocabulary } from "./scenario-vocabulary.js";

/**
 * Where sources disagree. Consumption of IFN-γ: one knob moves the same model from niches of 35 µm to fields of 800 µm. Arrest: half of
 * 32 mesothelioma lines do not hear it at all, the middle of six panels is slowed by less than 30 % (shipped), and B16 in situ rests
 * nearly whole (validation/calibration/sources.md).
 */
const presets: Vocabulary["presets"] = {
  arrest: {
    none: { "growth-arrest.fullArrest": "0 1" },
    middle: { "growth-arrest.fullArrest": "0.3 1" },
    b16: { "growth-arrest.fullArrest": "0.95 1" },
  },
  consumption: {
    confined: { "ifng-consumption.halfMaximum": "25 pM" },
    mid: { "ifng-consumption.halfMaximum": "125 pM" },
    field: { "ifng-consumption.halfMaximum": "2 nM", "ifng-consumption.maximalRate": "1.4 molecules/s" },
  },
};

export function vocabularyOf(biology: Biology): Vocabulary {
  const parameters: Record<string, Vocabulary["parameters"][string]> = {};
  for (const m of biology.mechanisms)
    for (const [name, p] of Object.entries(m.parameters))
      parameters[`${m.name}.${name}`] = { unit: p.unit, range: p.range, source: p.source };
  for (const l of biology.ligands)
    for (const name of ["diffusivity", "decay"] as const)
      parameters[`${l.name}.${name}`] = { unit: l[name].unit, range: l[name].range, source: l[name].source };
  return {
    parameters,
    mechanisms: biology.mechanisms.map((m) => m.name),
    genes,
    drugs: Object.fromEntries(
      biology.mechanisms.flatMap((m) => (m.dose ? [[m.name, { doseUnits: [m.dose.unit] }]] : [])),
    ),
    presets,
  };
}

/** What a scenario may name: the parameters, mechanisms, genes, drugs and presets of a biology. */
import { genes } from "../biology/index.js";
import type { Biology } from "../engine/model.js";
import type { Vocabulary } from "./scenario-vocabulary.js";

/**
 * Where sources disagree. Consumption of IFN-γ: one knob moves the same model from niches of 35 µm to fields of 800 µm. Arrest: B16 in
 * situ rests nearly whole (shipped); of nine colon lines in culture four were slowed by less than 30 %, two by 30–50 %
 * (Schiller 1987, Cancer Res 47:2809).
 */
const presets: Vocabulary["presets"] = {
  arrest: {
    b16: { "growth-arrest.fullArrest": "0.95 1" },
    carcinoma: { "growth-arrest.fullArrest": "0.5 1" },
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

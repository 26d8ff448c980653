/** What the shipped biology knows, gathered for the page. */
import { biology, type LabError, references, scenarioJsonSchema, vocabularyOf } from "ifng-lab";
import { citation, parameterRows } from "ifng-lab/experiment/assumed";
import type { Fault, Knowledge } from "./protocol";

export const vocabulary = vocabularyOf(biology);

export function knowledge(): Knowledge {
  return {
    schema: scenarioJsonSchema(),
    parameters: parameterRows(biology).map((row) => {
      const reference = (references as Readonly<Record<string, object>>)[row.source] ?? {};
      const doi = "doi" in reference ? `https://doi.org/${reference.doi}` : undefined;
      const link = doi ?? ("url" in reference ? String(reference.url) : undefined);
      return { ...row, citation: citation(row.source), ...(link !== undefined && { link }) };
    }),
    mechanisms: biology.mechanisms.map(({ name, claim, equation, leavesOut }) => ({
      name,
      claim,
      equation,
      leavesOut,
    })),
    genes: vocabulary.genes,
    drugs: vocabulary.drugs,
    presets: Object.fromEntries(Object.entries(vocabulary.presets).map(([name, of]) => [name, Object.keys(of)])),
  };
}

/** Every fault in a text, each with its place. */
export function faultsOf(error: LabError): Fault[] {
  const { what, waysOut, where } = error;
  const place = {
    ...(where?.line !== undefined && { line: where.line }),
    ...(where?.column !== undefined && { column: where.column }),
    ...(where?.path !== undefined && { path: where.path }),
  };
  return [{ what, waysOut, ...place }, ...error.others.flatMap(faultsOf)];
}

/** Meaning and unit of every state column, and of fields sampled at cells. */
export function meanings(): Record<string, { unit: string; meaning: string }> {
  const columns = biology.lineages.flatMap((lineage) =>
    Object.entries(lineage.columns).map(
      ([name, { unit, meaning }]) => [name, { unit: unit as string, meaning: meaning as string }] as const,
    ),
  );
  const fields = biology.ligands.map(
    ({ name, title, unit }) => [`${name} here`, { unit: unit as string, meaning: `${title} at the cell` }] as const,
  );
  return Object.fromEntries([...columns, ...fields, ["engaged", { unit: "1", meaning: "bound to a partner" }]]);
}

export const titlesOfFields = (): Record<string, string> =>
  Object.fromEntries(biology.ligands.map(({ name, title }) => [name, title]));

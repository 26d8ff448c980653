/** A table of several tissues: each is mapped on its own, in its own coordinates. */
import { LabError } from "../../equation/error.js";
import { countTypes, type ImportedTissue } from "../../formats/import-cells.js";
import { type MapOptions, mapTissue, type TissueMap } from "./map-tissue.js";

export interface NamedMap {
  readonly name: string;
  readonly map: TissueMap;
}

/** The tissues of a table by name, in the order in which they appear. */
export function tissuesOf(imported: ImportedTissue): string[] {
  return [...new Set(imported.group ?? [])];
}

/** Several tissues lie on top of each other in their own coordinates: they must be told apart. */
export function refuseSeveral(imported: ImportedTissue, column: string | undefined): void {
  const names = tissuesOf(imported);
  if (names.length < 2) return;
  const shown = names.slice(0, 5).join(", ") + (names.length > 5 ? ", …" : "");
  const waysOut = [
    `map each: --by ${column ?? "COLUMN"}`,
    `choose one: --where '${column ?? "COLUMN"} == ${names[0]}'`,
  ];
  throw new LabError({
    kind: "data",
    what: `holds ${names.length} tissues (${shown})`,
    where: { file: imported.file },
    waysOut,
  });
}

/** @param optionsOf options for one tissue: what is marked per cell must be chosen from the whole table's. */
export function mapCohort(
  imported: ImportedTissue,
  optionsOf: (cells: readonly number[], name: string) => MapOptions,
  onProgress?: (done: number, words: string) => void,
): NamedMap[] {
  const names = tissuesOf(imported);
  return names.map((name, k) => {
    const cells = [...imported.ids.keys()].filter((i) => imported.group?.[i] === name);
    const map = mapTissue(partOf(imported, cells, name), {
      ...optionsOf(cells, name),
      onProgress: (done, words) =>
        onProgress?.((k + done) / names.length, `${name} (${k + 1} of ${names.length}): ${words}`),
    });
    return { name, map };
  });
}

function partOf(imported: ImportedTissue, cells: readonly number[], name: string): ImportedTissue {
  const at = (values: Float64Array) => Float64Array.from(cells, (i) => values[i]!);
  const type = cells.map((i) => imported.type[i]!);
  return {
    file: `${imported.file} (${name})`,
    ids: cells.map((i) => imported.ids[i]!),
    ...{ x: at(imported.x), y: at(imported.y), z: at(imported.z), type },
    ...(imported.area && { area: at(imported.area) }),
    group: cells.map(() => name),
    measured: Object.fromEntries(Object.entries(imported.measured).map(([marker, of]) => [marker, at(of)])),
    counts: countTypes(type),
    rows: cells.map((i) => imported.rows[i]!),
  };
}

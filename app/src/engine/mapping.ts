/** What `ifng map` does with a table, for the page: the finding, its pictures, and its files. */
import { importCells, maps, microscope, readTable } from "ifng-lab";
import { verdictWords } from "ifng-lab/experiment/map/agreement-section";
import { refuseSeveral } from "ifng-lab/experiment/map/cohort";
import { snapshotOf } from "ifng-lab/experiment/map/snapshot";
import type { MapAsk, MapFinding, MapPicture } from "./protocol";
import { mapOf } from "./tables";

/** Pixels: of the plate, and of its panel beside the tissue. */
const [WIDTH, PANEL] = [900, 232];

/** @throws LabError where the table cannot be read or holds several tissues */
export function findingOf(
  { table, secretors, draws, seed }: MapAsk,
  version: string,
  onProgress: (done: number, words: string) => void,
): MapFinding {
  const read = readTable(table.text, table.name);
  const columns = mapOf(table, read.columns);
  const imported = importCells(read, columns);
  refuseSeveral(imported, columns.group);
  const map = maps.mapTissue(imported, { secretors, draws, seed, onProgress });
  onProgress(1, "drawing the pictures");
  const states = Object.fromEntries(Object.entries(map.states).map(([name, { median }]) => [name, median]));
  const snapshot = snapshotOf(map, states);
  const upright = Math.round(((WIDTH - PANEL) * snapshot.height) / snapshot.width);
  const size = { width: WIDTH, height: Math.min(900, Math.max(320, upright)) };
  const plate = (title: string, look: string): MapPicture => {
    const { width, height, rgba } = microscope.plateOf(snapshot, microscope.lookNamed(look), size);
    return { title, width, height, rgba: new Uint8ClampedArray(rgba) };
  };
  const pictures = [
    plate("IFN-γ", "field:ifng"),
    plate("Cells", "types:ifng"),
    ...(states.pdl1 ? [plate("PD-L1, predicted", "state:pdl1")] : []),
    ...(states.mhc1 ? [plate("MHC-I, predicted", "state:mhc1")] : []),
  ];
  const command = [
    `ifng map ${table.name}`,
    ...(table.map === undefined ? [] : ["--columns map.yaml"]),
    ...(secretors === "contact" ? [] : [`--secretors ${secretors}`]),
    ...(draws === 64 ? [] : [`--draws ${draws}`]),
    ...(seed === 1 ? [] : [`--seed ${seed}`]),
  ].join(" ");
  return {
    verdict: verdictWords(map),
    command,
    told: maps.mapObject(map),
    pictures,
    files: { "cells.csv": maps.mapCsv([map]), "report.html": maps.mapHtml(map, { command, version }) },
  };
}

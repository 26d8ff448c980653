/**
 * Column maps of two published data sets, of our own `cells.csv`, and of the plain table `id,x,y[,z],type`.
 * Where a phenotype of the table is coarser than our types, the cell gets the type that claims least:
 * an unphenotyped or mixed cell is `other` (it takes up room and consumes IFN-γ, and neither secretes nor kills).
 */
import { cellTypes } from "./cell-types.js";
import type { ColumnMap } from "./column-map.js";

const itself = Object.fromEntries(cellTypes.map((type) => [type, type])) as ColumnMap["phenotypes"];

export const shippedMaps: Readonly<Record<string, ColumnMap>> = {
  /** One field of a human lung cancer, 7-plex immunofluorescence (sample data of the R package phenoptr). */
  nsclc: {
    id: "cell_id",
    x: "x_um",
    y: "y_um",
    phenotype: "phenotype",
    area: "cell_area_um2",
    phenotypes: {
      "CK+": "tumor",
      "CD8+": "CD8",
      "FoxP3+": "Treg",
      "CD68+": "macrophage",
      other: "other", // unphenotyped: stroma and other immune cells
    },
    measured: ["pdl1", "pd1", "cd8", "foxp3", "cd68", "ck"],
  },
  /** 33 triple-negative breast tumors, multiplexed ion beam imaging (Keren et al. 2018, Cell 174:1373). */
  "tnbc-mibi": {
    x: "x_um",
    y: "y_um",
    phenotype: "phenotype",
    group: "patient",
    phenotypes: {
      Tumor: "tumor",
      CD8T: "CD8",
      CD4T: "CD4",
      CD3T: "other", // CD3 without CD4 or CD8: not taken as a secretor
      Treg: "Treg",
      NK: "NK",
      B: "B",
      DC: "dendritic",
      DCMono: "monocyte", // dendritic cell or monocyte: not taken as antigen-presenting
      Macrophage: "macrophage",
      MonoNeu: "monocyte", // monocyte or neutrophil
      Neutrophil: "neutrophil",
      Mesenchymal: "stroma",
      Endothelial: "endothelium",
      Otherimmune: "other",
      Other: "other",
    },
  },
  /** `cells.csv` of a run directory. Suppressor cells are told from monocytes and neutrophils by what they do, not by type. */
  run: {
    id: "id",
    x: "x_um",
    y: "y_um",
    z: "z_um",
    phenotype: "type",
    phenotypes: { ...itself, "M-MDSC": "monocyte", "PMN-MDSC": "neutrophil" },
  },
  "plain-3d": { id: "id", x: "x", y: "y", z: "z", phenotype: "type", phenotypes: itself },
  plain: { id: "id", x: "x", y: "y", phenotype: "type", phenotypes: itself },
};

/**
 * Cell types by the names that phenotypes commonly go under in exports. A name that could mean two types is not here: it is
 * listed as unknown, and a column map says what it is.
 */
import type { CellType } from "./cell-types.js";

const names: Readonly<Record<CellType, readonly string[]>> = {
  tumor: [
    "tumor",
    "tumour",
    "tumor cell",
    "cancer",
    "cancer cell",
    "ck",
    "panck",
    "cytokeratin",
    "epithelial",
    "sox10",
  ],
  CD8: ["cd8", "cd8 t", "cd8 t cell", "cytotoxic t", "cytotoxic t cell", "ctl", "cd3 cd8"],
  CD4: ["cd4", "cd4 t", "cd4 t cell", "helper t", "helper t cell", "t helper", "cd3 cd4"],
  Treg: ["treg", "regulatory t", "regulatory t cell", "foxp3", "cd4 foxp3", "cd3 foxp3"],
  NK: ["nk", "nk cell", "natural killer", "cd56", "ncr1"],
  B: ["b", "b cell", "cd20", "cd19"],
  macrophage: ["macrophage", "macrophages", "mac", "tam", "cd68", "cd163", "cd68 cd163"],
  dendritic: ["dendritic", "dendritic cell", "dc", "cdc1", "cdc2"],
  neutrophil: ["neutrophil", "neutrophils", "cd66b", "mpo"],
  monocyte: ["monocyte", "monocytes", "cd14"],
  "M-MDSC": ["m mdsc", "mmdsc", "monocytic mdsc"],
  "PMN-MDSC": ["pmn mdsc", "g mdsc", "granulocytic mdsc"],
  stroma: ["stroma", "stromal", "stromal cell", "fibroblast", "fibroblasts", "caf", "sma", "mesenchymal"],
  endothelium: ["endothelium", "endothelial", "endothelial cell", "vessel", "cd31", "cd34"],
  other: ["", "other", "others", "unclassified", "unknown", "negative", "other cell", "other cells", "ignore"],
};

const known = new Map(
  Object.entries(names).flatMap(([type, list]) => list.map((name) => [name, type as CellType] as const)),
);

/** The type a phenotype names: signs, case and what follows a colon (`Tumor: Positive`) do not matter. */
export function typeNamed(phenotype: string): CellType | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[+⁺_/-]+/g, " ")
      .replace(/\bcells\b/g, "cell")
      .replace(/\s+/g, " ")
      .trim();
  const state = /^(positive|negative|[123]\+)$/i;
  const [base = "", ...rest] = phenotype.split(":").map((part) => part.trim());
  return rest.every((part) => state.test(part)) ? known.get(plain(base)) : undefined;
}

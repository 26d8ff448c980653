/** The cell types that a table may be mapped to. */
export const cellTypes = [
  "tumor",
  "CD8",
  "CD4",
  "Treg",
  "NK",
  "B",
  "macrophage",
  "dendritic",
  "neutrophil",
  "monocyte",
  "M-MDSC",
  "PMN-MDSC",
  "stroma",
  "endothelium",
  "other",
] as const;

export type CellType = (typeof cellTypes)[number];

export function isCellType(name: string): name is CellType {
  return (cellTypes as readonly string[]).includes(name);
}

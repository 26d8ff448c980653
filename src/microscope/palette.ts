/**
 * Colours of cell types on the dark ground of a microscope room.
 *
 * Chosen so that every two differ by ΔE₀₀ ≥ 11.5 in normal, protan, deutan and tritan vision and stand out from the ground
 * by a contrast of at least 3:1 (both tested). Hue families: tumor pink, T blue-violet, NK green, myeloid ochre to lime.
 */
export type Rgb = readonly [red: number, green: number, blue: number];

export const typeColours = {
  tumor: "#f23e84",
  CD8: "#6b5af3",
  CD4: "#5997bd",
  Treg: "#cbbeff",
  NK: "#00e3ab",
  B: "#9c00d8",
  macrophage: "#ae7f3f",
  dendritic: "#b6ae00",
  monocyte: "#a14e00",
  neutrophil: "#e1ff6c",
  "M-MDSC": "#007870",
  "PMN-MDSC": "#a8d078",
  stroma: "#6c6d52",
  other: "#8d9083",
  endothelium: "#e4a8b4",
} as const;

/** Tumor cells of a clone that has lost a gene. */
export const alteredClone = "#ffe7ef";
export const ground = "#0e1116";
/** Cells that have no value of the column shown. */
export const withoutValue = "#2b313a";

export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Colour of a cell type; types that no palette knows are grey. */
export const colourOf = (type: string): string =>
  (typeColours as Readonly<Record<string, string>>)[type] ?? typeColours.other;

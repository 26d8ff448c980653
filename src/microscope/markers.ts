/**
 * The antibody panel: for each marker where its signal comes from and in which part of the cell it lies. A state column (or a
 * measured one) gives the level; a marker that only tells a cell type is lit in cells of that type.
 */
export type Compartment = "nucleus" | "membrane" | "cytoplasm";

export interface Marker {
  readonly name: string;
  /** State columns in order of preference; `measured_…` are those of a real tissue. */
  readonly columns: readonly string[];
  /** Types that carry it where there is no column; none: it needs its column. */
  readonly types: readonly string[] | "all";
  readonly compartment: Compartment;
  /** Colour of its light. */
  readonly colour: string;
  /** Granular stains are broken into grains, filaments and films are not. */
  readonly granular?: true;
}

const marker = (
  name: string,
  compartment: Compartment,
  colour: string,
  columns: readonly string[],
  types: readonly string[] | "all" = [],
): Marker => ({ name, compartment, colour, columns, types });

export const markers: readonly Marker[] = [
  marker("DAPI", "nucleus", "#2a47f2", [], "all"),
  marker("panCK", "cytoplasm", "#00a878", ["measured_ck"], ["tumor"]),
  marker("CD8", "membrane", "#ffea1a", ["measured_cd8"], ["CD8"]),
  marker("CD4", "membrane", "#9fd0ff", ["measured_cd4"], ["CD4", "Treg"]),
  marker("FOXP3", "nucleus", "#ff800d", ["measured_foxp3"], ["Treg"]),
  { ...marker("CD68", "cytoplasm", "#bfbfbf", ["measured_cd68"], ["macrophage"]), granular: true },
  { ...marker("CD163", "cytoplasm", "#d9a066", ["measured_cd163"], ["macrophage"]), granular: true },
  marker("CD11c", "membrane", "#b6ae00", ["measured_cd11c"], ["dendritic"]),
  marker("CD56", "membrane", "#00e3ab", ["measured_cd56"], ["NK"]),
  marker("CD20", "membrane", "#c46bff", ["measured_cd20"], ["B"]),
  marker("αSMA", "cytoplasm", "#8fb04a", ["measured_asma"], ["stroma"]),
  marker("CD31", "membrane", "#e4a8b4", ["measured_cd31"], ["endothelium"]),
  marker("PD-1", "membrane", "#ff9f40", ["pd1", "measured_pd1"]),
  marker("PD-L1", "membrane", "#ff1a73", ["pdl1", "measured_pdl1"]),
  marker("MHC-I", "membrane", "#ff6ad5", ["mhc1", "measured_mhc1"]),
  marker("MHC-II", "membrane", "#d0a3ff", ["mhc2", "measured_mhc2"]),
  marker("pSTAT1", "nucleus", "#1af2d9", ["pstat1", "measured_pstat1"]),
  marker("IRF1", "nucleus", "#7dff5a", ["irf1", "measured_irf1"]),
  marker("IDO1", "cytoplasm", "#ff5a3c", ["ido1", "measured_ido1"]),
  { ...marker("GZMB", "cytoplasm", "#ff4040", ["granules", "measured_gzmb"], ["CD8", "NK"]), granular: true },
  marker("Ki67", "nucleus", "#ff4df0", ["ki67", "measured_ki67"]),
  /** Hits of killers that have not yet decayed, where a stain would show cleaved caspase 3. */
  marker("cC3", "cytoplasm", "#ffb000", ["damage", "measured_cc3"]),
  { ...marker("CXCL9", "cytoplasm", "#6fe0ff", ["cxcl9", "measured_cxcl9"]), granular: true },
];

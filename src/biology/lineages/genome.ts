/**
 * What a clone can lose or carry: gene copies (0–2) and traits, with their values in an unaltered cell.
 *
 * `antigenicity` is the density of tumor antigen on MHC class I relative to the reference tumor, whose cells show half of what gives a
 * CTL half of its hits. A CTL kills at three complexes and is fully engaged at ten (Purbhoo 2004, doi 10.1038/ni1058); that lines with a
 * model antigen show many more, 10 and above on this scale, is assumed.
 */
export const genome = {
  IFNGR1: 2,
  IFNGR2: 2,
  JAK1: 2,
  JAK2: 2,
  STAT1: 2,
  SOCS1: 2,
  B2M: 2,
  CD274: 2,
  CIITA: 2,
  antigenicity: 1,
} as const;

/** Genes, that is, what a scenario may list under `lost`. */
export const genes = Object.keys(genome).filter((name) => name !== "antigenicity");

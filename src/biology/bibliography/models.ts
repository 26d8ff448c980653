import type { Reference } from "../references.js";

/** Models, model files, drugs and software, whose parameters were taken over. */
export const models = {
  "ifng-lab": {
    authors: "IFN-γ Lab",
    year: 2026,
    title: "Engineering estimates and derivations of this project (docs/assumed.md lists them)",
    in: "this software",
    kind: "software",
  },
  "qspio-tnbc": {
    authors: "Wang H, et al.",
    year: 2020,
    title: "QSPIO-TNBC: parameters/parameters_TNBC.m, a quantitative systems pharmacology platform for immuno-oncology",
    in: "public model file",
    url: "github.com/HanwenWang95/QSPIO-TNBC",
    kind: "software",
  },
  "tumor-tcell": {
    authors: "Hickey JW, Agmon E, Horowitz N, Lamore M, Sunwoo J, Covert M, Nolan GP",
    year: 2024,
    title:
      "Integrating multiplexed imaging and multiscale modeling identifies tumor phenotype transformation as a critical component of therapeutic T cell efficacy",
    in: "Cell Systems 15:235",
    url: "github.com/vivarium-collective/tumor-tcell",
  },
  "spqsp-pdac": {
    authors: "Popel laboratory",
    year: 2026,
    title: "SPQSP_PDAC: PDAC/sim/resource/param_all_test.xml",
    in: "public model file",
    url: "github.com/popellab/SPQSP_PDAC",
    kind: "software",
  },
  physicell2018: {
    authors: "Ghaffarizadeh A, Heiland R, Friedman SH, Mumenthaler SM, Macklin P",
    year: 2018,
    title: "PhysiCell: an open source physics-based cell simulator for 3-D multicellular systems",
    in: "PLoS Comput Biol 14:e1005991",
    doi: "10.1371/journal.pcbi.1005991",
  },
  yamada2003: {
    authors: "Yamada S, Shiono S, Joo A, Yoshimura A",
    year: 2003,
    title: "Control mechanism of JAK/STAT signal transduction pathway (BIOMD0000000093, BIOMD0000000094)",
    in: "FEBS Lett 534:190–196",
  },
  rateitschak2012: {
    authors: "Rateitschak K, Winter F, Lange F, Jaster R, Wolkenhauer O",
    year: 2012,
    title:
      "Parameter identifiability and sensitivity analysis predict targets for enhancement of STAT1 activity in pancreatic cancer and stellate cells",
    in: "PLoS Comput Biol 8:e1002815",
    doi: "10.1371/journal.pcbi.1002815",
  },
  jafarnejad2019: {
    authors: "Jafarnejad M, Gong C, Gabrielson E, Bartelink IH, Vicini P, Wang B, Narwal R, Roskos L, Popel AS",
    year: 2019,
    title: "A computational model of neoadjuvant PD-1 inhibition in non-small cell lung cancer (by way of QSPIO-TNBC)",
    in: "AAPS J 21:79",
  },
  busse2010: {
    authors: "Busse D, et al.",
    year: 2010,
    title:
      "Competing feedback loops shape IL-2 signaling between helper and regulatory T lymphocytes in cellular microenvironments",
    in: "PNAS 107:3058–3063",
  },
  ahamadi2017: {
    authors: "Ahamadi M, Freshwater T, Prohn M, Li CH, de Alwis DP, de Greef R, Elassaiss-Schaap J, Kondic A, Stone JA",
    year: 2017,
    title:
      "Model-based characterization of the pharmacokinetics of pembrolizumab: a humanized anti-PD-1 monoclonal antibody in advanced solid tumors",
    in: "CPT Pharmacometrics Syst Pharmacol 6:49–57",
    doi: "10.1002/psp4.12139",
  },
  "pembrolizumab-bla": {
    authors: "Merck",
    year: 2014,
    title: "Pembrolizumab: binding to PD-1 (by way of Applied BioMath)",
    in: "biologics license application",
    kind: "document",
  },
  "tme-bistability": {
    authors: "Frank SA",
    year: 2026,
    title: "tme-bistability: parameters of macrophage polarisation with two stable states",
    in: "public model file",
    url: "github.com/a-sfrank/tme-bistability",
    kind: "software",
  },
} as const satisfies Record<string, Reference>;

import type { Reference } from "../references.js";

/** Experiments and measurements, but for those of T cells. */
export const experiments = {
  shin2017: {
    authors: "Shin DS, Zaretsky JM, Escuin-Ordinas H, Garcia-Diaz A, Hu-Lieskovan S, Kalbasi A, et al.",
    year: 2017,
    title: "Primary resistance to PD-1 blockade mediated by JAK1/2 mutations",
    in: "Cancer Discov 7:188–201",
    doi: "10.1158/2159-8290.CD-16-1223",
  },
  pfizenmaier1985: {
    authors: "Pfizenmaier K, Bartsch H, Scheurich P, Seliger B, Ucer U, Vehmeyer K, Nagel GA",
    year: 1985,
    title:
      "Differential gamma-interferon response of human colon carcinoma cells: inhibition of proliferation and modulation of immunogenicity as independent effects of gamma-interferon on tumor cell growth",
    in: "Cancer Res",
    note: "one of six panels of lines; validation/calibration/sources.md lists them",
  },
  celada1985: {
    authors: "Celada A, Allen R, Esparza I, Gray PW, Schreiber RD",
    year: 1985,
    title:
      "Demonstration and partial characterization of the interferon-gamma receptor on human mononuclear phagocytes",
    in: "J Clin Invest 76:2196–2205",
    doi: "10.1172/JCI112228",
  },
  centofanti2023: {
    authors: "Centofanti E, Wang C, Iyer S, Krichevsky O, Oyler-Yaniv A, Oyler-Yaniv J",
    year: 2023,
    title:
      "The spread of interferon-γ in melanomas is highly spatially confined, driving nongenetic variability in tumor cells",
    in: "PNAS",
    note: "the DOI is that of the preprint",
    doi: "10.1101/2023.01.26.525713",
  },
  matsushita2015: {
    authors: "Matsushita H, Hosoi A, Ueha S, Abe J, Fujieda N, Tomura M, Maekawa R, Matsushima K, Ohara O, Kakimi K",
    year: 2015,
    title: "Cytotoxic T lymphocytes block tumor growth both by lytic activity and IFNγ-dependent cell-cycle arrest",
    in: "Cancer Immunol Res 3:26–36",
  },
  eden2011: {
    authors: "Eden E, Geva-Zatorsky N, Issaeva I, Cohen A, Dekel E, Danon T, Cohen L, Mayo A, Alon U",
    year: 2011,
    title: "Proteome half-life dynamics in living human cells (by way of tumor-tcell)",
    in: "Science 331:764–768",
    doi: "10.1126/science.1199784",
  },
  grote1977: {
    authors: "Grote J, Süsskind R, Vaupel P",
    year: 1977,
    title: "Oxygen diffusivity in tumor tissue under temperature conditions within the range of 20–40 °C",
    in: "Pflügers Arch",
  },
  spranger2013: {
    authors: "Spranger S, et al.",
    year: 2013,
    title: "Up-regulation of PD-L1, IDO, and Tregs in the melanoma tumor microenvironment is driven by CD8+ T cells",
    in: "Sci Transl Med 5:200ra116",
    doi: "10.1126/scitranslmed.3006504",
  },
  krombach1997: {
    authors: "Krombach F, Münzing S, Allmeling AM, Gerlach JT, Behr J, Dörger M",
    year: 1997,
    title: "Cell size of alveolar macrophages: an interspecies comparison (by way of QSPIO-TNBC)",
    in: "Environ Health Perspect 105(Suppl 5):1261–1263",
    doi: "10.1289/ehp.97105s51261",
  },
  chapman1981: {
    authors: "Chapman EO, et al.",
    year: 1981,
    title: "[Lymphocyte size] (by way of QSPIO-TNBC)",
    in: "as cited by the model file",
    kind: "document",
  },
  angiolillo1995: {
    authors: "Angiolillo AL, et al.",
    year: 1995,
    title: "Human interferon-inducible protein 10 is a potent inhibitor of angiogenesis in vivo",
    in: "Journal of Experimental Medicine",
    doi: "10.1084/jem.182.1.155",
  },
  kammertoens2017: {
    authors: "Kammertoens T, et al.",
    year: 2017,
    title: "Tumour ischaemia by interferon-γ resembles physiological blood vessel regression",
    in: "Nature",
    doi: "10.1038/nature22311",
  },
  muller2017: {
    authors: "Müller E, Christopoulos PF, Halder S, et al.",
    year: 2017,
    title: "Toll-like receptor ligands and interferon-γ synergize for induction of antitumor M1 macrophages",
    in: "Front Immunol 8:1383",
    doi: "10.3389/fimmu.2017.01383",
  },
  braumuller2013: {
    authors: "Braumüller H, et al.",
    year: 2013,
    title: "T-helper-1-cell cytokines drive cancer into senescence",
    in: "Nature",
    doi: "10.1038/nature11824",
  },
  benci2016: {
    authors: "Benci JL, et al.",
    year: 2016,
    title: "Tumor interferon signaling regulates a multigenic resistance program to immune checkpoint blockade",
    in: "Cell",
    doi: "10.1016/j.cell.2016.11.022",
  },
  song2019: {
    authors:
      "Song M, Ping Y, Zhang K, Yang L, Li F, Cheng S, Yue D, Maimela NR, Qu J, Liu S, Sun T, Li Z, Xia J, Zhang B, Wang L, Zhang Y",
    year: 2019,
    title: "Low-dose IFNγ induces tumor cell stemness in tumor microenvironment of non-small cell lung cancer",
    in: "Cancer Res 79:3737–3748",
    doi: "10.1158/0008-5472.CAN-19-0596",
  },
  dubrot2022: {
    authors: "Dubrot J, et al.",
    year: 2022,
    title: "[In vivo CRISPR screens: interferon sensing by tumors protects them from NK cells and CD8 T cells]",
    in: "Nat Immunol",
    doi: "10.1038/s41590-022-01315-x",
  },
  vandersluis2015: {
    authors: "van der Sluis TC, et al.",
    year: 2015,
    title:
      "[Therapeutic vaccination: T-cell IFN-γ and TNF on tumor cells shape the chemokines that bring myeloid cells]",
    in: "Cancer Immunol Res 3:1042",
  },
  movahedi2008: {
    authors: "Movahedi K, et al.",
    year: 2008,
    title: "[Monocytic and granulocytic myeloid-derived suppressor cells differ in their need for IFN-γ]",
    in: "Blood 111:4233",
  },
  "melanoma-hla": {
    authors: "[Study of the melanoma lines GLL-19 and Me-43]",
    year: 2005,
    title: "[Kinetics of HLA-ABC and HLA-DR on human melanoma lines under IFN-γ and after washout]",
    in: "as listed by Scilit, record a035354b; year to be checked",
    kind: "document",
  },
  oylerYaniv2017: {
    authors: "Oyler-Yaniv A, et al.",
    year: 2017,
    title: "[cytokine niches set by diffusion and consumption]",
    in: "Immunity 46:609",
  },
  hoekstra2020: {
    authors: "Hoekstra ME, et al.",
    year: 2020,
    title: "[Long-range IFN-γ sensing by tumor cells away from the antigen]",
    in: "Nat Cancer",
    doi: "10.1038/s43018-020-0036-4",
  },
  williams2020: {
    authors: "Williams JB, et al.",
    year: 2020,
    title: "[Tumors deaf to IFN-γ resist T cells in vitro and are held better in vivo]",
    in: "Nat Commun",
    doi: "10.1038/s41467-020-14290-4",
  },
} as const satisfies Record<string, Reference>;

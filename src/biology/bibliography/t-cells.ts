import type { Reference } from "../references.js";

/** Experiments with T cells: how they move, see, kill, wear out, and hear IFN-γ. */
export const tCells = {
  slifka1999: {
    authors: "Slifka MK, Rodriguez F, Whitton JL",
    year: 1999,
    title: "Rapid on/off cycling of cytokine production by virus-specific CD8+ T cells",
    in: "Nature 401:76–79",
    doi: "10.1038/43454",
  },
  han2012: {
    authors: "Han Q, Bagheri N, Bradshaw EM, Hafler DA, Lauffenburger DA, Love JC",
    year: 2012,
    title: "Polyfunctional responses by human T cells result from sequential release of cytokines",
    in: "PNAS 109:1607–1612",
    doi: "10.1073/pnas.1117194109",
  },
  breart2008: {
    authors: "Breart B, Lemaître F, Celli S, Bousso P",
    year: 2008,
    title: "Two-photon imaging of intratumoral CD8+ T cell cytotoxic activity during adoptive T cell therapy in mice",
    in: "J Clin Invest 118:1390–1397",
    doi: "10.1172/JCI34388",
  },
  weigelin2021: {
    authors: "Weigelin B, den Boer AT, Wagena E, Broen K, Dolstra H, de Boer RJ, Figdor CG, Textor J, Friedl P",
    year: 2021,
    title: "Cytotoxic T cells are able to efficiently eliminate cancer cells by additive cytotoxicity",
    in: "Nat Commun 12:5217",
    doi: "10.1038/s41467-021-25282-3",
  },
  thibaut2020: {
    authors:
      "Thibaut R, Bost P, Milo I, Cazaux M, Lemaître F, Garcia Z, Amit I, Breart B, Cornuot C, Schwikowski B, Bousso P",
    year: 2020,
    title:
      "Bystander IFN-γ activity promotes widespread and sustained cytokine signaling altering the tumor microenvironment",
    in: "Nat Cancer 1:302–314",
    doi: "10.1038/s43018-020-0038-2",
  },
  boissonnas2007: {
    authors: "Boissonnas A, Fetler L, Zeelenberg IS, Hugues S, Amigorena S",
    year: 2007,
    title: "In vivo imaging of cytotoxic T cell infiltration and elimination of a solid tumor",
    in: "J Exp Med 204:345–356",
    doi: "10.1084/jem.20061890",
  },
  cheng2013: {
    authors:
      "Cheng X, Veverka V, Radhakrishnan A, Waters LC, Muskett FW, Morgan SH, Huo J, Yu C, Evans EJ, Leslie AJ, Griffiths M, Stubberfield C, Griffin R, Henry AJ, Jansson A, Ladbury JE, Ikemizu S, Carr MD, Davis SJ",
    year: 2013,
    title: "Structure and interactions of the human programmed cell death 1 receptor (by way of QSPIO-TNBC)",
    in: "J Biol Chem 288:11771–11785",
    doi: "10.1074/jbc.M112.448126",
  },
  philip2017: {
    authors:
      "Philip M, Fairchild L, Sun L, Horste EL, Camara S, Shakiba M, Scott AC, Viale A, Lauer P, Merghoub T, Hellmann MD, Wolchok JD, Leslie CS, Schietinger A",
    year: 2017,
    title: "Chromatin states define tumour-specific T cell dysfunction and reprogramming",
    in: "Nature 545:452–456",
    doi: "10.1038/nature22367",
  },
  mazet2023: {
    authors:
      "Mazet JM, Mahale JN, Tong O, Watson RA, Lechuga-Vieco AV, Pirgova G, Lau VWC, Attar M, Koneva LA, Sansom SN, Fairfax BP, Gérard A",
    year: 2023,
    title:
      "IFNγ signaling in cytotoxic T cells restricts anti-tumor responses by inhibiting the maintenance and diversity of intra-tumoral stem-like T cells",
    in: "Nat Commun 14:321",
    doi: "10.1038/s41467-023-35948-9",
  },
  blessin2021: {
    authors: "Blessin NC, Abu-Hashem R, Mandelkow T, Li W, Simon R, et al.",
    year: 2021,
    title: "Prevalence of proliferating CD8+ cells in normal lymphatic tissues, inflammation and cancer",
    in: "Aging 13:14590–14603",
    doi: "10.18632/aging.203113",
  },
  bhat2017: {
    authors: "Bhat P, Leggatt G, Waterhouse N, Frazer IH",
    year: 2017,
    title: "Interferon-γ derived from cytotoxic lymphocytes directly enhances their motility and cytotoxicity",
    in: "Cell Death Dis 8:e2836",
    doi: "10.1038/cddis.2017.67",
  },
  overacre2017: {
    authors:
      "Overacre-Delgoffe AE, Chikina M, Dadey RE, Yano H, Brunazzi EA, Shayan G, Horne W, Moskovitz JM, Kolls JK, Sander C, Shuai Y, Normolle DP, Kirkwood JM, Ferris RL, Delgoffe GM, Bruno TC, Workman CJ, Vignali DAA",
    year: 2017,
    title: "Interferon-γ drives Treg fragility to promote anti-tumor immunity",
    in: "Cell 169:1130–1141",
    doi: "10.1016/j.cell.2017.05.005",
  },
  pai2019: {
    authors: "Pai CCS, et al.",
    year: 2019,
    title:
      "[combined blockade of CTLA-4 and PD-1 deletes activated tumor-specific T cells by IFN-γ where the tumor is small]",
    in: "journal not seen",
    note: "abstract read at acir.org, without title",
  },
  purbhoo2004: {
    authors: "Purbhoo MA, et al.",
    year: 2004,
    title: "T cell killing does not require the formation of a stable mature immunological synapse",
    in: "Nat Immunol 5:524–530",
    doi: "10.1038/ni1058",
  },
  schulz2009: {
    authors: "Schulz EG, et al.",
    year: 2009,
    title: "Sequential polarization and imprinting of type 1 T helper lymphocytes by interferon-γ and interleukin-12",
    in: "Immunity 30:673–683",
    doi: "10.1016/j.immuni.2009.03.013",
  },
  whitmire2005: {
    authors: "Whitmire JK, Tan JT, Whitton JL",
    year: 2005,
    title: "Interferon-γ acts directly on CD8+ T cells to increase their abundance during virus infection",
    in: "J Exp Med",
    doi: "10.1084/jem.20041463",
  },
} as const satisfies Record<string, Reference>;

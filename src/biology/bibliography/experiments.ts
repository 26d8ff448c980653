import type { Reference } from "../references.js";

/** Experiments and measurements. */
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
  centofanti2023: {
    authors: "Centofanti E, Wang C, Iyer S, Krichevsky O, Oyler-Yaniv A, Oyler-Yaniv J",
    year: 2023,
    title:
      "The spread of interferon-γ in melanomas is highly spatially confined, driving nongenetic variability in tumor cells",
    in: "PNAS",
    note: "the DOI is that of the preprint",
    doi: "10.1101/2023.01.26.525713",
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
  blessin2021: {
    authors: "Blessin NC, Abu-Hashem R, Mandelkow T, Li W, Simon R, et al.",
    year: 2021,
    title: "Prevalence of proliferating CD8+ cells in normal lymphatic tissues, inflammation and cancer",
    in: "Aging 13:14590–14603",
    doi: "10.18632/aging.203113",
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
  whitmire2005: {
    authors: "Whitmire JK, Tan JT, Whitton JL",
    year: 2005,
    title: "Interferon-γ acts directly on CD8+ T cells to increase their abundance during virus infection",
    in: "J Exp Med",
    doi: "10.1084/jem.20041463",
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

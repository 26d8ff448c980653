import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { type Reference, references } from "../biology/references.js";
import { mechanism } from "../engine/declare.js";
import { bibliography, citedSources, partsOf } from "./cite.js";
import { prepare } from "./laboratory.js";
import { parseScenario } from "./scenario.js";
import { vocabularyOf } from "./vocabulary.js";

const small = "ifng-lab: 1\nname: s\nduration: 1 h\ntissue: { generate: { size: [100 um, 100 um] } }\n";
const experimentOf = (text: string, inputs = {}) =>
  prepare(parseScenario(text, "s.yaml", vocabularyOf(biology)), inputs);
const keys = (text: string) => citedSources(experimentOf(text), "1").map((source) => source.key);

describe("the sources behind a run", () => {
  it("are those of the composed mechanisms, and go with them", () => {
    expect(keys(small)).toContain("ahamadi2017");
    expect(keys(`${small}without: [pembrolizumab]\n`)).not.toContain("ahamadi2017");
    expect(keys(`${small}without: [pembrolizumab]\n`)).toContain("weigelin2021");
  });

  it("leave no parameter, field or cell type without one", () => {
    const sources = citedSources(experimentOf(small), "1");
    const used = new Set(sources.flatMap((source) => source.usedBy));
    for (const m of biology.mechanisms)
      for (const name of Object.keys(m.parameters)) expect(used).toContain(`${m.name}.${name}`);
    for (const l of biology.ligands) expect(used).toContain(`${l.name}.decay`);
    expect(used).toContain("tumor.tumor");
  });

  it("say which values the run sets itself", () => {
    const sources = citedSources(experimentOf(`${small}parameters: { cytotoxicity.hitRate: 0.04 1/min }\n`), "1");
    expect(sources.flatMap((source) => source.set)).toEqual(["cytotoxicity.hitRate"]);
    expect(bibliography(sources)).toContain("% set by the run itself: cytotoxicity.hitRate\n");
  });

  it("name an unknown source of a user's mechanism as what it is", () => {
    const mine = mechanism({
      name: "mine",
      claim: "",
      equation: "",
      leavesOut: "",
      actsOn: [],
      parameters: {
        a: { symbol: "a", value: 1, unit: "1", meaning: "a", origin: "assumed", source: "Doe & Roe, in press" },
      },
    });
    const source = citedSources(experimentOf(small, { mechanisms: [mine] }), "1").find(
      (s) => s.entry.key === "Doe-Roe-in-press",
    )!;
    expect(source.entry.fields).toEqual({
      title: "Doe & Roe, in press",
      note: "named by mine; not in the bibliography of ifng-lab, nothing of it verified",
    });
  });
});

describe("the bibliography", () => {
  it.each([
    ["FEBS Lett 534:190–196", "FEBS Lett", "534", "190–196"],
    ["Environ Health Perspect 105(Suppl 5):1261–1263", "Environ Health Perspect", "105(Suppl 5)", "1261–1263"],
    ["PLoS Comput Biol 8:e1002815", "PLoS Comput Biol", "8", "e1002815"],
    ["Pflügers Arch", "Pflügers Arch", undefined, undefined],
  ])("reads %j", (venue, journal, volume, pages) => {
    expect(partsOf({ authors: "A", year: 1, title: "T", in: venue })).toMatchObject({ journal, volume, pages });
  });

  it("has every DOI in its plain form, and says of every article what is missing", () => {
    for (const [key, reference] of Object.entries<Reference>(references)) {
      if (reference.doi) expect(reference.doi, key).toMatch(/^10\.\d{4,}\/\S+$/);
      expect(reference.year, key).toBeGreaterThan(1900);
    }
    const grote = citedSources(experimentOf(small), "1").find((source) => source.key === "grote1977")!;
    expect(grote.unverified).toEqual(["volume and pages", "DOI"]);
    expect(grote.entry.fields.note).toBe("not verified: volume and pages, DOI");
  });
});

const python = "/usr/bin/python3";
const present = spawnSync(python, ["-c", "import bibtexparser"]).status === 0;
const reads = `
import bibtexparser, json, sys
parser = bibtexparser.bparser.BibTexParser(interpolate_strings=False)
print(json.dumps(bibtexparser.loads(sys.stdin.read(), parser=parser).entries))
`;

describe.skipIf(!present)(
  "an independent BibTeX parser (skipped where Debian's python3-bibtexparser is absent)",
  () => {
    const examples = new URL("../../examples/", import.meta.url);
    const files = readdirSync(examples).filter((file) => file.endsWith(".yaml"));

    it.each(files)("reads every entry of %s, whole", (file) => {
      const sources = citedSources(experimentOf(readFileSync(new URL(file, examples), "utf8")), "1");
      const text = bibliography(sources);
      const { stdout, stderr } = spawnSync(python, ["-c", reads], { input: text, encoding: "utf8" });
      expect(stderr).toBe("");
      const entries = JSON.parse(stdout) as Record<string, string>[];
      expect(entries.map((entry) => entry.ID)).toEqual(sources.map((source) => source.key));
      for (const entry of entries) {
        expect(Object.keys(entry)).toEqual(expect.arrayContaining(["author", "title", "year"]));
        if (entry.ENTRYTYPE !== "article") continue;
        const whole =
          entry.journal && ((entry.volume && entry.pages && entry.doi) || entry.note?.includes("not verified"));
        expect(whole, entry.ID).toBeTruthy();
      }
      const weigelin = entries.find((entry) => entry.ID === "weigelin2021")!;
      expect(weigelin.author!.split(" and ")).toHaveLength(9);
      expect(weigelin).toMatchObject({ journal: "Nat Commun", volume: "12", pages: "5217" });
    });
  },
);

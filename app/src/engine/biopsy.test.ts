import { biology, parseScenario, prepare, Run, vocabularyOf } from "ifng-lab";
import { visibleDensity } from "ifng-lab/microscope/pdl1-scores";
import { describe, expect, it } from "vitest";
import { rows } from "../biopsy/readings";
import { biopsyOf } from "./biopsy";
import { layoutOf, packFrame, unpackFrame } from "./frame";

const text = `
ifng-lab: 1
name: sampled
duration: 6 h
tissue:
  generate: { size: [300 um, 300 um], tumor: { density: 2500 /mm2 }, cd8: { density: 700 /mm2 } }
clones:
  - { name: wild type }
  - { name: pale, fraction: 30 %, lost: [CD274] }
`;

describe("a biopsy of a recorded moment", () => {
  const run = new Run(prepare(parseScenario(text, "sampled.yaml", vocabularyOf(biology))));
  while (run.minutes < 300) run.step();
  const snapshot = run.snapshot();
  const layout = layoutOf(snapshot, run.contacts(), {});
  const { snapshot: _, ...told } = run.observations[0]!;
  const frame = unpackFrame(packFrame(snapshot, run.contacts(), { ...told, body: run.body }, layout), layout);
  const folds = [...frame.columns.pdl1!].filter((fold) => !Number.isNaN(fold)).sort((a, b) => a - b);
  /** So that half of the tumor cells are just visible. */
  const basal = visibleDensity / folds[folds.length >> 1]!;
  const ask = { frame, layout, basal, without: ["pale"], seed: 1 };

  it("scores PD-L1 as counted by hand, and nothing on a clone that lost the gene", () => {
    const { pdl1, counts, cells } = biopsyOf(ask);
    const tumor = [...frame.id.keys()].filter((row) => layout.types[frame.type[row]!] === "tumor");
    const positive = tumor.filter(
      (row) => layout.clones[frame.clone[row]!] !== "pale" && basal * frame.columns.pdl1![row]! >= visibleDensity,
    );
    expect(positive.length).toBeGreaterThan(0);
    expect(positive.length).toBeLessThan(tumor.length);
    expect(counts.tumor).toBe(tumor.length);
    expect(cells).toBe(frame.count);
    expect(pdl1).toMatchObject({ tps: { value: (100 * positive.length) / tumor.length } });
  });

  it("has a value or a reason for every row that is shown", () => {
    const finding = biopsyOf(ask);
    for (const { of } of rows) {
      const reading = of(finding);
      expect("absent" in reading ? reading.absent.length > 10 : Number.isFinite(reading.value)).toBe(true);
    }
  });

  it("of a handful of cells is refused in words", () => {
    const few = {
      ...frame,
      count: 10,
      x: frame.x.slice(0, 10),
      y: frame.y.slice(0, 10),
      type: frame.type.slice(0, 10),
    };
    expect(() => biopsyOf({ ...ask, frame: few })).toThrow(/at least 50/);
  });
});

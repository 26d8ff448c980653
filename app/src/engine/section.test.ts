import { biology, parseScenario, prepare, Run, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import { layoutOf, packFrame, unpackFrame } from "./frame";
import { sectionOf } from "./section";

const text = (size: string) => `
ifng-lab: 1
name: a block
duration: 1 h
tissue:
  generate: { size: ${size}, tumor: { density: 2000 /mm2 }, cd8: { density: 800 /mm2 } }
`;

const run = new Run(prepare(parseScenario(text("[80 um, 60 um, 70 um]"), "block.yaml", vocabularyOf(biology))));
const snapshot = run.snapshot();
const layout = layoutOf(snapshot, run.contacts(), {});
const { snapshot: _, ...told } = run.observations[0]!;
const block = unpackFrame(packFrame(snapshot, run.contacts(), { ...told, body: run.body }, layout), layout);

describe("a block", () => {
  it("is recorded whole", () => {
    expect(block.z).toEqual(snapshot.cells.z);
    for (const { name, nz } of layout.fields) {
      expect(nz).toBe(4);
      expect(block.fields[name]).toEqual(snapshot.fields[name]!.value);
    }
  });

  it.each([0, 20, 35, 61])(
    "cut at %d µm shows the discs that this plane cuts, and its layer of the fields",
    (plane) => {
      const slide = sectionOf(block, layout, plane);
      expect(slide.count).toBeLessThan(block.count);
      for (let i = 0; i < slide.count; i++) {
        const row = block.id.indexOf(slide.id[i]!);
        const [r, dz] = [block.radius[row]!, block.z[row]! - plane];
        expect(Math.abs(dz)).toBeLessThan(r);
        expect(slide.radius[i]! ** 2 + dz * dz).toBeCloseTo(r * r, 2);
        expect(slide.columns.pdl1![i]).toBe(block.columns.pdl1![row]);
      }
      const { nx, ny } = layout.fields[0]!;
      const layer = Math.floor(plane / 20);
      for (const { name } of layout.fields)
        expect(slide.fields[name]).toEqual(block.fields[name]!.slice(layer * nx * ny, (layer + 1) * nx * ny));
    },
  );

  it("is cut in the middle when nothing is said, and once for one plane", () => {
    expect(sectionOf(block, layout)).toBe(sectionOf(block, layout, 35));
  });

  it("that is flat is its own section", () => {
    expect(sectionOf(block, { ...layout, depth: 0 })).toBe(block);
  });
});

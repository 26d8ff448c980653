/** A virtual biopsy of a recorded moment: what a pathologist would read off the slide. */
import { biopsies } from "ifng-lab";
import { rectangle } from "ifng-lab/experiment/biopsy/window";
import { isCellType } from "ifng-lab/formats/cell-types";
import type { BiopsyAsk, BiopsyFinding } from "./protocol";

/** Thickness of a section of a block, µm. */
const THICKNESS = 5;
/** Columns as tables name them. */
const named: Readonly<Record<string, string>> = { pdl1: "pdl1_fold", mhc1: "mhc1_fold" };

/** @throws LabError where the slide holds too few cells to be read */
export function biopsyOf({ frame, layout, basal, without, plane, seed }: BiopsyAsk): BiopsyFinding {
  const type = Array.from(frame.type, (k) => layout.types[k]!).map((name) => (isCellType(name) ? name : "other"));
  const wide = (values: Float32Array) => Float64Array.from(values);
  const columns = Object.fromEntries(
    Object.entries(frame.columns).map(([name, values]) => [named[name] ?? name, wide(values)]),
  );
  const fold = columns.pdl1_fold;
  const stained = fold?.map((value, i) => (without.includes(layout.clones[frame.clone[i]!]!) ? 0 : basal * value));
  const specimen = {
    name: "",
    id: Array.from(frame.id, String),
    x: wide(frame.x),
    y: wide(frame.y),
    radius: wide(frame.radius),
    type,
    columns: { ...columns, ...(stained && { pdl1_per_um2: stained }) },
    window: rectangle(layout.width, layout.height),
  };
  const flat = layout.depth === 0;
  const block = { specimen, corner: { x: 0, y: 0 }, z: flat ? new Float64Array(frame.count) : wide(frame.z) };
  const sample = biopsies.takeSample(
    block,
    flat ? { kind: "section" } : { kind: "section", z: plane ?? layout.depth / 2, thickness: THICKNESS },
  );
  const report = biopsies.biopsyOf([sample], [biopsies.stainOf(sample)], {
    seed,
    margin: 100,
    neighbourhoods: 10,
    pairs: [["CD8", "tumor"]],
  });
  return report.specimens[0]!;
}

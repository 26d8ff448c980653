import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { chemokineRecruitment } from "./chemokine-recruitment.js";

const p = compose(biology).parameters["chemokine-recruitment"]!;
/** CD8 T cells per mm² and day. */
const influx = (cxcl9: number, ifng: number) =>
  chemokineRecruitment.entry!.flux({ here: { cxcl9, ifng } }, p) * 1e6 * 1440;

describe("chemokine-recruitment", () => {
  it("lets few T cells in without chemokine, and most with both signals", () => {
    expect(influx(0, 0)).toBeCloseTo(8, 6);
    expect(influx(1e6, 1e6)).toBeCloseTo(178, 0);
  });

  it("opens the vessel with IFN-γ: 0.3 at rest, 0.65 at 10 pM", () => {
    expect((influx(1000, 0) - 8) / 170).toBeCloseTo(0.15, 6);
    expect((influx(1000, 10) - 8) / 170).toBeCloseTo(0.325, 6);
  });
});

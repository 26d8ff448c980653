import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { chemokineRecruitment } from "./chemokine-recruitment.js";

const p = compose(biology).parameters["chemokine-recruitment"]!;
/** CD8 T cells per mm² and day, through a vessel as open as this. */
const influx = (cxcl9: number, opening: number) =>
  chemokineRecruitment.quantity!.ctlInflux!.law({ self: { opening }, here: { cxcl9 } }, p) * 1e6 * 1440;

describe("chemokine-recruitment", () => {
  it("lets few T cells in without chemokine, and most with both signals", () => {
    expect(influx(0, 0.3)).toBeCloseTo(8, 6);
    expect(influx(1e6, 1)).toBeCloseTo(178, 0);
  });

  it("is half at 1 nM, and in proportion to the opening of the vessel", () => {
    expect((influx(1000, 1) - 8) / 170).toBeCloseTo(0.5, 6);
    expect((influx(1000, 0.3) - 8) / 170).toBeCloseTo(0.15, 6);
  });
});

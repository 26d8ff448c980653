import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { monocyteRecruitment } from "./monocyte-recruitment.js";

const laws = lawsOf(monocyteRecruitment);
/** Cells per mm² and day. */
const influx = (ccl2: number, opening: number) =>
  laws.quantity("monocyteInflux")({ self: { opening }, here: { ccl2 } }) * 1e6 * 1440;

describe("monocyte-recruitment", () => {
  it("lets 5 in without the call, and half of 80 more at 0.23 nM through open vessels", () => {
    expect(influx(0, 1)).toBeCloseTo(5, 9);
    expect(influx(230, 1)).toBeCloseTo(45, 6);
    expect(influx(1e9, 1)).toBeCloseTo(85, 1);
  });

  it("is braked by closed vessels", () => {
    expect(influx(230, 0.3) - influx(0, 0.3)).toBeCloseTo(0.3 * 40, 6);
  });
});

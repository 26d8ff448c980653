import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { dendriticRecruitment } from "./dendritic-recruitment.js";

const laws = lawsOf(dendriticRecruitment);
/** Cells per mm² and day. */
const influx = (ccl5: number, opening: number) =>
  laws.quantity("dendriticInflux")({ self: { opening }, here: { ccl5 } }) * 1e6 * 1440;

describe("dendritic-recruitment", () => {
  it("lets 0.05 in without the call, and half of 2 more at 1 nM through open vessels", () => {
    expect(influx(0, 1)).toBeCloseTo(0.05, 9);
    expect(influx(1000, 1)).toBeCloseTo(1.05, 6);
    expect(influx(1e9, 1)).toBeCloseTo(2.05, 1);
  });

  it("is braked by closed vessels", () => {
    expect(influx(1000, 0.3) - influx(0, 0.3)).toBeCloseTo(0.3 * 1, 6);
  });
});

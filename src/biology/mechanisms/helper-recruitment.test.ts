import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { helperRecruitment } from "./helper-recruitment.js";

const laws = lawsOf(helperRecruitment);
/** Cells per mm² and day. */
const influx = (cxcl9: number, opening: number) =>
  laws.quantity("helperInflux")({ self: { opening }, here: { cxcl9 } }) * 1e6 * 1440;

describe("helper-recruitment", () => {
  it("lets 14 in without the call, and half of 290 more at 1 nM through open vessels", () => {
    expect(influx(0, 1)).toBeCloseTo(14, 9);
    expect(influx(1000, 1)).toBeCloseTo(159, 6);
    expect(influx(1e9, 1)).toBeCloseTo(304, 1);
  });

  it("is braked by closed vessels", () => {
    expect(influx(1000, 0.3) - influx(0, 0.3)).toBeCloseTo(0.3 * 145, 6);
  });
});

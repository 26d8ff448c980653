import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { nkRecruitment } from "./nk-recruitment.js";

const laws = lawsOf(nkRecruitment);
/** Cells per mm² and day. */
const influx = (cxcl9: number, opening: number) =>
  laws.quantity("nkInflux")({ self: { opening }, here: { cxcl9 } }) * 1e6 * 1440;

describe("nk-recruitment", () => {
  it("lets 1 in without the call, and half of 20 more at 1 nM through open vessels", () => {
    expect(influx(0, 1)).toBeCloseTo(1, 9);
    expect(influx(1000, 1)).toBeCloseTo(11, 6);
    expect(influx(1e9, 1)).toBeCloseTo(21, 1);
  });

  it("is braked by closed vessels", () => {
    expect(influx(1000, 0.3) - influx(0, 0.3)).toBeCloseTo(0.3 * 10, 6);
  });
});

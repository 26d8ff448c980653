import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tregRecruitment } from "./treg-recruitment.js";

const laws = lawsOf(tregRecruitment);
/** Cells per mm² and day. */
const influx = (ccl22: number, opening: number) =>
  laws.quantity("tregInflux")({ self: { opening }, here: { ccl22 } }) * 1e6 * 1440;

describe("treg-recruitment", () => {
  it("lets 1 in without the call, and half of 11.8 more at 0.3 nM through open vessels", () => {
    expect(influx(0, 1)).toBeCloseTo(1, 9);
    expect(influx(300, 1)).toBeCloseTo(6.9, 6);
    expect(influx(1e9, 1)).toBeCloseTo(12.8, 1);
  });

  it("is braked by closed vessels", () => {
    expect(influx(300, 0.3) - influx(0, 0.3)).toBeCloseTo(0.3 * 5.9, 6);
  });
});

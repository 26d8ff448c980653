import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { mdscRecruitment } from "./mdsc-recruitment.js";

const laws = lawsOf(mdscRecruitment);
/** Cells per mm² and day. */
const influx = (ccl2: number, opening: number) =>
  laws.quantity("mdscInflux")({ self: { opening }, here: { ccl2 } }) * 1e6 * 1440;

describe("mdsc-recruitment", () => {
  it("lets 1 in without the call, and half of 40 more at 0.23 nM through open vessels", () => {
    expect(influx(0, 1)).toBeCloseTo(1, 9);
    expect(influx(230, 1)).toBeCloseTo(21, 6);
    expect(influx(1e9, 1)).toBeCloseTo(41, 1);
  });

  it("is braked by closed vessels", () => {
    expect(influx(230, 0.3) - influx(0, 0.3)).toBeCloseTo(0.3 * 20, 6);
  });
});

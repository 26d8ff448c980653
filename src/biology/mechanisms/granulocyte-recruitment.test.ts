import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { granulocyteRecruitment } from "./granulocyte-recruitment.js";

const laws = lawsOf(granulocyteRecruitment);
/** Cells per mm² and day. */
const influx = (il6: number, opening: number) =>
  laws.quantity("granulocyteInflux")({ self: { opening }, here: { il6 } }) * 1e6 * 1440;

describe("granulocyte-recruitment", () => {
  it("lets 1 in without the call, and half of 60 more at 0.46 nM through open vessels", () => {
    expect(influx(0, 1)).toBeCloseTo(1, 9);
    expect(influx(460, 1)).toBeCloseTo(31, 6);
    expect(influx(1e9, 1)).toBeCloseTo(61, 1);
  });

  it("is braked by closed vessels", () => {
    expect(influx(460, 0.3) - influx(0, 0.3)).toBeCloseTo(0.3 * 30, 6);
  });
});

import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { tCellTurnover } from "./t-cell-turnover.js";

const p = compose(biology).parameters["t-cell-turnover"]!;
const stay = (tcrSignal: number) => 1 / (tCellTurnover.egress!({ self: { tcrSignal, helperSignal: 0 } }, p) * 1440);

describe("t-cell-turnover", () => {
  it("lets T cells leave after three days on average, but not while they see antigen", () => {
    expect(stay(0)).toBeCloseTo(3, 2);
    expect(stay(1)).toBe(Number.POSITIVE_INFINITY);
  });
});

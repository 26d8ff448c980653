import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { nkTraffic } from "./nk-traffic.js";

const laws = lawsOf(nkTraffic);

describe("nk-traffic", () => {
  it("walks at 5.5 µm/min and lives 20 days on average", () => {
    expect(laws.motion("speed")({})).toBeCloseTo(5.5, 12);
    expect(1 / (laws.event("die")({}) * 1440)).toBeCloseTo(20, 6);
  });
});

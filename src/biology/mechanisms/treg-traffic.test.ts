import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tregTraffic } from "./treg-traffic.js";

const laws = lawsOf(tregTraffic);

describe("treg-traffic", () => {
  it("walks at 6 µm/min and lives 20 days on average", () => {
    expect(laws.motion("speed")({})).toBeCloseTo(6, 12);
    expect(1 / (laws.event("die")({}) * 1440)).toBeCloseTo(20, 6);
  });
});

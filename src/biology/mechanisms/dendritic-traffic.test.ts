import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { dendriticTraffic } from "./dendritic-traffic.js";

const laws = lawsOf(dendriticTraffic);

describe("dendritic-traffic", () => {
  it("walks at 2.1 µm/min and lives 67 days on average", () => {
    expect(laws.motion("speed")({})).toBeCloseTo(2.1, 12);
    expect(1 / (laws.event("die")({}) * 1440)).toBeCloseTo(1 / 0.015, 6);
  });
});

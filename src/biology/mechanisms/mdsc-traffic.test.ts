import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { mdscTraffic } from "./mdsc-traffic.js";

const laws = lawsOf(mdscTraffic);

describe("mdsc-traffic", () => {
  it("walks at 3.9 µm/min and lives 67 days on average", () => {
    expect(laws.motion("speed")({})).toBeCloseTo(3.9, 12);
    expect(1 / (laws.event("die")({}) * 1440)).toBeCloseTo(1 / 0.015, 6);
  });
});

import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { granulocyteTraffic } from "./granulocyte-traffic.js";

const laws = lawsOf(granulocyteTraffic);

describe("granulocyte-traffic", () => {
  it("walks at 3.9 µm/min and lives 2 days on average", () => {
    expect(laws.motion("speed")({})).toBeCloseTo(3.9, 12);
    expect(1 / (laws.event("die")({}) * 1440)).toBeCloseTo(2, 6);
  });
});

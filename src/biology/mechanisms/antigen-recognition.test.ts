import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { antigenRecognition } from "./antigen-recognition.js";

const p = compose(biology).parameters["antigen-recognition"]!;
const lines = antigenRecognition.factor!["cytotoxicity.hitRate"] as Record<string, (at: unknown, p: unknown) => number>;
/** What low MHC and low antigen together leave of the hits. */
const hits = (antigen: number, surfaceMhc: number) =>
  Object.values(lines).reduce((product, law) => product * law({ other: { antigen, surfaceMhc } }, p), 1);

describe("antigen-recognition", () => {
  it.each([
    [1, 1, 1 / 3],
    [1, 8, 0.8],
    [0.5, 8, 4 / 6],
  ])("antigen %f on MHC-I %i leaves %f of the hits: A·M/(A·M + 2)", (antigen, mhc, share) => {
    expect(hits(antigen, mhc)).toBeCloseTo(share, 12);
  });

  it("does not see a cell without antigen or without MHC-I", () => {
    const signal = antigenRecognition.quantity!.tcrSignal!.law;
    for (const other of [
      { antigen: 0, surfaceMhc: 8 },
      { antigen: 1, surfaceMhc: 0 },
    ]) {
      expect(signal({ other }, p)).toBe(0);
      expect(hits(other.antigen, other.surfaceMhc)).toBe(0);
    }
  });
});

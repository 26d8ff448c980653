import { coverageCases, verdictCases } from "./cases.js";

const share = <T>(list: readonly T[], holds: (item: T) => boolean) => list.filter(holds).length / list.length;

/** How often the verdict of a map is right where IFN-γ made the marker and where it did not, and how often its band holds. */
export async function run(): Promise<Record<string, number>> {
  const verdicts = [...verdictCases(4)].flat();
  const coverage = [...coverageCases(10)];
  return {
    "right where IFN-γ made the marker": share(
      verdicts.filter(({ cause }) => cause === "ifng"),
      ({ verdict }) => verdict === "yes",
    ),
    "right where it did not": share(
      verdicts.filter(({ cause }) => cause !== "ifng"),
      ({ verdict }) => verdict !== "yes",
    ),
    "cells within the 5–95 % band":
      coverage.reduce((sum, { cells, covered }) => sum + covered / cells, 0) / coverage.length,
  };
}

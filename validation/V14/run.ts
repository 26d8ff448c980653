import { biology, doseResponse } from "ifng-lab";

/** The level at which a state has made half of the way that 10 nM makes. */
function halfMaximum(column: string): number {
  const response = doseResponse({ biology, type: "tumor", hours: 24, field: "ifng" });
  const half = (response.at(column, 0) + response.at(column, 10_000)) / 2;
  let [low, high] = [1e-2, 1e4];
  while (high / low > 1.0001) {
    const middle = Math.sqrt(low * high);
    if (response.at(column, middle) < half) low = middle;
    else high = middle;
  }
  return high;
}

/** Half-maximal IFN-γ of the chemokine gene and of the arrest signal after a day. */
export async function run(): Promise<Record<string, number>> {
  return { "EC50 of CXCL9/10 at 24 h": halfMaximum("cxcl9"), "EC50 of arrest at 24 h": halfMaximum("arrest") };
}

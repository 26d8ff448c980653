// One row of a benchmark in words.
export function lineOf({ what, unit, ns, bytes, perUnit, ratio, error, note }) {
  const amount = ns ?? bytes;
  const words = [
    `${what.padEnd(54)} ${amount.toFixed(amount < 100 ? 1 : 0).padStart(8)} ${ns === undefined ? "bytes" : "ns"} per ${unit}`,
    error === undefined ? "" : `error ${error.toExponential(1)}`,
    perUnit === undefined ? "" : `${perUnit.toFixed(0)} bytes per voxel and field`,
    ratio === undefined ? "" : `${ratio.toFixed(ratio < 10 ? 1 : 0)} × the TypeScript reference`,
    note ?? "",
  ];
  return words.filter(Boolean).join("; ");
}

/** Tables out: comma-separated text with a header, `\n` at line ends, blank for missing numbers. */

/**
 * Numbers are written in the shortest form that reads back as the same f32, where they are one, or f64; text is quoted where
 * it must be. Columns marked `double` always read back as the same f64.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  types: readonly string[] = [],
): string {
  return [header.map((name) => field(name)), ...rows.map((row) => row.map((value, i) => field(value, types[i])))]
    .map((fields) => fields.join(","))
    .join("\n")
    .concat("\n");
}

function field(value: string | number, type?: string): string {
  if (typeof value === "number") return Number.isNaN(value) ? "" : type === "double" ? String(value) : shortest(value);
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function shortest(value: number): string {
  if (Math.fround(value) !== value) return String(value);
  for (let digits = 6; digits < 10; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(value);
}

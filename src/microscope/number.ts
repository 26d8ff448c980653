/** Numbers as people read them: three significant digits, thin spaces between thousands, a true minus sign. */

/** 12345.6 → "12 300", 0.01234 → "0.0123", 1.2e-7 → "1.2 × 10⁻⁷". */
export function readable(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e7) {
    const [mantissa = "", exponent = ""] = value.toExponential(digits - 1).split("e");
    return `${signed(String(Number(mantissa)))} × 10${[...String(Number(exponent))].map((c) => superscripts[c]).join("")}`;
  }
  const [whole = "", fraction] = String(Number(value.toPrecision(digits))).split(".");
  return signed(whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") + (fraction ? `.${fraction}` : ""));
}

/** A whole number with thin spaces. */
export const count = (value: number) => signed(String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, "\u202f"));
export const percent = (share: number) => `${readable(share * 100, 3)}\u202f%`;

const signed = (text: string) => text.replace("-", "\u2212");
const superscripts: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

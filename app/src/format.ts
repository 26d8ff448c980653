/** Numbers and times as people read them: three significant digits, thin spaces, a real minus. */
const MINUS = "\u2212";
const THIN = "\u202f";

export function number(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const size = Math.abs(value);
  const text =
    size >= 1e6 || size < 1e-3 ? scientific(size, digits) : grouped(Number(size.toPrecision(digits)).toString());
  return value < 0 ? MINUS + text : text;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function scientific(size: number, digits: number): string {
  const [mantissa, exponent] = size.toExponential(digits - 1).split("e") as [string, string];
  const power = [...exponent.replace("+", "")].map((c) => (c === "-" ? "⁻" : superscripts[Number(c)]!)).join("");
  return `${Number(mantissa)}·10${power}`;
}

const grouped = (text: string) => {
  const [whole, part] = text.split(".") as [string, string?];
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, THIN);
  return part === undefined ? spaced : `${spaced}.${part}`;
};

export const count = (value: number): string => grouped(String(Math.round(value)));

/** Days and hours: `2 d 04 h`. */
export function time(minutes: number): string {
  const whole = Math.floor(minutes + 1e-9);
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  return `${days}${THIN}d ${String(hours).padStart(2, "0")}${THIN}h`;
}

/** For speech: no symbols. */
export const spokenTime = (minutes: number): string =>
  `day ${Math.floor(minutes / 1440)}, hour ${Math.floor((minutes % 1440) / 60)}`;

export const percent = (share: number): string =>
  `${share > 0 && share < 0.01 ? "<\u202f1" : Math.round(100 * share)}${THIN}%`;

/** Signed change in percent: `+12 %`, `−3 %`. */
export function changed(from: number, to: number): string {
  if (from === 0) return "–";
  const part = Math.round((100 * (to - from)) / from);
  return `${part > 0 ? "+" : part < 0 ? MINUS : "±"}${Math.abs(part)}${THIN}%`;
}

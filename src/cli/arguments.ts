/** What options of the command line take, and the words where they are given something else. */
import { InvalidArgumentError } from "commander";
import { parseAs } from "../equation/units.js";

/** Values of an option that may be given several times. */
export const collect = (value: string, before: string[]) => [...before, value];
export const number =
  (what: string, least: number, whole = true, most = Number.POSITIVE_INFINITY) =>
  (text: string) => {
    const value = Number(text);
    if (!Number.isFinite(value) || value < least || value > most || (whole && !Number.isInteger(value)))
      throw new InvalidArgumentError(
        `${what} must be ${whole ? "a whole number" : "a number"} of at least ${least}${Number.isFinite(most) ? ` and at most ${most}` : ""}.`,
      );
    return value;
  };

/** Numbers with commas between them, e.g. a place and a size. */
export const numbers = (option: string, names: readonly string[], positive: readonly string[]) => (text: string) => {
  const values = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const bad =
    values.length !== names.length ||
    values.some((value, i) => !Number.isFinite(value) || (positive.includes(names[i]!) && value <= 0));
  if (bad)
    throw new InvalidArgumentError(
      `${option} takes ${names.join(",")} in µm, e.g. ${names.map((_, i) => 500 - 100 * i).join(",")}; ${positive.join(" and ")} must be above 0.`,
    );
  return values;
};

/** A column and the value from which on it counts. */
export const threshold = (text: string) => {
  const [, name, value] = /^(.+)=([^=]+)$/.exec(text) ?? [];
  if (name === undefined || !Number.isFinite(Number(value)))
    throw new InvalidArgumentError("write COLUMN=VALUE, e.g. pdl1=2.");
  return { name: name.trim(), threshold: Number(value) };
};

/** A time in words, as whole minutes. */
export const minutes = (what: string) => (text: string) => {
  const { engine } = parseAs(text, "min", "6 h");
  if (engine < 1 || !Number.isInteger(engine))
    throw new InvalidArgumentError(`${what} must be whole minutes, at least one.`);
  return engine;
};

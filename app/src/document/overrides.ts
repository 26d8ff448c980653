/** Edits of the scenario's parameters and switches, in its text. */
import { readTopLevel, setTopLevel } from "./top-level";

/** Set `mechanism.parameter` to a quantity with its unit, or take the override away. */
export const setParameter = (text: string, address: string, quantity: string | undefined): string =>
  setEntry(text, "parameters", address, quantity);

/** Choose what holds where sources disagree, or what is shipped. */
export const choosePreset = (text: string, preset: string, choice: string | undefined): string =>
  setEntry(text, "preset", preset, choice);

function setEntry(text: string, map: "parameters" | "preset", key: string, value: string | undefined): string {
  const { [key]: _, ...others } = (readTopLevel(text)[map] ?? {}) as Record<string, unknown>;
  const next = value === undefined ? others : { ...others, [key]: value };
  return setTopLevel(text, map, Object.keys(next).length > 0 ? next : undefined);
}

/** Switch a mechanism off. */
export function switchOff(text: string, mechanism: string): string {
  const given = readTopLevel(text).without;
  return setTopLevel(text, "without", [...(Array.isArray(given) ? given : []), mechanism]);
}

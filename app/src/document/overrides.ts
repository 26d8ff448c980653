/** Edits of the scenario's parameters and switches, in its text. */
import { readTopLevel, setTopLevel } from "./top-level";

/** Set `mechanism.parameter` to a quantity with its unit, or take the override away. */
export function setParameter(text: string, address: string, quantity: string | undefined): string {
  const { [address]: _, ...others } = (readTopLevel(text).parameters ?? {}) as Record<string, unknown>;
  const next = quantity === undefined ? others : { ...others, [address]: quantity };
  return setTopLevel(text, "parameters", Object.keys(next).length > 0 ? next : undefined);
}

/** Switch a mechanism off. */
export function switchOff(text: string, mechanism: string): string {
  const given = readTopLevel(text).without;
  return setTopLevel(text, "without", [...(Array.isArray(given) ? given : []), mechanism]);
}

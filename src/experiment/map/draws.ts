/** What nobody knows for a tissue: q, K_M and D, drawn from the uncertainty that the parameters declare, and who secretes. */
import type { Biology } from "../../engine/model.js";
import { purpose } from "../../engine/purpose.js";
import { LabError } from "../../equation/error.js";
import { toEngine } from "../../equation/units.js";
import { exp, log } from "../../numerics/math.js";
import { uniform } from "../../numerics/random.js";
import { FIELD } from "./physics.js";

/** A set of parameters in engine units. */
export interface Law {
  /** q, molecules/min. */
  readonly secretion: number;
  /** K_M, pM. */
  readonly halfMaximum: number;
  /** D, µm²/min. */
  readonly diffusivity: number;
}

export type Bounds = Readonly<Record<keyof Law, readonly [low: number, high: number]>>;

/** The bounds of each, from its declared (log-uniform) uncertainty. */
export function boundsOf(biology: Biology): Bounds {
  const parameter = (mechanism: string, name: string) =>
    biology.mechanisms.find((m) => m.name === mechanism)?.parameters[name];
  const bounds = (declared: ReturnType<typeof parameter>, what: string): readonly [number, number] => {
    const { uncertainty, unit = "1" } = declared ?? {};
    if (uncertainty?.kind === "loguniform") return [toEngine(uncertainty.low, unit), toEngine(uncertainty.high, unit)];
    const waysOut = [
      `declare uncertainty: { kind: "loguniform", low, high } on ${what}`,
      "map with the shipped biology",
    ];
    throw new LabError({ kind: "mechanism", what: `${what} says nothing about its uncertainty`, waysOut });
  };
  return {
    secretion: bounds(parameter("ifng-secretion", "maximalRate"), "ifng-secretion.maximalRate"),
    halfMaximum: bounds(parameter("ifng-consumption", "halfMaximum"), "ifng-consumption.halfMaximum"),
    diffusivity: bounds(biology.ligands.find((l) => l.name === FIELD)?.diffusivity, `${FIELD}.diffusivity`),
  };
}

/** A share of a range, evenly in the logarithm. */
export const between = ([low, high]: readonly [number, number], share: number) => low * exp(share * log(high / low));

/**
 * Latin hypercube over the bounds: each parameter takes every one of `count` equal parts of its range once, in an order of
 * its own. Where q and K_M have been fitted, `fitted` gives them instead.
 */
export function drawLaws(
  bounds: Bounds,
  count: number,
  seed: number,
  fitted?: (draw: number) => Pick<Law, "secretion" | "halfMaximum">,
): Law[] {
  const shares = (name: keyof Law) => {
    const use = purpose(`map.draw.${name}`);
    const keys = Array.from({ length: count }, (_, k) => uniform(seed, k, 0, use));
    const order = keys.map((_, k) => k).sort((a, b) => keys[a]! - keys[b]!);
    return order.map((part, k) => (part + uniform(seed, k, 1, use)) / count);
  };
  const [q, k, d] = [shares("secretion"), shares("halfMaximum"), shares("diffusivity")];
  return Array.from({ length: count }, (_, draw) => ({
    secretion: between(bounds.secretion, q[draw]!),
    halfMaximum: between(bounds.halfMaximum, k[draw]!),
    diffusivity: between(bounds.diffusivity, d[draw]!),
    ...fitted?.(draw),
  }));
}

import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { fibroblastActivation } from "./fibroblast-activation.js";
import { m2Products } from "./m2-products.js";
import { tgfbConsumption } from "./tgf-beta-consumption.js";
import { tregSuppression } from "./treg-suppression.js";
import { tumorTgfb } from "./tumor-tgf-beta.js";

const perSquareMillimetre = (density: number) => density / 1e6 / 12;
/** pM in a section of 12 µm with 4,000 tumor cells, 60 regulatory T cells, 200 M2 and this many active fibroblasts. */
function level(fibroblasts: number): number {
  const source =
    4000 * lawsOf(tumorTgfb).secretion("tgfb")({}) +
    60 * lawsOf(tregSuppression).secretion("tgfb")({ self: { vigour: 1 } }) +
    200 * lawsOf(m2Products).secretion("tgfb")({ self: { m2: 1 } }) +
    fibroblasts * lawsOf(fibroblastActivation).secretion("tgfb")({ self: { activated: 1 } });
  const uptake = (4660 + fibroblasts) * lawsOf(tgfbConsumption).uptake("tgfb")({});
  return (perSquareMillimetre(source) / (1.65e-4 * 60 + perSquareMillimetre(uptake))) * 1660.5;
}

describe("tgf-beta-consumption", () => {
  it.each([
    [0, 50],
    [300, 83],
    [800, 134],
  ])("with %i active fibroblasts per mm² the tissue holds %i pM", (fibroblasts, expected) => {
    expect(Math.abs(level(fibroblasts) / expected - 1)).toBeLessThan(0.02);
  });
});

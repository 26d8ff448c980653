/** The fit of q and K_M: the profile of each scale, and whether the data pin it. */
import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { at, el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import type { Fit, FittedScale } from "./fit.js";
import type { TissueMap } from "./map-tissue.js";

const WIDTH = 400;
const HEIGHT = 220;
const margin = { left: 52, right: 14, top: 26, bottom: 36 } as const;

export function fitSection({ fit }: TissueMap): Markup | undefined {
  if (!fit) return undefined;
  return el(
    "section",
    {},
    el("h2", {}, "What the fit region says about q and K_M"),
    el(
      "p",
      {},
      `${readable(fit.cells, 6)} tumor cells where ${fit.expression}, in ${fit.blocks} blocks: the error of ln PD-L1 is ${readable(fit.error)} at best and ${readable(fit.errorOfConstant)} for a constant.`,
    ),
    el(
      "div",
      { class: "grid" },
      profile("q, secretion of a CTL in its burst", "molecules/s", fit.secretion, 1 / 60, fit),
      profile("K_M of consumption", "pM", fit.halfMaximum, 1, fit),
    ),
  );
}

function profile(title: string, unit: string, scale: FittedScale, factor: number, fit: Fit): Markup {
  const points = scale.profile.map(({ value, error }) => [value * factor, Math.sqrt(error)] as const);
  const errors = [...points.map(([, error]) => error), fit.errorOfConstant];
  const x = scaleLog([points[0]![0], points.at(-1)![0]], [margin.left, WIDTH - margin.right]);
  const y = scaleLinear([Math.min(...errors), Math.max(...errors)], [HEIGHT - margin.bottom, margin.top]).nice(4);
  const [low, high] = scale.interval.map((value) => x(value * factor)) as [number, number];
  const said = scale.identifiable
    ? `${readable(scale.best * factor)} ${unit} (95 % ${readable(scale.interval[0] * factor)} to ${readable(scale.interval[1] * factor)})`
    : "not identifiable";
  return el(
    "figure",
    {},
    el("h3", {}, `${title}: ${said}`),
    el(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `Profile of ${title}: ${said}` },
      el("rect", {
        x: at(low - 4),
        y: margin.top,
        width: at(high - low + 8),
        height: HEIGHT - margin.top - margin.bottom,
        fill: "#0b62c4",
        "fill-opacity": 0.1,
      }),
      y
        .ticks(4)
        .map((tick) => [
          el("line", { x1: margin.left, x2: WIDTH - margin.right, y1: at(y(tick)), y2: at(y(tick)), class: "grid" }),
          el("text", { x: margin.left - 6, y: at(y(tick)) + 4, class: "tick end" }, readable(tick)),
        ]),
      x
        .ticks(4)
        .map((tick) =>
          el(
            "text",
            { x: at(x(tick)), y: HEIGHT - margin.bottom + 15, class: "tick middle" },
            /^[125]/.test(String(tick)) ? readable(tick) : "",
          ),
        ),
      el("path", {
        d:
          line<readonly [number, number]>(
            (p) => at(x(p[0])),
            (p) => at(y(p[1])),
          )(points) ?? "",
        fill: "none",
        stroke: "#0b62c4",
        "stroke-width": 2,
      }),
      points.map(([value, error]) => el("circle", { cx: at(x(value)), cy: at(y(error)), r: 3, fill: "#0b62c4" })),
      el("text", { x: (margin.left + WIDTH - margin.right) / 2, y: HEIGHT - 4, class: "tick middle" }, unit),
      el("text", { x: 0, y: 12, class: "tick" }, "error of ln PD-L1, the other scale free"),
    ),
    el(
      "figcaption",
      {},
      scale.identifiable
        ? "Shaded: within the 95 % limit."
        : "Shaded: what the data do not rule out; it covers half of the range or more.",
    ),
  );
}

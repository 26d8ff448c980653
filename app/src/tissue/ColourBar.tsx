import { prefixFor } from "ifng-lab/microscope/prefix";
import type { Range } from "ifng-lab/microscope/range";
import { Button, Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { number, percent } from "../format";
import { lab } from "../lab";
import { cividis, gradientOf, viridis } from "../microscope/ramps";
import { useView } from "../use-lab";

interface Props {
  readonly ramp: "viridis" | "cividis";
  readonly title: string;
  readonly unit: string;
  readonly range: Range;
  readonly values: Float32Array;
  /** Beneath the cells: no handles. */
  readonly quiet?: boolean;
}

const gradients = { viridis: gradientOf(viridis), cividis: gradientOf(cividis) };

/** The legend is the control: its two handles set the range; what lies beyond is said in percent. */
export function ColourBar({ ramp, title, unit, range, values, quiet = false }: Props) {
  const view = useView();
  const [low, high] = quiet ? [range.low, range.high] : (view.range ?? [range.low, range.high]);
  const top = Math.max(range.high * 1.6, high, range.low + 1e-6);
  const bottom = Math.min(range.low, low, 0);
  let [beyond, known] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known += 1;
    if (value < low || value > high) beyond += 1;
  }
  const { unit: prefixed, factor } = prefixFor(unit, range.high);
  const shownUnit = unit === "1" ? "" : prefixed;
  return (
    <div className="colour-bar">
      <div className="colour-bar-title">
        <span>
          {title}
          {shownUnit && `, ${shownUnit}`}
        </span>
        {!quiet && view.range && (
          <Button
            className="link"
            onPress={() => {
              const { range: _, ...rest } = view;
              lab.edit({ view: rest });
            }}
          >
            auto
          </Button>
        )}
      </div>
      {quiet ? (
        <div className="ramp" style={{ background: gradients[ramp] }} />
      ) : (
        <Slider
          minValue={bottom}
          maxValue={top}
          step={(top - bottom) / 200}
          value={[low, high]}
          onChange={(next) => {
            const [a, b] = next as [number, number];
            if (b > a) lab.editView({ range: [a, b] }, "range");
          }}
        >
          <Label className="hidden">Range of {title}</Label>
          <SliderTrack className="ramp-track">
            <div
              className="ramp"
              style={{
                left: `${(100 * (low - bottom)) / (top - bottom)}%`,
                right: `${(100 * (top - high)) / (top - bottom)}%`,
                background: gradients[ramp],
              }}
            />
            <SliderThumb index={0} aria-label={`Low end of ${title}`} />
            <SliderThumb index={1} aria-label={`High end of ${title}`} />
          </SliderTrack>
        </Slider>
      )}
      <div className="colour-bar-ends">
        <span>{number(low * factor, 2)}</span>
        <span className="faint">{known > 0 ? `${percent(beyond / known)} beyond` : "no values"}</span>
        <span>{number(high * factor, 2)}</span>
      </div>
    </div>
  );
}

import { useEffect, useState } from "react";
import { Button, FieldError, Input, Label, TextField } from "react-aria-components";
import type { Knowledge } from "../engine/protocol";
import { number } from "../format";
import { lab } from "../lab";
import { override, type Row } from "./Parameters";

interface Props {
  readonly row: Row;
  readonly given: string | undefined;
  readonly knowledge: Knowledge;
}

/** Where a number comes from, how sure it is, what uses it, and another value for it. */
export function ParameterCard({ row, given, knowledge }: Props) {
  const shipped = `${row.value} ${row.unit}`;
  const [text, setText] = useState(given ?? shipped);
  const [fault, setFault] = useState<string>();
  const [warning, setWarning] = useState<string>();
  const mechanism = knowledge.mechanisms.find(({ name }) => row.address.startsWith(`${name}.`));
  useEffect(() => {
    let current = true;
    const probe = `ifng-lab: 1\nname: probe\nduration: 1 day\ntissue: { generate: { size: [100 um, 100 um] } }\nparameters:\n  ${row.address}: ${JSON.stringify(text)}\n`;
    void lab.library.check(probe).then(({ faults, warnings }) => {
      if (!current) return;
      setFault(faults[0] ? `${faults[0].what}; ${faults[0].waysOut.join(", or ")}` : undefined);
      setWarning(warnings[0]);
    });
    return () => {
      current = false;
    };
  }, [text, row.address]);
  const keep = () => void override(row.address, text === shipped ? undefined : text);
  return (
    <article className="parameter-card">
      <h2>{row.address}</h2>
      <p>{row.meaning}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!fault) keep();
        }}
      >
        <TextField value={text} onChange={setText} isInvalid={fault !== undefined}>
          <Label>Value, with its unit</Label>
          <Input />
          <FieldError className="fault">{fault}</FieldError>
        </TextField>
        {warning && <p className="warn">{warning}</p>}
        <div className="row">
          <Button className="primary" type="submit" isDisabled={fault !== undefined || text === (given ?? shipped)}>
            Run with it
          </Button>
          <Button
            isDisabled={given === undefined && text === shipped}
            onPress={() => {
              setText(shipped);
              if (given !== undefined) void override(row.address, undefined);
            }}
          >
            Back to {number(row.value)} {row.unit}
          </Button>
        </div>
      </form>
      <dl className="facts">
        <div>
          <dt>Origin</dt>
          <dd>
            <span className={`origin ${row.origin}`}>{row.origin}</span>
          </dd>
        </div>
        {row.range && (
          <div>
            <dt>Plausible range</dt>
            <dd>
              {number(row.range[0])} – {number(row.range[1])} {row.unit}
              <RangeBar low={row.range[0]} high={row.range[1]} value={row.value} />
            </dd>
          </div>
        )}
        <div>
          <dt>Source</dt>
          <dd>
            {row.citation}{" "}
            {row.link && (
              <a href={row.link.startsWith("http") ? row.link : `https://${row.link}`} rel="noreferrer" target="_blank">
                open
              </a>
            )}
          </dd>
        </div>
        {mechanism && (
          <>
            <div>
              <dt>Where used</dt>
              <dd>
                <b>{mechanism.name}</b>: {mechanism.claim}
              </dd>
            </div>
            <div>
              <dt>Equation</dt>
              <dd>
                <code>{mechanism.equation}</code>
              </dd>
            </div>
            <div>
              <dt>Leaves out</dt>
              <dd>{mechanism.leavesOut}</dd>
            </div>
          </>
        )}
      </dl>
    </article>
  );
}

/** The shipped value inside its range, on a logarithmic scale where the range spans decades. */
function RangeBar({ low, high, value }: { readonly low: number; readonly high: number; readonly value: number }) {
  const decades = low > 0 && high / low > 10;
  const share = decades ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return (
    <span className="range-bar" aria-hidden="true">
      <span style={{ left: `${100 * Math.min(1, Math.max(0, share))}%` }} />
    </span>
  );
}

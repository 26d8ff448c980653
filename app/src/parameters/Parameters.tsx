import { useMemo, useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import type { Knowledge } from "../engine/protocol";
import { number } from "../format";
import { lab } from "../lab";
import { Choice } from "../shell/Choice";
import { useLab } from "../use-lab";
import { ParameterCard } from "./ParameterCard";

export type Row = Knowledge["parameters"][number];

const origins = [
  { id: "all", name: "every origin" },
  { id: "measured", name: "measured" },
  { id: "fitted", name: "fitted" },
  { id: "derived", name: "derived" },
  { id: "assumed", name: "assumed" },
  { id: "changed", name: "changed in this scenario" },
] as const;

const SHIPPED = "as-shipped";

/** Every number of the model: value, unit, origin, source; one of them open. */
export function Parameters() {
  const knowledge = useLab((state) => state.knowledge);
  const scenario = useLab((state) => state.session.started?.scenario);
  const open = useLab((state) => state.detail);
  const [words, setWords] = useState("");
  const [origin, setOrigin] = useState("all");
  const given = useMemo(
    () => new Map(scenario?.parameters.map(({ address, text }) => [address, text] as const) ?? []),
    [scenario],
  );
  if (!knowledge) return <p className="empty">Reading what biology knows …</p>;
  const rows = knowledge.parameters.filter(
    (row) =>
      (origin === "all" || (origin === "changed" ? given.has(row.address) : row.origin === origin)) &&
      `${row.address} ${row.meaning} ${row.citation}`.toLowerCase().includes(words.toLowerCase()),
  );
  const chosen = knowledge.parameters.find(({ address }) => address === open);
  return (
    <div className="page parameters">
      <div className="row wrap">
        <h1 className="grow">Parameters</h1>
        <TextField className="choice" value={words} onChange={setWords}>
          <Label>Search</Label>
          <Input placeholder="PD-L1, half-life, a name …" />
        </TextField>
        <Choice label="Origin" value={origin} options={origins} onChange={setOrigin} />
      </div>
      <p className="words">
        {rows.length} of {knowledge.parameters.length}. Values stand in the unit of their source; “assumed” means that
        nobody measured it, and says so.
      </p>
      <div className="row wrap" role="group" aria-label="Where sources disagree">
        <span className="words">Where sources disagree:</span>
        {Object.entries(knowledge.presets).map(([preset, choices]) => (
          <Choice
            key={preset}
            label={preset}
            value={scenario?.presets[preset] ?? SHIPPED}
            options={[{ id: SHIPPED, name: "as shipped" }, ...choices.map((id) => ({ id, name: id }))]}
            onChange={(choice) => void choose(preset, choice)}
          />
        ))}
      </div>
      <div className="parameters-grid">
        <div className="scroll">
          <table className="parameter-table">
            <caption className="hidden">Parameters</caption>
            <thead>
              <tr>
                <th>Parameter</th>
                <th>Value</th>
                <th>Origin</th>
                <th>Source</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.address} aria-current={row.address === open ? "true" : undefined}>
                  <td>
                    <a href={`#/params/${row.address}`}>{row.address}</a>
                    <small>{row.meaning}</small>
                  </td>
                  <td className="nowrap">
                    {given.has(row.address) ? (
                      <b className="warn">{given.get(row.address)}</b>
                    ) : (
                      <>
                        {number(row.value)} {row.unit === "1" ? "" : row.unit}
                      </>
                    )}
                  </td>
                  <td>
                    <span className={`origin ${row.origin}`}>{row.origin}</span>
                  </td>
                  <td>{row.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length === 0 && (
            <p className="empty">
              Nothing fits.{" "}
              <Button
                className="link"
                onPress={() => {
                  setWords("");
                  setOrigin("all");
                }}
              >
                Show all
              </Button>
            </p>
          )}
        </div>
        {chosen ? (
          <ParameterCard key={chosen.address} row={chosen} given={given.get(chosen.address)} knowledge={knowledge} />
        ) : (
          <p className="empty">
            {open ? `There is no parameter ${open}.` : "Open one to see where it comes from and what uses it."}
          </p>
        )}
      </div>
    </div>
  );
}

async function choose(preset: string, choice: string): Promise<void> {
  const { choosePreset } = await import("../document/overrides");
  lab.edit({ scenario: choosePreset(lab.document.scenario, preset, choice === SHIPPED ? undefined : choice) });
}

/** @throws Error when the scenario's text cannot be read */
export async function override(address: string, quantity: string | undefined): Promise<void> {
  const { setParameter } = await import("../document/overrides");
  lab.edit({ scenario: setParameter(lab.document.scenario, address, quantity) });
}

import { Button, Checkbox, CheckboxGroup, Label, Radio, RadioGroup, Switch } from "react-aria-components";
import type { Look } from "../document/document";
import type { Frame } from "../engine/frame";
import { count } from "../format";
import { lab } from "../lab";
import { channelSets, LIT, markers } from "../microscope/markers";
import { Choice } from "../shell/Choice";
import { clonePalette, colourOfType } from "../tokens";
import { useFrame, useLab, useView } from "../use-lab";
import { idsOf } from "./ids-of";

export const lookNames: readonly { readonly look: Look; readonly name: string; readonly hint: string }[] = [
  { look: "types", name: "Cell types", hint: "who is where" },
  { look: "if", name: "Fluorescence", hint: "multiplex, channel by channel" },
  { look: "he", name: "H&E", hint: "haematoxylin and eosin" },
  { look: "dab", name: "PD-L1", hint: "immunohistochemistry, with TPS" },
  { look: "clones", name: "Clones", hint: "who descends from whom" },
  { look: "state", name: "State", hint: "any state of the cells" },
  { look: "field", name: "Field", hint: "a molecule in the tissue" },
];

/** The looks, and what each lets you choose. */
export function LookPanel() {
  const { look } = useView();
  return (
    <section className="panel" aria-label="Looks">
      <h2>Look</h2>
      <RadioGroup
        className="looks"
        aria-label="Look"
        value={look}
        onChange={(value) => lab.show({ look: value as Look })}
      >
        {lookNames.map(({ look: value, name, hint }, i) => (
          <Radio key={value} value={value} className="look">
            <span className={`swatch ${value}`} aria-hidden="true" />
            <span>
              <b>{name}</b>
              <small>{hint}</small>
            </span>
            <kbd aria-hidden="true">{i + 1}</kbd>
          </Radio>
        ))}
      </RadioGroup>
      {look === "types" && <Types />}
      {look === "if" && <Channels />}
      {look === "clones" && <Clones />}
      {look === "state" && <State />}
      {(look === "field" || look === "types") && <Field />}
      {look === "he" && (
        <p className="words">
          Large pale nuclei in nests are tumor; small dark ones are lymphocytes; spindles lie in the pink stroma along
          its fibres; rings with red content are vessels. Texture is drawn, not simulated.
        </p>
      )}
      {look === "dab" && (
        <p className="words">
          Brown is PD-L1 at the membrane, on blue nuclei. A clone that is deaf to IFN-γ stays pale beside brown nests.
        </p>
      )}
    </section>
  );
}

const tally = (frame: Frame | undefined, of: (row: number) => number | undefined) => {
  const counts = new Map<number, number>();
  for (let row = 0; row < (frame?.count ?? 0); row++) {
    const key = of(row);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

function Types() {
  const frame = useFrame();
  const types = useLab((state) => state.session.started?.layout.types);
  if (!frame || !types) return null;
  const counts = tally(frame, (row) => frame.type[row]);
  return (
    <>
      <h3>Cells now</h3>
      <ul className="legend">
        {types.map((type, k) =>
          counts.has(k) ? (
            <li key={type}>
              <Button
                className="legend-row"
                onPress={() => lab.highlight({ words: type, ids: idsOf(frame, (row) => frame.type[row] === k) })}
              >
                <i style={{ background: colourOfType(type) }} />
                <span>{type}</span>
                <data value={counts.get(k)}>{count(counts.get(k)!)}</data>
              </Button>
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}

function Clones() {
  const frame = useFrame();
  const started = useLab((state) => state.session.started);
  if (!frame || !started) return null;
  const tumor = started.layout.types.indexOf("tumor");
  const counts = tally(frame, (row) => (frame.type[row] === tumor ? frame.clone[row] : undefined));
  return (
    <>
      <h3>Tumor clones now</h3>
      <ul className="legend">
        {started.layout.clones.slice(1).map((name, i) => (
          <li key={name}>
            <Button
              className="legend-row"
              onPress={() =>
                lab.highlight({
                  words: name,
                  ids: idsOf(frame, (row) => frame.type[row] === tumor && frame.clone[row] === i + 1),
                })
              }
            >
              <i style={{ background: clonePalette[i % clonePalette.length] }} />
              <span>
                {name}
                {(started.lost[name]?.length ?? 0) > 0 && (
                  <small> {started.lost[name]!.map((gene) => `${gene}−`).join(" ")}</small>
                )}
              </span>
              <data value={counts.get(i + 1) ?? 0}>{count(counts.get(i + 1) ?? 0)}</data>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Channels() {
  const { channels, scope } = useView();
  return (
    <>
      <h3>Panels</h3>
      <div className="row wrap">
        {channelSets.map((set) => (
          <Button key={set.name} className="small" onPress={() => lab.editView({ channels: set.channels })}>
            {set.name}
          </Button>
        ))}
      </div>
      <CheckboxGroup
        className="channels"
        value={[...channels]}
        onChange={(next) => lab.editView({ channels: next.slice(-LIT) })}
      >
        <Label>Channels</Label>
        {markers.map((marker) => (
          <Checkbox key={marker.name} value={marker.name} className="channel">
            <i style={{ background: marker.colour }} />
            <span>
              {marker.name}
              <small>
                {marker.shows} · {marker.where}
              </small>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Switch className="switch" isSelected={scope} onChange={(on) => lab.editView({ scope: on })}>
        <span className="track" />
        Blur and noise of a real microscope
      </Switch>
    </>
  );
}

function State() {
  const { column } = useView();
  const started = useLab((state) => state.session.started);
  if (!started) return null;
  const { layout, meanings } = started;
  return (
    <Choice
      label="State of the cells"
      value={column}
      options={layout.columns.map((name) => ({ id: name, name: meanings[name]?.meaning ?? name }))}
      onChange={(next) => lab.show({ column: next })}
    />
  );
}

function Field() {
  const view = useView();
  const fields = useLab((state) => state.session.started?.layout.fields);
  if (!fields) return null;
  const none = view.look === "types" ? [{ id: "none", name: "none" }] : [];
  return (
    <Choice
      label={view.look === "types" ? "Glowing between the cells" : "Molecule"}
      value={view.field}
      options={[...none, ...fields.map(({ name, title }) => ({ id: name, name: title }))]}
      onChange={(next) => lab.show({ field: next })}
    />
  );
}

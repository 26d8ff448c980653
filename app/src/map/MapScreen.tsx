import { useState } from "react";
import { Button, FileTrigger, ProgressBar } from "react-aria-components";
import type { MapState } from "../engine/map-job";
import type { MapFinding, TableInput } from "../engine/protocol";
import { percent } from "../format";
import { save } from "../share/save";
import { Choice } from "../shell/Choice";
import { readFile } from "../shell/DropZone";
import { ImportDialog } from "../shell/ImportDialog";
import { useLab } from "../use-lab";
import { Agreement } from "./Agreement";
import { startMap, stopMap } from "./desk";
import { Facts } from "./Facts";
import { MapPictures } from "./MapPictures";
import "../styles/map.css";

/** What IFN-γ does in a real tissue: a table goes in, a verdict with its doubts comes out. */
export function MapScreen() {
  const map = useLab((state) => state.map);
  return (
    <div className="page map">
      <h1>{map ? `IFN-γ in ${map.ask.table.name}` : "Map of a real tissue"}</h1>
      {!map && <Empty />}
      {map && <Settings map={map} />}
      {map?.fault && (
        <p className="fault" role="alert">
          {map.fault.what}; {map.fault.waysOut.join(", or ")}.
        </p>
      )}
      {map && !map.fault && !map.finding && (
        <div className="working">
          <ProgressBar className="progress" value={100 * map.done} aria-label="Mapping the tissue">
            <div className="progress-track">
              <div className="progress-fill" style={{ width: `${100 * map.done}%` }} />
            </div>
          </ProgressBar>
          <p className="row">
            <span className="grow">
              {map.words} · {percent(map.done)}
            </span>
            <Button className="small" onPress={stopMap}>
              Stop
            </Button>
          </p>
        </div>
      )}
      {map?.finding && <Finding finding={map.finding} />}
    </div>
  );
}

function Empty() {
  return (
    <>
      <p className="words">
        Drop a cell table anywhere onto this page, or choose one: position, phenotype, and perhaps a marker such as
        PD-L1 of each cell. QuPath and inForm exports are known; other columns are asked for. The table stays on this
        machine.
      </p>
      <p className="words">
        The tissue is frozen where it was seen. Each cell that can secrete does so, each that can take IFN-γ up does so,
        and the levels at rest are computed many times over, because nobody knows the rates well. Where a marker was
        measured, the map is set against it, and against what position and density alone would say.
      </p>
      <TableButton words="Choose a cell table …" look="primary" />
    </>
  );
}

function TableButton({ words, look }: { readonly words: string; readonly look?: string }) {
  const [table, setTable] = useState<TableInput>();
  return (
    <>
      <FileTrigger
        acceptedFileTypes={[".csv", ".tsv", ".txt"]}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void readFile(file).then((read) => setTable(read));
        }}
      >
        <Button {...(look !== undefined && { className: look })}>{words}</Button>
      </FileTrigger>
      {table && <ImportDialog table={table} close={() => setTable(undefined)} />}
    </>
  );
}

const secretors = [
  { id: "contact", name: "T cells that touch a target" },
  { id: "all", name: "every T and NK cell" },
] as const;
const draws = [
  { id: "8", name: "8 draws, a first look" },
  { id: "64", name: "64 draws" },
  { id: "256", name: "256 draws" },
] as const;

function Settings({ map: { ask } }: { readonly map: MapState }) {
  const again = (patch: Partial<typeof ask>) => startMap({ ...ask, ...patch });
  return (
    <div className="row wrap settings">
      <Choice
        label="Who secretes"
        value={ask.secretors}
        options={secretors}
        onChange={(id) => again({ secretors: id as "contact" | "all" })}
      />
      <Choice
        label="How often what nobody knows is drawn"
        value={String(ask.draws)}
        options={draws}
        onChange={(id) => again({ draws: Number(id) })}
      />
      <TableButton words="Another table …" />
    </div>
  );
}

function Finding({ finding }: { readonly finding: MapFinding }) {
  const { verdict, told, files, command } = finding;
  return (
    <>
      <p className="verdict" role="status">
        {verdict}
      </p>
      {told.warnings.map((words) => (
        <p key={words} className="warning">
          {words}
        </p>
      ))}
      <div className="map-grid">
        <MapPictures finding={finding} />
        <Facts told={told} />
      </div>
      {told.agreement.map((one) => (
        <Agreement key={`${one.marker} ${one.subset}`} of={one} />
      ))}
      <div className="map-grid">
        <section>
          <h2>Take it away</h2>
          <p className="words">The same files that the command line writes.</p>
          <div className="row wrap">
            <Button onPress={() => save("map.html", files["report.html"], "text/html")}>report.html</Button>
            <Button onPress={() => save("map-cells.csv", files["cells.csv"], "text/csv")}>cells.csv</Button>
            <Button onPress={() => save("map.json", JSON.stringify(told, null, 2), "application/json")}>
              map.json
            </Button>
          </div>
          <pre>{command}</pre>
        </section>
        <section>
          <h2>What this does not show</h2>
          <p className="words">
            The tissue stands still: T cells walk and tumor cells divide in the two days that PD-L1 remembers. The
            section is taken as {told.thickness_um} µm thick; what lies outside it is mirrored. Antigen itself,
            exhaustion and PD-1 are not seen. Agreement is not cause.
          </p>
        </section>
      </div>
    </>
  );
}

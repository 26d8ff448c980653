import { useEffect, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { Fault, TableInput } from "../engine/protocol";
import { count } from "../format";
import { lab } from "../lab";
import { startMap, usualMap } from "../map/desk";
import { Choice } from "./Choice";

interface Mapping {
  readonly x: string;
  readonly y: string;
  readonly phenotype: string;
  readonly types: Readonly<Record<string, string>>;
}

const cellTypes = [
  "tumor",
  "CD8",
  "CD4",
  "Treg",
  "NK",
  "B",
  "macrophage",
  "dendritic",
  "monocyte",
  "neutrophil",
  "stroma",
  "endothelium",
  "other",
];

/** What the columns and phenotypes of a table mean, and then the run. */
export function ImportDialog({ table, close }: { readonly table: TableInput; readonly close: () => void }) {
  const [columns, setColumns] = useState<readonly string[]>([]);
  const [phenotypes, setPhenotypes] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [mapping, setMapping] = useState<Mapping>();
  const map = mapping && mapText(mapping);
  useEffect(() => {
    let current = true;
    void lab.library.map({ ...table, ...(map !== undefined && { map }) }).then((answer) => {
      if (!current) return;
      setColumns(answer.columns);
      setPhenotypes(answer.phenotypes);
      setCounts(answer.counts);
      setFaults(answer.faults);
      if (answer.faults.length > 0 && answer.columns.length > 0)
        setMapping((before) => before ?? guess(answer.columns, answer.phenotypes));
    });
    return () => {
      current = false;
    };
  }, [table, map]);
  const options = columns.map((name) => ({ id: name, name }));
  const read = { ...table, ...(map !== undefined && { map }) };
  const run = () => {
    lab.set({ table: read });
    const scenario = scenarioOf(table.name);
    if (scenario === lab.document.scenario) lab.restart();
    else lab.edit({ scenario });
    location.hash = "#/lab";
    close();
  };
  return (
    <ModalOverlay className="modal-overlay" isOpen onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal wide">
        <Dialog>
          <Heading slot="title">{table.name}</Heading>
          {counts && (
            <p>
              {Object.entries(counts)
                .map(([type, n]) => `${count(n)} ${type}`)
                .join(" · ")}
            </p>
          )}
          {faults.map((fault) => (
            <p key={fault.what} className="fault">
              {fault.what}; {fault.waysOut.join(", or ")}.
            </p>
          ))}
          {mapping && (
            <div className="form">
              <div className="row">
                {(["x", "y", "phenotype"] as const).map((name) => (
                  <Choice
                    key={name}
                    label={name === "phenotype" ? "Column of the phenotype" : `Column of ${name}, µm`}
                    value={mapping[name]}
                    options={options}
                    onChange={(next) => setMapping({ ...mapping, [name]: next })}
                  />
                ))}
              </div>
              <div className="phenotypes">
                {(phenotypes[mapping.phenotype] ?? []).map((phenotype) => (
                  <Choice
                    key={phenotype}
                    label={phenotype === "" ? "(blank)" : phenotype}
                    value={mapping.types[phenotype] ?? "other"}
                    options={cellTypes.map((id) => ({ id, name: id }))}
                    onChange={(next) => setMapping({ ...mapping, types: { ...mapping.types, [phenotype]: next } })}
                  />
                ))}
              </div>
            </div>
          )}
          <div className="row">
            <Button className="primary" isDisabled={!counts} onPress={run}>
              Put it under the microscope
            </Button>
            <Button
              isDisabled={!counts}
              onPress={() => {
                startMap({ ...usualMap, table: read });
                location.hash = "#/map";
                close();
              }}
            >
              Map its IFN-γ
            </Button>
            <Button onPress={close}>Leave it</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function guess(columns: readonly string[], phenotypes: Readonly<Record<string, readonly string[]>>): Mapping {
  const find = (pattern: RegExp) => columns.find((name) => pattern.test(name)) ?? columns[0]!;
  const phenotype =
    columns.find((name) => /pheno|class|type|label/i.test(name) && name in phenotypes) ??
    Object.keys(phenotypes)[0] ??
    "";
  const rules: readonly (readonly [RegExp, string])[] = [
    [/tumou?r|ck\+|panck|epith/i, "tumor"],
    [/foxp3|treg/i, "Treg"],
    [/cd8/i, "CD8"],
    [/cd4/i, "CD4"],
    [/cd68|macroph|cd163/i, "macrophage"],
    [/nk|cd56/i, "NK"],
    [/cd20|^b/i, "B"],
    [/dc|dendr|cd11c/i, "dendritic"],
    [/endo|cd31|vessel/i, "endothelium"],
    [/strom|fibro|sma/i, "stroma"],
    [/mono/i, "monocyte"],
    [/neutro/i, "neutrophil"],
  ];
  const typeOf = (value: string) => rules.find(([pattern]) => pattern.test(value))?.[1] ?? "other";
  return {
    x: find(/(^|[^a-z])x([^a-z]|$)/i),
    y: find(/(^|[^a-z])y([^a-z]|$)/i),
    phenotype,
    types: Object.fromEntries((phenotypes[phenotype] ?? []).map((value) => [value, typeOf(value)])),
  };
}

/** A column map as the command line reads it. JSON is YAML. */
const mapText = ({ x, y, phenotype, types }: Mapping) => JSON.stringify({ x, y, phenotype, phenotypes: types });

const scenarioOf = (file: string) => `ifng-lab: 1
name: ${JSON.stringify(file)}
duration: 2 days
seed: 1
tissue:
  cells: ${JSON.stringify(file)}
observe: { every: 2 h }
`;

import { useEffect, useState } from "react";
import type { TableInput } from "../engine/protocol";
import { lab } from "../lab";
import { ImportDialog } from "./ImportDialog";

const LARGEST = 200e6;

/** A cell table dropped anywhere onto the page. */
export function DropZone() {
  const [over, setOver] = useState(false);
  const [table, setTable] = useState<TableInput>();
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setOver(false);
      if (!file) return;
      event.preventDefault();
      void readFile(file).then((read) => read && setTable(read));
    };
    document.addEventListener("dragover", hover);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", hover);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return (
    <>
      {over && (
        <div className="drop" aria-hidden="true">
          Drop a cell table (CSV or TSV) or a scenario (YAML)
        </div>
      )}
      {table && <ImportDialog table={table} close={() => setTable(undefined)} />}
    </>
  );
}

/** A scenario opens at once; a table waits for its columns to be understood. */
export async function readFile(file: File): Promise<TableInput | undefined> {
  if (file.size > LARGEST) {
    const words = `${file.name} has ${Math.round(file.size / 1e6)} MB; this page reads up to ${LARGEST / 1e6} MB. Choose rows of it first, or use \`ifng run ${file.name} --where …\`.`;
    lab.set({ notice: { tone: "bad", words } });
    return undefined;
  }
  const text = await file.text();
  if (/\.ya?ml$/i.test(file.name)) {
    lab.edit({ scenario: text });
    return undefined;
  }
  return { name: file.name, text };
}

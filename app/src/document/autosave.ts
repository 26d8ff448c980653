/** The document survives a crash: it is kept in this browser, a moment after each change. */
import { type LabDocument, readDocument } from "./document";

const KEY = "ifng-lab/document@1";
const DELAY = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says whether the browser keeps it; a full or forbidden store loses nothing but that. */
export function autosave(document: LabDocument, told: (kept: boolean) => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify(document));
      told(true);
    } catch {
      told(false);
    }
  }, DELAY);
}

export function restored(): LabDocument | undefined {
  try {
    return readDocument(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return undefined;
  }
}

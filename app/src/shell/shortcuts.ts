/** Keys that work wherever no text is written. */
import { looks } from "../document/document";
import { lab } from "../lab";
import { togglePlay } from "../playback";

const doors: Readonly<Record<string, string>> = { m: "lab", c: "compare", p: "params", s: "edit", t: "report" };

const writing = "input:not([type=radio], [type=checkbox], [type=range]), textarea, select";

export function listenForShortcuts(help: () => void, palette: () => void): () => void {
  let awaited = false;
  const listen = (event: KeyboardEvent) => {
    // Of the composed path, because the editor lives in a shadow root.
    const target = event.composedPath()[0] as HTMLElement;
    // Keys in a dialog are the dialog's, also those that a search field passes on to its list.
    const writes = target.isContentEditable || target.matches(writing) || target.closest("[role=dialog]") !== null;
    const modified = event.ctrlKey || event.metaKey;
    if (modified && event.key.toLowerCase() === "z" && !writes) {
      event.preventDefault();
      if (event.shiftKey) lab.redo();
      else lab.undo();
      return;
    }
    if (modified && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      palette();
      return;
    }
    if (writes || modified || event.altKey) return;
    const { key } = event;
    const door = awaited ? doors[key] : undefined;
    awaited = key === "g";
    const look = looks[Number(key) - 1];
    const onControl = /^(BUTTON|A|INPUT)$/.test(target.tagName);
    if (door) location.hash = `#/${door}`;
    else if (key === " " && !onControl) togglePlay();
    else if (key === "." || key === ",") {
      const step = lab.state.session.started?.every ?? 20;
      lab.seek(Math.round(lab.state.minutes / step + (key === "." ? 1 : -1)) * step, false);
    } else if (look && target.getAttribute("role") !== "slider") lab.show({ look });
    else if (key === "?") help();
    else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", listen);
  return () => document.removeEventListener("keydown", listen);
}

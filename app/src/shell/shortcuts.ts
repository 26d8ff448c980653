/** Keys that work wherever no text is written. */
import { looks } from "../document/document";
import { lab } from "../lab";
import { togglePlay } from "../playback";

const doors: Readonly<Record<string, string>> = { m: "lab", c: "compare", p: "params", s: "edit", t: "report" };

export function listenForShortcuts(help: () => void): () => void {
  let awaited = false;
  const listen = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const writes = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const modified = event.ctrlKey || event.metaKey;
    if (modified && event.key.toLowerCase() === "z" && !writes) {
      event.preventDefault();
      if (event.shiftKey) lab.redo();
      else lab.undo();
      return;
    }
    if (writes || modified || event.altKey) return;
    const { key } = event;
    const door = awaited ? doors[key] : undefined;
    awaited = key === "g";
    const look = looks[Number(key) - 1];
    const onButton = /^(BUTTON|A)$/.test(target.tagName);
    if (door) location.hash = `#/${door}`;
    else if (key === " " && !onButton) togglePlay();
    else if (key === "." || key === ",") {
      const step = lab.state.session.started?.every ?? 20;
      lab.seek(Math.round(lab.state.minutes / step + (key === "." ? 1 : -1)) * step, false);
    } else if (look && target.getAttribute("role") !== "slider") {
      const { range: _, ...rest } = lab.document.view;
      lab.edit({ view: { ...rest, look } });
    } else if (key === "?") help();
    else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", listen);
  return () => document.removeEventListener("keydown", listen);
}

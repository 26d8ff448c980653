/**
 * The state of the Lab and everything that changes it. React reads slices of it; the microscope and the plots read it
 * directly. Only the document has a history.
 */
import { autosave, restored } from "./document/autosave";
import { firstDocument, type LabDocument, type View } from "./document/document";
import { amend, change, redo, startHistory, undo } from "./document/history";
import { decodeLink } from "./document/link";
import { partingMinute } from "./document/parting";
import { readSetting, writeSetting } from "./document/settings";
import { Library } from "./engine/library";
import type { Ask } from "./engine/protocol";
import { Session, type SessionState } from "./engine/session";
import type { Highlight, LabState } from "./lab-state";
import type { Theme } from "./tokens";

const idle: SessionState = { status: "building", words: "", minutes: 0, perSecond: 0, recorded: 0, frames: 0 };
const branchName = (n: number) => String.fromCharCode(65 + (n % 26)) + (n >= 26 ? Math.floor(n / 26) : "");

class Lab {
  state: LabState;
  session: Session | undefined;
  other: Session | undefined;
  readonly library: Library;
  private readonly listeners = new Set<() => void>();
  private branches = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const theme: Theme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    this.state = {
      history: startHistory(firstDocument),
      session: idle,
      branch: "A",
      minutes: 0,
      playing: true,
      speed: 180,
      theme: (readSetting("theme") as Theme | null) ?? theme,
      route: "lab",
      kept: true,
    };
    this.library = new Library(
      (knowledge) => this.set({ knowledge }),
      (died) => this.set({ died }),
    );
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(patch: Partial<LabState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
  }

  get document(): LabDocument {
    return this.state.history.present;
  }

  /** Begin with the link's document, else with what this browser kept, else with the first scenario. */
  async open(link: string | undefined): Promise<void> {
    const own = this.session ? this.document : (restored() ?? firstDocument);
    let document = own;
    if (link !== undefined) {
      const reading = await decodeLink(link);
      if ("fault" in reading) {
        this.set({ linkFault: reading.words });
        if (this.session) return;
      } else {
        document = reading.document;
        if (reading.version !== __VERSION__)
          this.set({
            notice: {
              tone: "warn",
              words: `This link was made by version ${reading.version}; this is ${__VERSION__}, and the same scenario may give other bytes.`,
            },
          });
      }
    }
    // One's own document is one step back: a link never takes it away.
    const history = change(this.session ? this.state.history : startHistory(own), document);
    this.set({ history, minutes: document.minutes, playing: document.minutes === 0 });
    this.restart();
  }

  /** A step of the document. Edits of the scenario or the seed run again. */
  edit(patch: Partial<LabDocument>, gesture?: string): void {
    const before = this.document;
    forgetLink();
    this.set({ history: change(this.state.history, { ...before, ...patch }, gesture) });
    this.follow(before, gesture !== undefined);
  }

  editView(patch: Partial<View>, gesture?: string): void {
    this.edit({ view: { ...this.document.view, ...patch } }, gesture);
  }

  /** Another thing under the microscope; its colour bar begins anew. */
  show(patch: Partial<View>): void {
    const { range: _, ...rest } = this.document.view;
    this.edit({ view: { ...rest, ...patch } });
  }

  /** Where one looks is no edit. */
  look(patch: Partial<View>): void {
    const { history } = this.state;
    this.set({ history: amend(history, { ...history.present, view: { ...history.present.view, ...patch } }) });
    this.save();
  }

  undo(): void {
    const before = this.document;
    this.set({ history: undo(this.state.history) });
    this.follow(before, false);
  }

  redo(): void {
    const before = this.document;
    this.set({ history: redo(this.state.history) });
    this.follow(before, false);
  }

  /** What the edit asks of the run: nothing, or a new branch from where the two part. */
  private follow(before: LabDocument, soon: boolean): void {
    this.save();
    const now = this.document;
    if (now.scenario === before.scenario && now.seed === before.seed) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.branchOff(), soon ? 450 : 0);
  }

  private async branchOff(): Promise<void> {
    const { scenario: text, seed } = this.document;
    const { faults, scenario } = await this.library.check(text);
    if (this.document.scenario !== text || this.document.seed !== seed) return;
    if (faults.length > 0 || !scenario) {
      this.set({ notice: { tone: "bad", words: `The scenario is not whole yet: ${faults[0]?.what ?? ""}.` } });
      return;
    }
    const old = this.session;
    const earlier = old?.state.started?.scenario;
    const sameRun = earlier !== undefined && old !== undefined && old.ask.seed === seed;
    const parted = sameRun ? partingMinute(earlier, scenario) : 0;
    this.restart(parted);
  }

  restart(parted = 0): void {
    const old = this.session;
    const { scenario: text, seed } = this.document;
    const { table } = this.state;
    const told = old?.recording?.told() ?? [];
    this.branches += old ? 1 : 0;
    const recording = old?.recording;
    const trunk = recording && parted > 0 ? { recording, until: Math.min(parted, recording.until) } : undefined;
    old?.close();
    const ghost = told.length > 1 ? { name: this.state.branch, told, partedAt: parted } : undefined;
    const { ghost: _, highlight: __, notice: ___, ...rest } = this.state;
    const minutes = old ? Math.min(this.state.minutes, parted) : this.state.minutes;
    this.state = { ...rest, ...(ghost && { ghost }), branch: branchName(this.branches), minutes };
    const session: Session = new Session(
      { text, seed, ...(table && { table }) },
      () => {
        if (this.session === session) this.set({ session: session.state });
      },
      trunk,
    );
    this.session = session;
    this.set({ session: session.state });
  }

  /** A second run of the same document with something changed: for comparison and counterfactuals. */
  compare(title: string, { text = this.document.scenario, deaf = false }: Partial<Pick<Ask, "text" | "deaf">>): void {
    this.other?.close();
    const { table } = this.state;
    const other: Session = new Session({ text, seed: this.document.seed, deaf, ...(table && { table }) }, () => {
      if (this.other === other) this.set({ other: { title, state: other.state } });
    });
    this.other = other;
    this.set({ other: { title, state: other.state } });
  }

  endComparison(): void {
    this.other?.close();
    this.other = undefined;
    const { other: _, ...rest } = this.state;
    this.state = rest;
    this.set({});
  }

  seek(minutes: number, playing = this.state.playing): void {
    const { recorded } = this.state.session;
    this.set({ minutes: Math.min(Math.max(0, minutes), recorded), playing });
    this.save();
  }

  select(selected: number | undefined): void {
    const { selected: _, ...rest } = this.state;
    this.state = rest;
    this.set(selected === undefined ? {} : { selected });
  }

  highlight(highlight: Highlight | undefined): void {
    const { highlight: _, ...rest } = this.state;
    this.state = rest;
    this.set(highlight ? { highlight } : {});
  }

  dismiss(): void {
    const { notice: _, linkFault: __, ...rest } = this.state;
    this.state = rest;
    this.set({});
  }

  setTheme(theme: Theme): void {
    writeSetting("theme", theme);
    this.set({ theme });
  }

  /** The document as a link carries it. */
  shared(): LabDocument {
    return { ...this.document, minutes: Math.round(this.state.minutes) };
  }

  private save(): void {
    autosave(this.shared(), (kept) => {
      if (kept !== this.state.kept) this.set({ kept });
    });
  }
}

/** What was opened by a link has been changed: the address no longer says what is here. */
function forgetLink(): void {
  if (location.hash.includes("?d=")) history.replaceState(null, "", location.hash.replace(/\?d=.*/, ""));
}

export const lab = new Lab();

/** What the Lab holds at any moment. */
import type { LabDocument } from "./document/document";
import type { History } from "./document/history";
import type { Told } from "./engine/frame";
import type { MapState } from "./engine/map-job";
import type { PhaseState } from "./engine/phase-job";
import type { Fault, Knowledge, TableInput } from "./engine/protocol";
import type { SessionState } from "./engine/session";
import type { Theme } from "./tokens";

export interface Ghost {
  readonly name: string;
  readonly told: readonly Told[];
  /** The branch left it here. */
  readonly partedAt: number;
}

export interface Highlight {
  readonly words: string;
  readonly ids: ReadonlySet<number>;
}

export interface LabState {
  readonly history: History<LabDocument>;
  readonly session: SessionState;
  readonly branch: string;
  readonly ghost?: Ghost;
  readonly other?: { readonly title: string; readonly state: SessionState };
  readonly minutes: number;
  readonly playing: boolean;
  /** Simulated minutes per second of playback. */
  readonly speed: number;
  readonly selected?: number;
  readonly highlight?: Highlight;
  readonly knowledge?: Knowledge;
  readonly theme: Theme;
  readonly route: string;
  /** What of the route is open: a parameter, a story. */
  readonly detail?: string | undefined;
  readonly notice?: { readonly tone: "good" | "warn" | "bad"; readonly words: string };
  readonly linkFault?: string;
  readonly kept: boolean;
  readonly table?: TableInput;
  readonly map?: MapState;
  readonly phase?: PhaseState;
  readonly died?: Fault;
}

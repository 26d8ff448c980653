/** Channels of a fluorescence picture: markers with their colour, range and gamma; presets; a list such as "CD8,PD-L1,pSTAT1". */
import { didYouMean, LabError } from "../equation/error.js";
import { type Marker, markers } from "./markers.js";
import type { Range } from "./range.js";

export interface Channel extends Marker {
  /** Dark and bright end; left out: 1st to 99th percentile of the cells that carry it. */
  readonly range?: Omit<Range, "clipped">;
  /** Exponent of the level between 0 and 1: below 1 lifts the dim. */
  readonly gamma: number;
  /** Brightness of the whole channel. */
  readonly gain: number;
}

const MOST = 7; // more colours of light cannot be told apart
const MOST_IN_NUCLEI = 3;

const byName = new Map(markers.map((m) => [plain(m.name), m]));

function channel(name: string, changes: Partial<Channel> = {}): Channel {
  const known = byName.get(plain(name));
  if (known) return { ...known, gamma: 1, gain: 1, ...changes };
  const names = markers.map((m) => m.name);
  const near = didYouMean(plain(name), [...byName.keys()]).replace(
    /"([^"]+)"/,
    (_, key: string) => `"${byName.get(key)!.name}"`,
  );
  const what = `there is no marker "${name}"${near}`;
  const waysOut = [`markers: ${names.join(", ")}`, `presets: ${Object.keys(presets).join(", ")}`];
  throw new LabError({ kind: "data", what, waysOut });
}

const dapi = () => channel("DAPI", { gain: 0.62 });

export const presets = {
  "adaptive-resistance": [
    dapi(),
    channel("panCK", { gain: 0.42 }),
    channel("CD8"),
    channel("PD-L1"),
    channel("pSTAT1", { gain: 0.8, gamma: 1.6 }),
  ],
  "antigen-presentation": [
    dapi(),
    channel("panCK", { gain: 0.25 }),
    channel("MHC-I"),
    channel("CD11c"),
    channel("CD8"),
  ],
  suppressors: [dapi(), channel("FOXP3"), channel("CD163", { gain: 0.8 }), channel("IDO1"), channel("PD-L1")],
  killing: [dapi(), channel("panCK", { gain: 0.25 }), channel("CD8"), channel("GZMB"), channel("cC3")],
  "magenta-green": [channel("PD-L1", { colour: "#ff00ff" }), channel("CD8", { colour: "#00ff00" })],
} satisfies Record<string, Channel[]>;

/** A preset by name, or markers separated by commas. @throws LabError that names the nearest marker. */
export function channelsNamed(text: string): readonly Channel[] {
  const wanted = Object.entries(presets).find(([name]) => plain(name) === plain(text));
  if (wanted) return wanted[1];
  const names = text.split(",").map((name) => name.trim());
  const chosen = names.filter((name) => name !== "").map((name) => (plain(name) === "dapi" ? dapi() : channel(name)));
  if (chosen.length === 0 || chosen.length > MOST)
    refuse(`${chosen.length} channels are asked for; between 1 and ${MOST} can be told apart`);
  if (new Set(chosen.map((c) => c.name)).size < chosen.length) refuse("a marker is named twice");
  const nuclear = chosen.filter((c) => c.compartment === "nucleus").map((c) => c.name);
  if (nuclear.length > MOST_IN_NUCLEI)
    refuse(
      `${nuclear.join(", ")} all lie in the nucleus, where their lights add up to white; ${MOST_IN_NUCLEI} at most`,
    );
  return chosen;
}

function refuse(what: string): never {
  const waysOut = ["name fewer channels", `use a preset: ${Object.keys(presets).join(", ")}`];
  throw new LabError({ kind: "usage", what, waysOut });
}

/** Letters and digits only: "PD-L1", "pdl1" and "pd_l1" are one. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace("α", "a")
    .replace(/[^a-z0-9]/g, "");
}

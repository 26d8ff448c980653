/**
 * A checkpoint: a run between two minutes, as bytes that say whose they are and whether they are whole.
 *
 *   "ifng-lab checkpoint\n" · format u32 · length of the body u32 · SHA-256 of the body · body (see `pack.ts`)
 *
 * The body names the run it belongs to: version of the package, identity (scenario, tables, mechanisms) and seed. Growth
 * leaves no trace in it, so a run may go on with more room than it was written with.
 */
import type { StateRecord } from "../engine/record.js";
import type { Snapshot } from "../engine/snapshot.js";
import { LabError } from "../equation/error.js";
import { sha256Of } from "./digest.js";
import type { Observation } from "./observation.js";
import { type Packed, pack, unpack } from "./pack.js";

/** A run so far. Arrays may be views of the live run, good until its next step. */
export interface RunRecord {
  readonly state: StateRecord;
  readonly first: Snapshot;
  readonly observations: readonly Observation[];
  readonly relaxation: {
    readonly movedCells: number;
    readonly largestMove: number;
    readonly firstMinuteMedian: number;
  };
}

/** Whose checkpoint it is. */
export interface Owner {
  readonly version: string;
  /** See `identityOf`. */
  readonly identity: string;
  readonly seed: number;
}

const MAGIC = "ifng-lab checkpoint\n";
const FORMAT = 1;
const HASH = 32;
const HEAD = MAGIC.length + 8 + HASH;

export async function checkpointOf(record: RunRecord, { version, identity, seed }: Owner): Promise<Uint8Array> {
  const body = pack({ version, identity, seed, record: record as unknown as Packed });
  const bytes = new Uint8Array(HEAD + body.length);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  const view = new DataView(bytes.buffer);
  view.setUint32(MAGIC.length, FORMAT, true);
  view.setUint32(MAGIC.length + 4, body.length, true);
  bytes.set(await sha256Of(body), HEAD - HASH);
  bytes.set(body, HEAD);
  return bytes;
}

/** @throws LabError in words when the bytes are no checkpoint, not whole, or of another run. */
export async function readCheckpoint(bytes: Uint8Array, owner: Owner): Promise<RunRecord> {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC.slice(0, bytes.length)) throw refused("is not a checkpoint of IFN-γ Lab");
  if (bytes.length < HEAD) throw refused(`is cut off after ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const format = view.getUint32(MAGIC.length, true);
  if (format !== FORMAT) throw refused(`is of format ${format}, and this version reads ${FORMAT}`);
  const length = view.getUint32(MAGIC.length + 4, true);
  const body = bytes.subarray(HEAD);
  if (body.length < length) throw refused(`is cut off after ${bytes.length} of ${HEAD + length} bytes`);
  const sum = body.length === length ? await sha256Of(body) : new Uint8Array(HASH);
  if (!sum.every((byte, i) => byte === bytes[HEAD - HASH + i]))
    throw refused("is damaged: its checksum does not agree");
  const { record, ...whose } = unpack(body) as unknown as Owner & { readonly record: RunRecord };
  if (whose.version !== owner.version)
    throw refused(`was written by version ${whose.version}, and this is ${owner.version}`);
  if (whose.identity !== owner.identity)
    throw refused("belongs to another run: its scenario, tables, mechanisms or options differ");
  if (whose.seed !== owner.seed) throw refused(`is of seed ${whose.seed}, not ${owner.seed}`);
  return record;
}

const refused = (what: string) =>
  new LabError({
    kind: "data",
    what: `the checkpoint ${what}`,
    waysOut: ["resume with the version, scenario and options that wrote it", "start over with --replace"],
  });

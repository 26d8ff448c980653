/**
 * The digest of a state and the identity of a run: SHA-256 over canonical bytes, never over raw buffers.
 *
 * Canonical bytes, little-endian: version; per lineage its columns by name with rows by id; fields cropped to the tissue;
 * compartments by name.
 */
import { imageOf } from "../engine/observe.js";
import type { State } from "../engine/state.js";
import { integerColumns } from "../engine/table.js";

declare const crypto: { readonly subtle: { digest(name: string, data: Uint8Array): Promise<ArrayBuffer> } };
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const FORMAT = "ifng-lab/state@1";

export async function sha256(bytes: Uint8Array | string): Promise<string> {
  const data = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function digestOf(state: State): Promise<string> {
  const parts: Uint8Array[] = [];
  const text = (value: string) => parts.push(new TextEncoder().encode(`${value}\n`));
  const words = (values: Uint32Array | Float32Array) => {
    const view = new DataView(new ArrayBuffer(values.length * 4));
    for (let i = 0; i < values.length; i++)
      if (values instanceof Uint32Array) view.setUint32(i * 4, values[i]!, true);
      else view.setFloat32(i * 4, values[i]!, true);
    parts.push(new Uint8Array(view.buffer));
  };
  text(`${FORMAT} ${state.minutes} ${state.nextId}`);
  for (const { name, genome } of state.clones.list)
    text(
      `${name} ${Object.keys(genome)
        .sort()
        .map((gene) => `${gene}=${genome[gene]}`)}`,
    );
  for (const lineage of [...state.tables.keys()].sort()) {
    const table = state.tables.get(lineage)!;
    text(`${lineage} ${table.count}`);
    for (const name of integerColumns) words(table[name].subarray(0, table.count));
    for (const name of [...table.floats.keys()].sort()) {
      text(name);
      words(table.float(name).subarray(0, table.count));
    }
  }
  for (const name of state.model.ligands.map((ligand) => ligand.name).sort()) {
    text(name);
    words(imageOf(state, name).value);
  }
  for (const name of Object.keys(state.body).sort()) text(`${name} ${state.body[name]}`);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return sha256(bytes);
}

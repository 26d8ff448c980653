/**
 * A link carries the document: JSON, deflated, in base64url, after `#/lab?d=`. A version is written beside it, so that a
 * link from another version says so instead of quietly replaying something else.
 */
import { type LabDocument, readDocument } from "./document";

/** Format of the link; a higher one comes from a newer Lab. */
export const linkFormat = 1;
const LARGEST = 1_000_000;

export type LinkReading =
  | { readonly document: LabDocument; readonly version: string }
  | { readonly fault: "broken" | "newer"; readonly words: string };

export async function encodeLink(document: LabDocument, version: string): Promise<string> {
  const json = JSON.stringify({ f: linkFormat, version, ...document });
  return base64url(await through(new TextEncoder().encode(json), new CompressionStream("deflate-raw")));
}

export async function decodeLink(text: string): Promise<LinkReading> {
  const broken = (words: string): LinkReading => ({ fault: "broken", words });
  if (!/^[\w-]+$/.test(text)) return broken("It holds characters that no link of this Lab holds.");
  let given: unknown;
  try {
    const bytes = await through(fromBase64url(text), new DecompressionStream("deflate-raw"));
    given = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return broken("It was cut short or changed on its way.");
  }
  const { f, version } = (given ?? {}) as { f?: unknown; version?: unknown };
  if (typeof f === "number" && f > linkFormat)
    return { fault: "newer", words: `It was made by a newer Lab (link format ${f}; this one reads ${linkFormat}).` };
  const document = readDocument(given);
  if (f !== linkFormat || !document) return broken("It holds no scenario.");
  return { document, version: typeof version === "string" ? version.slice(0, 40) : "unknown" };
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LARGEST) {
      await reader.cancel();
      throw new RangeError("too large");
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

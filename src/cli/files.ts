/** What keeps a file from being written, in words; and bytes that are on the disk when they are said to be. */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";

const words: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOENT: "no folder can be made there",
  EEXIST: "a part of the path is a file",
  ENOTDIR: "a part of the path is a file",
  EISDIR: "it is a folder",
};

export function wordsOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return (code && words[code]) ?? (error instanceof Error ? error.message : String(error));
}

/** A file of which nothing is left if it cannot be written whole. */
export function writeSynced(path: string, bytes: Uint8Array): void {
  try {
    const file = openSync(path, "w");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

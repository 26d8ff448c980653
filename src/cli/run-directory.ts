/** A run directory is written to a temporary name and renamed last: an interrupted run leaves no half directory. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { LabError } from "../equation/error.js";

/** Fail before the work, not after it. */
export function claim(target: string, replace: boolean): void {
  if (existsSync(target) && !replace)
    throw new LabError({
      kind: "usage",
      what: `${target} exists already`,
      waysOut: ["choose another --out", "add --replace to overwrite it"],
    });
  rmSync(temporary(target), { recursive: true, force: true });
}

export function writeDirectory(target: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const folder = temporary(target);
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(folder, target);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`cannot write ${target}: ${wordsOf(error)}; free space or choose another --out`);
  }
}

function temporary(target: string): string {
  const parent = dirname(resolve(target));
  try {
    mkdirSync(parent, { recursive: true });
    return mkdtempSync(join(parent, `.${basename(target)}-`));
  } catch (error) {
    throw new Error(`cannot write in ${parent}: ${wordsOf(error)}; choose another --out or mend its permissions`);
  }
}

function wordsOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const words: Record<string, string> = {
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
  return (code && words[code]) ?? (error instanceof Error ? error.message : String(error));
}

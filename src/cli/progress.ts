/** Progress: a bar on a terminal, a line every ten seconds elsewhere, nothing when quiet. */
export interface Progress {
  at(done: number, words: string): void;
  end(): void;
}

const EVERY = 10_000;

export function progress(quiet: boolean): Progress {
  if (quiet) return { at: () => {}, end: () => {} };
  const terminal = process.stderr.isTTY === true;
  let last = performance.now() - (terminal ? EVERY : 0);
  return {
    at(done, words) {
      const now = performance.now();
      if (now - last < (terminal ? 100 : EVERY)) return;
      last = now;
      const filled = Math.round(done * 24);
      const bar = `${"█".repeat(filled)}${"░".repeat(24 - filled)}`;
      process.stderr.write(terminal ? `\r${bar} ${words}\u001b[K` : `${Math.round(done * 100)} % ${words}\n`);
    },
    end() {
      if (terminal) process.stderr.write("\r\u001b[K");
    },
  };
}

/** Ctrl-C and SIGTERM wait for the minute to end; a second one does not. */
import { setImmediate } from "node:timers/promises";

/** Exit codes: interrupted by a person; stopped by a machine, or for want of room, and may be resumed. */
const INTERRUPTED = 130;
export const STOPPED = 75;
const codes = { SIGINT: INTERRUPTED, SIGTERM: STOPPED } as const;

/** Milliseconds after which signals get their turn. */
const TURN = 50;

/** A run that was left at the end of a minute. */
export class Stopped extends Error {
  constructor(
    readonly code: number,
    words: string,
  ) {
    super(words);
  }
}

export interface Interruption {
  /** The exit code that somebody asked for. */
  asked(): Promise<number | undefined>;
  /** Signals end the process again. */
  end(): void;
}

export function listen(): Interruption {
  let code: number | undefined;
  let last = performance.now();
  const heard = (signal: NodeJS.Signals) => {
    if (code !== undefined) process.exit(code);
    code = codes[signal as keyof typeof codes];
  };
  for (const signal of Object.keys(codes)) process.on(signal, heard);
  return {
    async asked() {
      if (performance.now() - last > TURN) {
        await setImmediate();
        last = performance.now();
      }
      return code;
    },
    end() {
      for (const signal of Object.keys(codes)) process.off(signal, heard);
    },
  };
}

/** Biopsies are moments in the document; what is read off them follows from the run, and is computed when asked for. */
import { useEffect, useState } from "react";
import type { BiopsyFinding, Fault } from "../engine/protocol";
import { lab } from "../lab";
import { useLab } from "../use-lab";

export function takeBiopsy(minutes: number): void {
  const frame = lab.session?.recording?.at(minutes);
  if (!frame || lab.document.biopsies.includes(frame.minutes)) return;
  lab.edit({ biopsies: [...lab.document.biopsies, frame.minutes].sort((a, b) => a - b) });
}

export const dropBiopsy = (minutes: number): void =>
  lab.edit({ biopsies: lab.document.biopsies.filter((at) => at !== minutes) });

interface Read {
  readonly finding?: BiopsyFinding;
  readonly fault?: Fault;
}
const known = new WeakMap<object, Map<string, Promise<Read>>>();

function read(minutes: number): Promise<Read> | undefined {
  const { session } = lab;
  const { started } = lab.state.session;
  const frame = session?.recording?.at(minutes);
  if (!frame || frame.minutes !== minutes || !started) return undefined;
  const { plane } = lab.document.view;
  const key = `${minutes} ${plane ?? ""}`;
  const of = known.get(frame) ?? new Map<string, Promise<Read>>();
  known.set(frame, of);
  const address = "adaptive-resistance.basalDensity";
  const given = started.scenario.parameters.findLast((parameter) => parameter.address === address)?.value;
  const declared = lab.state.knowledge?.parameters.find((row) => row.address === address)?.value;
  const basal = given ?? declared;
  if (basal === undefined) return undefined;
  const without = Object.entries(started.lost).flatMap(([clone, genes]) => (genes.includes("CD274") ? [clone] : []));
  const ask = {
    frame,
    layout: started.layout,
    basal,
    without,
    seed: lab.document.seed,
    ...(plane !== undefined && { plane }),
  };
  const reading =
    of.get(key) ??
    lab.library.biopsy(ask).then(({ finding, faults }) => (finding ? { finding } : { fault: faults[0]! }));
  of.set(key, reading);
  return reading;
}

/** What the slides say, in the order of the moments; undefined where it is not read yet, or not simulated yet. */
export function useBiopsies(moments: readonly number[]): readonly (Read | undefined)[] {
  const frames = useLab((state) => state.session.frames);
  const knowledge = useLab((state) => state.knowledge);
  const [all, setAll] = useState<readonly (Read | undefined)[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a frame or the knowledge may come that a biopsy waits for
  useEffect(() => {
    let current = true;
    void Promise.all(moments.map(read)).then((found) => current && setAll(found));
    return () => {
      current = false;
    };
  }, [moments, frames, knowledge]);
  return all;
}

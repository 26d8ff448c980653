/** Doses as the lanes and the table edit them: one way to change the text, however it was asked for. */
import type { Scenario } from "ifng-lab";
import { momentText } from "../document/moment";
import type { DoseEntry, TherapyEdit } from "../document/therapy";
import { lab } from "../lab";

export type Therapy = Scenario["therapy"][number];

/** The grid to which a drag snaps, minutes: a day, or six hours in short runs. */
export const snapOf = (duration: number): number => (duration >= 14 * 1440 ? 1440 : 360);

export const snapped = (minutes: number, snap: number): number => Math.round(minutes / snap) * snap;

/** YAML is read only when something is edited. */
export async function edit(change: TherapyEdit, gesture?: string): Promise<void> {
  const { editTherapy } = await import("../document/therapy");
  try {
    lab.edit({ scenario: editTherapy(lab.document.scenario, change) }, gesture);
  } catch (error) {
    lab.set({ notice: { tone: "bad", words: `The doses could not be changed: ${(error as Error).message}.` } });
  }
}

export function entryOf(therapy: Therapy, changes: { from?: number; dose?: number } = {}): DoseEntry {
  const { drug, dose, every, times } = therapy;
  return {
    drug,
    dose: changes.dose === undefined ? dose.text : `${Number(changes.dose.toPrecision(4))} ${dose.unit}`,
    from: momentText(changes.from ?? therapy.from),
    ...(every && { every: every.text }),
    ...(times !== undefined && { times }),
  };
}

export async function addDose(drug: string, unit: string, minutes: number): Promise<void> {
  const dose = unit === "mg" ? "200 mg" : `1 ${unit}`;
  await edit({ kind: "add", entry: { drug, dose, from: momentText(minutes) } });
}

/** Moments of one entry within the run. */
export function momentsOf({ from, every, times }: Therapy, duration: number): number[] {
  if (!every) return from < duration ? [from] : [];
  const moments: number[] = [];
  for (let at = from, n = 0; at < duration && n < (times ?? 1000); at += every.value, n++) moments.push(at);
  return moments;
}

/** Where two scenarios part: until then their runs have the same bytes, and need not be run twice. */
import type { Scenario } from "ifng-lab";

interface DoseEvent {
  readonly minutes: number;
  readonly drug: string;
  readonly amount: number;
}

/** All doses of a scenario in time. */
export function dosesOf({ therapy, duration }: Scenario): DoseEvent[] {
  return therapy
    .flatMap(({ drug, dose, every, times, from }) => {
      const events: DoseEvent[] = [];
      for (let n = 0; n < (times ?? (every ? Number.POSITIVE_INFINITY : 1)); n++) {
        const minutes = Math.round(from + n * (every?.value ?? 0));
        if (minutes >= duration.value) break;
        events.push({ minutes, drug, amount: dose.value });
      }
      return events;
    })
    .sort((a, b) => a.minutes - b.minutes || (a.drug < b.drug ? -1 : a.drug > b.drug ? 1 : a.amount - b.amount));
}

/** Minute of the first dose that differs; 0 where anything else differs; the shorter duration where nothing does. */
export function partingMinute(a: Scenario, b: Scenario): number {
  if (rest(a) !== rest(b)) return 0;
  const [first, second] = [dosesOf(a), dosesOf(b)];
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    const [one, other] = [first[i], second[i]];
    if (one?.minutes === other?.minutes && one?.drug === other?.drug && one?.amount === other?.amount) continue;
    return Math.min(one?.minutes ?? Number.POSITIVE_INFINITY, other?.minutes ?? Number.POSITIVE_INFINITY);
  }
  return Math.min(a.duration.value, b.duration.value);
}

const rest = ({ tissue, clones, presets, parameters, without }: Scenario) =>
  JSON.stringify([tissue, clones, presets, parameters.map(({ address, value }) => [address, value]), without]);

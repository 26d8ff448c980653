/**
 * What a cell went through, read from the recorded frames: its contacts, how each ended, and what held it back. Shares are
 * those of the ledger, as of the last frame in which the contact was seen.
 */
import type { Frame, Layout } from "../engine/frame";

export interface Episode {
  /** The killer and its target. */
  readonly actor: number;
  readonly partner: number;
  readonly from: number;
  /** Last frame in which the two were bound. */
  readonly until: number;
  readonly ending: "goes on" | "target gone" | "killer gone" | "parted";
  /** Acts that were possible, and the share of them that each cause took. */
  readonly possible: number;
  readonly lost: readonly { readonly cause: string; readonly share: number }[];
  readonly delivered: number;
}

type Open = Omit<Episode, "ending">;

/** Contacts of a cell in the order in which they began. */
export function episodesOf(id: number, frames: readonly Frame[], { lines }: Pick<Layout, "lines">): readonly Episode[] {
  const open = new Map<string, Open>();
  const ended: Episode[] = [];
  for (const frame of frames) {
    const { contacts } = frame;
    const seen = new Set<string>();
    for (let i = 0; i < contacts.count; i++) {
      const [actor, partner] = [contacts.actor[i]!, contacts.partner[i]!];
      if (actor !== id && partner !== id) continue;
      const key = `${actor} ${partner}`;
      const possible = contacts.possible[i]!;
      const before = open.get(key);
      // A smaller account is another contact of the same two.
      if (before && possible < before.possible) ended.push({ ...before, ending: "parted" });
      const from = before && possible >= before.possible ? before.from : frame.minutes;
      const lost = lines
        .map((cause) => ({ cause, share: possible > 0 ? contacts.lost[cause]![i]! / possible : 0 }))
        .filter(({ share }) => share > 0.005)
        .sort((a, b) => b.share - a.share);
      const held = lines.reduce((sum, cause) => sum + contacts.lost[cause]![i]!, 0);
      open.set(key, { actor, partner, from, until: frame.minutes, possible, lost, delivered: possible - held });
      seen.add(key);
    }
    for (const [key, episode] of open) {
      if (seen.has(key)) continue;
      open.delete(key);
      const ending = !frame.id.includes(episode.partner)
        ? "target gone"
        : frame.id.includes(episode.actor)
          ? "parted"
          : "killer gone";
      ended.push({ ...episode, ending });
    }
  }
  for (const episode of open.values()) ended.push({ ...episode, ending: "goes on" });
  return ended.sort((a, b) => a.from - b.from);
}

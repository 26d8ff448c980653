import { describe, expect, it } from "vitest";
import type { Frame } from "../engine/frame";
import { episodesOf } from "./episodes";

const lines = ["PD-L1", "TGF-β"];
type Contact = readonly [actor: number, partner: number, possible: number, pdl1: number, tgfb: number];

const frame = (minutes: number, ids: readonly number[], contacts: readonly Contact[]) =>
  ({
    minutes,
    id: Uint32Array.from(ids),
    contacts: {
      count: contacts.length,
      actor: Uint32Array.from(contacts, ([actor]) => actor),
      partner: Uint32Array.from(contacts, ([, partner]) => partner),
      possible: Float32Array.from(contacts, ([, , possible]) => possible),
      lost: {
        "PD-L1": Float32Array.from(contacts, ([, , , share]) => share),
        "TGF-β": Float32Array.from(contacts, ([, , , , share]) => share),
      },
    },
  }) as unknown as Frame;

describe("what a cell went through", () => {
  const frames = [
    frame(0, [1, 2, 3], []),
    frame(20, [1, 2, 3], [[1, 2, 0.5, 0.25, 0.125]]),
    frame(40, [1, 2, 3], [[1, 2, 1, 0.75, 0]]),
    frame(60, [1, 3], [[1, 3, 0.5, 0, 0]]),
    frame(80, [1, 3], [[1, 3, 0.25, 0, 0]]),
  ];

  it("is told contact by contact, with how each ended", () => {
    const told = episodesOf(1, frames, { lines });
    expect(told.map(({ partner, from, until, ending }) => [partner, from, until, ending])).toEqual([
      [2, 20, 40, "target gone"],
      [3, 60, 60, "parted"],
      [3, 80, 80, "goes on"],
    ]);
    expect(told[0]).toMatchObject({ possible: 1, delivered: 0.25, lost: [{ cause: "PD-L1", share: 0.75 }] });
  });

  it("is the same contact for killer and target, and nothing for those who only stood by", () => {
    expect(episodesOf(2, frames, { lines })).toEqual(episodesOf(1, frames.slice(0, 4), { lines }).slice(0, 1));
    expect(episodesOf(9, frames, { lines })).toEqual([]);
  });
});

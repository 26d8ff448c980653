import { describe, expect, it } from "vitest";
import type { Told } from "../engine/frame";
import { accountOf } from "./account";

const entry = (event: string, actor: string, cause: string, count: number) => ({
  from: 0,
  until: 0,
  event,
  actor,
  target: "wild type",
  cause,
  count,
});
const told = (hours: number, ledger: Told["ledger"]): Told => ({
  hours,
  counts: {},
  tumorByClone: {},
  fields: {},
  means: {},
  body: {},
  ledger,
});

describe("the account of a balance", () => {
  const course = [
    told(0, []),
    told(6, [entry("death", "tumor", "killed", 100)]),
    told(12, [
      entry("death", "tumor", "killed", 30),
      entry("division", "tumor", "", 10),
      entry("division", "tumor", "growth-arrest", 4),
    ]),
    told(18, [
      entry("failed contact", "CD8", "too short", 8),
      entry("death", "tumor", "left", 5),
      entry("death", "CD8", "turnover", 9),
    ]),
  ];

  it("counts what lies in the window, per day, and nothing else", () => {
    const account = accountOf(course, 18 * 60, 12 * 60);
    expect(account.losses).toEqual([{ cause: "killed", perDay: 60 }]);
    expect(account.births).toBe(20);
    expect(account.held).toEqual([{ cause: "growth-arrest", perDay: 8 }]);
    expect(account.failed).toEqual([{ cause: "too short", perDay: 16 }]);
  });

  it("tells +1 where nothing is born, −1 where nothing dies, 0 where both are equal", () => {
    const of = (kills: number, births: number) =>
      accountOf([told(1, [entry("death", "tumor", "killed", kills), entry("division", "tumor", "", births)])], 60, 1440)
        .balance;
    expect([of(5, 0), of(0, 5), of(5, 5), of(0, 0)]).toEqual([1, -1, 0, 0]);
    expect(of(15, 5)).toBe(0.5);
  });
});

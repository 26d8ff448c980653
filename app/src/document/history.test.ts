import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amend, change, type History, redo, startHistory, undo } from "./history";

type Command = { kind: "change"; value: number; gesture?: string } | { kind: "undo" } | { kind: "redo" };
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant("change" as const), value: fc.integer() }),
  fc.record({ kind: fc.constant("change" as const), value: fc.integer(), gesture: fc.constantFrom("drag", "type") }),
  fc.constant({ kind: "undo" as const }),
  fc.constant({ kind: "redo" as const }),
);
const apply = (history: History<number>, given: Command): History<number> =>
  given.kind === "undo"
    ? undo(history)
    : given.kind === "redo"
      ? redo(history)
      : change(history, given.value, given.gesture);

describe("the history of a document", () => {
  it("undoes everything, and redoes everything to the same end", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let last = commands.reduce(apply, startHistory(0));
        let back = last;
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toBe(0);
        let forth = back;
        while (forth.future.length > 0) forth = redo(forth);
        while (last.future.length > 0) last = redo(last);
        expect(forth.present).toBe(last.present);
      }),
    );
  });

  it("takes a gesture as one step, until another begins", () => {
    let history = startHistory(0);
    for (const value of [1, 2, 3]) history = change(history, value, "drag");
    history = change(history, 4, "other");
    expect(undo(history).present).toBe(3);
    expect(undo(undo(history)).present).toBe(0);
  });

  it("forgets the future on a change, and steps over what is no edit", () => {
    const history = amend(undo(change(change(startHistory(0), 1), 2)), 10);
    expect(history.future).toEqual([2]);
    expect(change(history, 3).future).toEqual([]);
    expect(undo(change(history, 3)).present).toBe(10);
  });
});

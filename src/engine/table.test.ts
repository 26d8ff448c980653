import fc from "fast-check";
import { expect, it } from "vitest";
import { createMemory } from "../numerics/memory.js";
import { Table } from "./table.js";

it("rows that are removed go from every column, and the others keep their order", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (marks) => {
      const memory = createMemory(Table.bytes(2, 0, marks.length));
      const table = new Table("tumor", ["arrest", "damage"], [], marks.length, memory);
      for (const [i] of marks.entries()) {
        const row = table.append(10 + i);
        table.float("arrest")[row] = 0.5 * i;
        table.float("damage")[row] = 7 * i;
        table.partner[row] = i % 3;
      }
      table.compact(Uint8Array.from(marks, Number));
      const kept = [...marks.keys()].filter((i) => !marks[i]);
      const rows = (column: Float32Array | Uint32Array) => [...column.subarray(0, table.count)];
      expect(rows(table.id)).toEqual(kept.map((i) => 10 + i));
      expect(rows(table.float("arrest"))).toEqual(kept.map((i) => 0.5 * i));
      expect(rows(table.float("damage"))).toEqual(kept.map((i) => 7 * i));
      expect(rows(table.partner)).toEqual(kept.map((i) => i % 3));
    }),
    { seed: 1, numRuns: 200 },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnIndex, numberAt, numericColumn, readTable } from "./table.js";
import { selectRows } from "./where.js";

describe("a table", () => {
  it.each([
    ["comma", "id,x\r\na,1\r\nb,2\r\n"],
    ["tab", "id\tx\na\t1\nb\t2"],
    ["semicolon", "id;x\na;1\nb;2\n"],
    ["byte order mark, blank lines", "\uFEFFid,x\n\na,1\n\nb,2\n\n"],
    ["quotes", '"id","x"\n"a","1"\n"b","2"\n'],
  ])("is read with %s", (_, text) => {
    const table = readTable(text, "cells.csv");
    expect(table.columns).toEqual(["id", "x"]);
    expect(table.rows).toEqual([
      ["a", "1"],
      ["b", "2"],
    ]);
    expect([...numericColumn(table, "x")]).toEqual([1, 2]);
  });

  it("keeps delimiters, quotes and line breaks inside quotes, and counts lines through them", () => {
    const table = readTable('id,x\n"a, ""b""\nc",1\nd,2\n', "cells.csv");
    expect(table.rows[0]).toEqual(['a, "b"\nc', "1"]);
    expect(table.line(1)).toBe(4);
  });

  it.each([
    ["", "cells.csv: is empty"],
    ["\uFEFF \n", "cells.csv: is empty"],
    ["id,x\n", "has a header but no rows"],
    ["id,x\na,1\nb\n", "cells.csv:3:2: has 1 fields where the header has 2"],
    ["id,x\na,1,9\n", "cells.csv:2:3: has 3 fields"],
    ['id,x\n"a,1\nb,2\n', "a quote is opened and never closed"],
    ['id,x\n"a"b,1\n', "cells.csv:2:1: the quoting is broken"],
    ["id,id\na,1\n", 'cells.csv:1:2: the column "id" occurs twice'],
    ["id,\na,1\n", "cells.csv:1:2: a column has no name"],
  ])("refuses %j with its place", (text, words) => {
    expect(() => readTable(text, "cells.csv")).toThrow(words);
  });

  it("refuses what is not a finite number, with file, line and column", () => {
    const table = readTable('id,x\na,\nb,NaN\nc,1e999\nd,0x10\ne,Infinity\nf,"1,5"\ng,-1.5e-3\n', "cells.csv");
    const at = (row: number) => () => numberAt(table, row, 1);
    expect(at(0)).toThrow("cells.csv:2:2: x: is blank where a number is needed");
    expect(at(1)).toThrow('cells.csv:3:2: x: is "NaN"');
    expect(at(2)).toThrow("not a finite number");
    expect(at(3)).toThrow("not a finite number");
    expect(at(4)).toThrow("not a finite number");
    expect(at(5)).toThrow("a decimal comma?");
    expect(at(6)()).toBe(-0.0015);
    expect(numberAt(table, 0, 1, { blank: "NaN" })).toBeNaN();
  });

  it("offers the nearest column", () => {
    expect(() => columnIndex(readTable("cell_id,x_um\n1,2\n", "cells.csv"), "x_un")).toThrow('did you mean "x_um"?');
  });

  it("never throws anything but a LabError, whatever the text", () => {
    const piece = fc.constantFrom('"', ",", "\n", "\r\n", "\t", "a", "1", " ", ";", "é", "\u0000");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          for (const row of readTable(pieces.join(""), "cells.csv").rows) expect(row.length).toBeGreaterThan(0);
        } catch (error) {
          expect((error as Error).name).toBe("LabError");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a row filter", () => {
  const table = readTable('patient,x,type,"Centroid X µm"\n5,1,CD8 T,10\n5.0,3,tumor,20\n6,,tumor,30\n', "cells.csv");
  it.each([
    ["patient == 5", [0, 1]],
    ["patient==5&&x<2", [0]],
    ["type == 'CD8 T'", [0]],
    ['"Centroid X µm" >= 20', [1, 2]],
    ["x > 0", [0, 1]],
    ["x != 1", [1, 2]],
  ])("%s", (expression, rows) => {
    expect(selectRows(table, expression)).toEqual(rows);
  });

  it.each([
    ["patient = 5", "is not a comparison"],
    ["", "is not a comparison"],
    ["pateint == 5", 'did you mean "patient"?'],
    ["x < many", '"many" in "x < many" is not a number'],
    ["patient == 7", "no row of cells.csv satisfies"],
    ["type < 5", '"CD8 T" is not a finite number'],
  ])("refuses %j", (expression, words) => {
    expect(() => selectRows(table, expression)).toThrow(words);
  });
});

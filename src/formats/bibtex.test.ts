import { describe, expect, it } from "vitest";
import { bibtexNames, bibtexText, toTex } from "./bibtex.js";

describe("BibTeX", () => {
  it.each([
    ["Breart B, Lemaître F", "Breart, B. and Lemaître, F."],
    ["den Boer AT, Lau VWC", "den Boer, A. T. and Lau, V. W. C."],
    ["Han Q, et al.", "Han, Q. and others"],
    ["IFN-γ Lab", "{IFN-{$\\gamma$} Lab}"],
    ["Popel laboratory", "{Popel laboratory}"],
  ])("writes the names %j", (authors, names) => {
    expect(bibtexNames(authors)).toBe(names);
  });

  it("hides from TeX what TeX would read as its own", () => {
    expect(toTex("50 % of A_B & C{D} at 20–40 °C ~ x^2 \\ #1 $")).toBe(
      "50 \\% of A\\_B \\& C\\{D\\} at 20--40 {$^\\circ$}C \\textasciitilde{} x\\textasciicircum{}2 \\textbackslash{} \\#1 \\$",
    );
  });

  it("leaves out what is not known, keeps identifiers as they are and the capitals of a title", () => {
    const fields = { author: "A", title: "IFN-γ", volume: undefined, doi: "10.1/a_b" };
    expect(bibtexText({ type: "article", key: "k", fields })).toBe(
      "@article{k,\n  author = {A},\n  title = {{IFN-{$\\gamma$}}},\n  doi = {10.1/a_b},\n}",
    );
  });
});

import { describe, expect, it } from "vitest";
import { bars, splitBar } from "./bars.js";
import { el } from "./markup.js";
import { count, percent, readable } from "./number.js";
import { timeCourse } from "./time-course.js";

describe("numbers", () => {
  it.each([
    [0, "0"],
    [12345.6, "12\u202f300"],
    [0.01234, "0.0123"],
    [-2.5, "\u22122.5"],
    [1.2e-7, "1.2 × 10⁻⁷"],
    [3e9, "3 × 10⁹"],
    [Number.NaN, "–"],
  ])("%d reads %s", (value, text) => expect(readable(value)).toBe(text));

  it("have thin spaces between thousands", () => {
    expect(count(1234567)).toBe("1\u202f234\u202f567");
    expect(percent(0.256)).toBe("25.6\u202f%");
  });
});

describe("markup", () => {
  it("escapes text and attributes, and leaves out what is absent", () => {
    const cell = el("td", { title: 'a "b"', hidden: false, class: undefined }, "<script>&", el("b", {}, 1));
    expect(cell.text).toBe('<td title="a &quot;b&quot;">&lt;script&gt;&amp;<b>1</b></td>');
  });
});

describe("figures", () => {
  it("say in words what they draw", () => {
    expect(bars("Deaths", "cells", [{ name: "killed", value: 12, colour: "red" }]).text).toContain(
      'aria-label="Deaths (cells): killed 12"',
    );
    const hours = [0, 24];
    const course = timeCourse({
      title: "Tumor cells",
      yAxis: "cells",
      hours,
      series: [{ name: "all", colour: "red", middle: [10, 20] }],
    });
    expect(course.text).toContain("all 10 to 20");
  });

  it("draw no more points than an eye sees, and keep the last", () => {
    const hours = Array.from({ length: 5000 }, (_, i) => i);
    const series = [{ name: "all", colour: "red", middle: hours }];
    const path = timeCourse({ title: "t", yAxis: "y", hours, series }).text.match(/d="([^"]*)"/)![1]!;
    expect(path.split("L").length).toBeLessThan(520);
    expect(path).toMatch(/L388,[\d.]+$/);
  });

  it("split a bar by shares", () => {
    const widths = [
      ...splitBar("s", [
        { name: "a", value: 0.25, colour: "red" },
        { name: "b", value: 0.75, colour: "blue" },
      ]).text.matchAll(/width="([\d.]+)"/g),
    ];
    expect(widths.map((m) => Number(m[1]))).toEqual([154, 464]);
  });
});

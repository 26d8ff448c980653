import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/cli/lab.js";
import { alive, digestOf, hasChromium, launch, open, tissue, where } from "./browser";

/**
 * Seconds of processor time that the page's own thread may take in four seconds of a run, while no tissue is drawn (software
 * graphics block). Time on the wall would measure what else the machine does; long tasks are told, not judged.
 */
const MOST_WORK = 2;

/**
 * How far the microscope on the graphics card may be from the library's pictures of the same cells: mean difference of tiles,
 * of 255, and their correlation. Textures are drawn anew by each, so a tile may differ; who is where and how stained may not.
 */
const tolerance: Readonly<Record<string, { readonly difference: number; readonly correlation: number }>> = {
  types: { difference: 25, correlation: 0.85 },
  dab: { difference: 20, correlation: 0.78 },
  if: { difference: 24, correlation: 0.85 },
  field: { difference: 6, correlation: 0.97 },
};

const folder = new URL("../../dist/app", import.meta.url).pathname;

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

const bytesOf = async (download: Promise<Download>) => readFileSync(await (await download).path());

// Patience is for a busy machine; nothing is decided by time.
describe.skipIf(!hasChromium)(`the bench, ${where}`, { timeout: 240_000 }, () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    served = await serve({ folder, port: 0, host: "127.0.0.1" });
    browser = await launch();
    ({ page, errors } = await open(browser, served.url, { scenario: tissue }));
    await alive(page);
    await digestOf(page);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    served.server.closeAllConnections();
    served.server.close();
  });

  it("is walked by keyboard alone: every stop has a name and a ring, none is a trap, all that matters is on the way", async () => {
    await go(page, "#/lab");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const stops: { name: string; tag: string; ring: boolean }[] = [];
    for (let i = 0; i < 90; i++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        if (at === document.body) return undefined;
        const labelled = at
          .getAttribute("aria-labelledby")
          ?.split(" ")
          .map((id) => document.getElementById(id)?.textContent);
        const own = (at as HTMLInputElement).labels?.[0]?.textContent;
        const shown = [at, at.closest("[data-focus-visible]")].some(
          (element) => element && getComputedStyle(element).outlineStyle !== "none",
        );
        const name = at.getAttribute("aria-label") ?? labelled?.join(" ") ?? own ?? at.textContent ?? "";
        return { name: name.trim(), tag: at.tagName, ring: shown };
      });
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(25);
    expect(stops.length).toBeLessThan(90);
    expect(stops.filter(({ name, ring }) => name === "" || !ring)).toEqual([]);
    const names = stops.map(({ name }) => name).join("\n");
    for (const wanted of [
      "To the tissue",
      "Map",
      "Share",
      "Tissue: ",
      "Courses",
      "Play",
      "Time",
      "Add a dose of",
      "Take a biopsy",
    ])
      expect(names).toContain(wanted);
  });

  it("takes a biopsy, and gives film, frames, courses and read-outs away", async () => {
    await page.getByRole("button", { name: /^Take a biopsy/ }).click();
    await page.getByRole("button", { name: /^Biopsy at day 0/ }).press("Enter");
    await page.getByRole("cell", { name: /mm²/ }).first().waitFor();
    await page.keyboard.press("Escape");
    await go(page, "#/report");
    const downloaded = async (button: string) => {
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: button }).click();
      return bytesOf(coming);
    };
    const film = await downloaded("Film of the run");
    expect(film.readUInt32BE(0)).toBe(0x1a45dfa3);
    const frames = unzipSync(await downloaded("Frames as PNG"));
    expect(Object.keys(frames)).toHaveLength(7);
    const distinct = new Set(Object.values(frames).map((png) => Buffer.from(png).toString("base64")));
    expect(distinct.size).toBe(7);
    expect((await downloaded("courses.svg")).toString()).toMatch(/^<svg/);
    expect((await downloaded("biopsies.csv")).toString()).toMatch(/"CD8 in nests"/);
    expect(errors).toEqual([]);
  });

  it("says in words what went wrong: a file too large, a newer scenario, a full disk, an engine that dies", async () => {
    await go(page, "#/map");
    const place = mkdtempSync(join(tmpdir(), "large-"));
    const file = join(place, "large.csv");
    closeSync(openSync(file, "w"));
    truncateSync(file, 2 ** 31);
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a cell table …" }).click();
    await (await chosen).setFiles(file);
    await page.getByText(/large.csv has 2147 MB; this page reads up to 200 MB.*ifng run/).waitFor();
    rmSync(place, { recursive: true });

    const newer = await open(browser, served.url, { scenario: tissue.replace("ifng-lab: 1", "ifng-lab: 9") });
    await newer.page
      .getByText(/ifng-lab/)
      .first()
      .waitFor();
    await newer.page
      .getByText(/newer|version|format/i)
      .first()
      .waitFor();
    await newer.page.context().close();

    const full = await open(browser, `${served.url}#/edit`);
    await full.page.evaluate(() => {
      for (let size = 2 ** 22; size > 0; size = Math.floor(size / 2))
        try {
          for (let n = 0; ; n++) localStorage.setItem(`${size} ${n}`, "x".repeat(size));
        } catch {}
    });
    await full.page.locator(".cm-content").focus();
    await full.page.keyboard.press("Control+End");
    await full.page.keyboard.insertText(`# ${"a note ".repeat(4000)}\n`);
    await full.page.getByText("not kept in this browser").waitFor();
    await full.page.context().close();

    const dies = await open(browser, served.url);
    await alive(dies.page);
    // The page's first worker reads texts, the engine is the later one; they may be listed in any order.
    const ages = await Promise.all(
      dies.page
        .workers()
        .map(async (worker) => ({ worker, born: await worker.evaluate(() => performance.timeOrigin) })),
    );
    const [{ worker: engine }] = ages.sort((a, b) => b.born - a.born) as [(typeof ages)[0]];
    await engine.evaluate(() => {
      setTimeout(() => {
        throw new Error("out of memory");
      });
    });
    await dies.page
      .getByText(/the engine stopped: .*out of memory/)
      .first()
      .waitFor();
    await dies.page.getByRole("button", { name: "Start again" }).click();
    await dies.page.waitForFunction(() => /simulating/.test(document.querySelector(".status")!.textContent!));
    await dies.page.context().close();
  });

  it("fits at a zoom of 200 %, keeps its meaning under forced colours, and stands still where motion is unwelcome", async () => {
    const small = await open(browser, served.url, {
      scenario: tissue,
      viewport: { width: 640, height: 400 },
      forcedColors: "active",
    });
    await alive(small.page);
    for (const route of ["lab", "compare", "map", "params/jak-stat.irfHalfMaximum", "edit", "stories", "report"]) {
      await go(small.page, `#/${route}`);
      await small.page.waitForTimeout(250);
      const over = await small.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, route).toBeLessThanOrEqual(0);
    }
    await go(small.page, "#/lab");
    await small.page.locator(".legend-row i").first().waitFor();
    const look = await small.page.evaluate(() => ({
      key: getComputedStyle(document.querySelector(".legend-row i")!).backgroundColor,
      chosen: getComputedStyle(document.querySelector(".look[data-selected]")!).outlineStyle,
      moving: document.getAnimations().filter(({ playState }) => playState === "running").length,
    }));
    expect(look).toEqual({ key: "rgb(242, 62, 132)", chosen: "solid", moving: 0 });
    await small.page.context().close();
  });

  it("draws with and without WebGL2 the same cells in the same places, in like colours", async () => {
    const bare = await launch("none");
    const plain = await open(bare, served.url, { scenario: tissue });
    const drawn = await open(browser, served.url, { scenario: tissue });
    for (const shown of [plain, drawn]) await alive(shown.page);
    const told: string[] = [];
    for (const [look, most] of Object.entries(tolerance)) {
      const [gpu, cpu] = await Promise.all([drawn.page, plain.page].map((shown) => tiles(shown, look)));
      const off = gpu!.reduce((sum, value, i) => sum + Math.abs(value - cpu![i]!), 0) / gpu!.length;
      const alike = correlation(gpu!, cpu!);
      told.push(`${look} ${off.toFixed(1)} of 255, r ${alike.toFixed(2)}`);
      expect(off, look).toBeLessThan(most.difference);
      expect(alike, look).toBeGreaterThan(most.correlation);
    }
    process.stdout.write(`WebGL2 against the library's pictures, tiles of 8 pixels: ${told.join("; ")}\n`);
    await drawn.page.context().close();
    await bare.close();
  });

  it("leaks neither workers nor memory over restarts", async () => {
    await go(page, "#/lab");
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await digestOf(page);
      await session.send("HeapProfiler.collectGarbage");
      return ((await session.send("Runtime.getHeapUsage")) as { usedSize: number }).usedSize;
    };
    let seed = 1;
    const restart = async (times: number) => {
      for (const until = seed + times; seed < until; ) {
        await page.keyboard.press("Control+k");
        await page.getByRole("searchbox").fill("another seed");
        await page.getByRole("menuitem", { name: "Another seed" }).and(page.locator("[data-focused]")).waitFor();
        await page.keyboard.press("Enter");
        seed += 1;
        await page.getByText(`seed ${seed}`).waitFor();
      }
      return heap();
    };
    const before = await restart(3);
    const after = await restart(9);
    process.stdout.write(
      `heap after 3 restarts ${(before / 1e6).toFixed(1)} MB, after 12 ${(after / 1e6).toFixed(1)} MB\n`,
    );
    expect(after - before).toBeLessThan(6e6);
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
    expect(errors).toEqual([]);
  });

  it("hardly holds the page up while the engine runs, which goes on while the tissue is moved", async () => {
    const running = await open(browser, served.url);
    await alive(running.page);
    /** Hours simulated so far; all of them when the run is complete. */
    const simulated = () =>
      running.page.evaluate(() => {
        const words = document.querySelector(".status .state")!.textContent!;
        const [, days, hours] = /(\d+).d (\d+).h/.exec(words) ?? [];
        return days === undefined ? Number.POSITIVE_INFINITY : 24 * Number(days) + Number(hours);
      });
    const before = await simulated();
    const canvas = running.page.locator("canvas").first();
    const { x, y, width, height } = (await canvas.boundingBox())!;
    await running.page.mouse.move(x + width / 2, y + height / 2);
    await running.page.mouse.wheel(0, -900);
    await running.page.mouse.down();
    await running.page.mouse.move(x + width / 2 + 60, y + height / 2 + 30, { steps: 4 });
    await running.page.mouse.up();
    await running.page.waitForFunction(
      (fitted) => Number(document.querySelector("canvas")!.dataset.pixelsPerMicron) > 2 * fitted,
      width / 1000,
    );
    await expect.poll(simulated, { timeout: 60_000 }).toBeGreaterThan(before);
    await go(running.page, "#/params");
    await running.page.getByRole("heading", { name: "Parameters" }).waitFor();
    await running.page.waitForTimeout(500);
    const session = await running.page.context().newCDPSession(running.page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const worked = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")!.value;
    };
    const start = await worked();
    const long = await running.page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const tasks: number[] = [];
          new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
            type: "longtask",
          });
          setTimeout(() => resolve(tasks), 4000);
        }),
    );
    const work = (await worked()) - start;
    process.stdout.write(
      `in 4 s of a run the page's thread worked ${work.toFixed(2)} s; tasks over 50 ms: ${long.map(Math.round).join(", ") || "none"}\n`,
    );
    expect(work).toBeGreaterThan(0);
    expect(work).toBeLessThan(MOST_WORK);
    await running.page.context().close();
  });
});

/** Mean red, green and blue of tiles of 8 × 8 pixels of the tissue in a look; what lies around it is left out. */
async function tiles(page: Page, look: string): Promise<number[]> {
  await page.locator(`.swatch.${look}`).click();
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const canvas = document.querySelector("canvas")!;
    const across = 200 * Number(canvas.dataset.pixelsPerMicron);
    const up = (across * 160) / 200;
    const copy = document.createElement("canvas");
    copy.width = Math.floor(across / 8);
    copy.height = Math.floor(up / 8);
    const pen = copy.getContext("2d")!;
    pen.imageSmoothingQuality = "high";
    const [left, top] = [(canvas.width - across) / 2, (canvas.height - up) / 2];
    pen.drawImage(canvas, left, top, across, up, 0, 0, copy.width, copy.height);
    return [...pen.getImageData(0, 0, copy.width, copy.height).data].filter((_, i) => i % 4 !== 3);
  });
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [p, q] = [mean(a), mean(b)];
  let [pq, pp, qq] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    pq += (a[i]! - p) * (b[i]! - q);
    pp += (a[i]! - p) ** 2;
    qq += (b[i]! - q) ** 2;
  }
  return pq / Math.sqrt(pp * qq);
}

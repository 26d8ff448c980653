import { biology, parseScenario, prepare, simulate, vocabularyOf } from "ifng-lab";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/cli/lab.js";
import { fitted, micronsAt, pixelsAt } from "../src/microscope/camera";
import { alive, cellShown, digestOf, hasChromium, keptScenario, launch, open, tissue, where } from "./browser";

const folder = new URL("../../dist/app", import.meta.url).pathname;

/** A cell found by keyboard is the one that a click on its centre picks. */
async function pickedTwice(page: Page) {
  // The lanes come with what biology knows, and the canvas gives them its room.
  await page
    .getByRole("button", { name: /^Add a dose of/ })
    .first()
    .waitFor();
  const canvas = page.locator("canvas").first();
  const box = (await canvas.boundingBox())!;
  const camera = fitted({ width: 200, height: 160 }, box);
  await page.waitForFunction(
    (scale) => Math.abs(Number(document.querySelector("canvas")!.dataset.pixelsPerMicron) - scale) < 0.01,
    camera.pixelsPerMicron,
  );
  await canvas.focus();
  await page.keyboard.press("Enter");
  const middle = await cellShown(page);
  await page.keyboard.press("Escape");
  const [x, y] = pixelsAt(camera, box, [middle.x, middle.y]);
  await page.mouse.click(box.x + x, box.y + y);
  await expect.poll(async () => (await cellShown(page)).id).toBe(middle.id);
  return { box, camera, middle };
}

// Patience is for a busy machine; nothing is decided by time.
describe.skipIf(!hasChromium)(`the Lab, ${where}`, { timeout: 240_000 }, () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve({ folder, port: 0, host: "127.0.0.1" });
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    served.server.closeAllConnections();
    served.server.close();
  });

  it("opens on a tissue that is alive, isolated, without an error", async () => {
    const began = Date.now();
    const { page, errors } = await open(browser, served.url);
    await alive(page);
    process.stdout.write(
      `the default tissue was drawn ${((Date.now() - began) / 1000).toFixed(1)} s after the address was entered\n`,
    );
    await page.waitForFunction(() => /simulating 0.d 0[1-9]/.test(document.querySelector(".status")!.textContent!));
    expect(await page.textContent(".status")).toContain("isolated · shared memory");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("works where shared memory is not allowed, and says so", async () => {
    const plain = await serve({ folder, port: 0, host: "127.0.0.1", isolated: false });
    const { page, errors } = await open(browser, plain.url, { scenario: tissue });
    await alive(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    expect(await page.textContent(".status")).toContain("not isolated · transferred frames");
    expect(await digestOf(page)).toMatch(/^[0-9a-f]{64}$/);
    expect(errors).toEqual([]);
    await page.context().close();
    plain.server.closeAllConnections();
    plain.server.close();
  });

  it("draws without WebGL2, and says so", async () => {
    const bare = await launch("none");
    const { page, errors } = await open(bare, served.url, { scenario: tissue });
    await alive(page);
    await page.getByText("Drawn without WebGL2").waitFor();
    const coloursOf = () =>
      page.evaluate(() => {
        const canvas = document.querySelector("canvas")!;
        const data = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data;
        return new Set(new Uint32Array(data.buffer)).size;
      });
    for (const look of ["if", "he", "dab", "clones", "state", "field", "types"]) {
      await page.locator(`.swatch.${look}`).click();
      await page.waitForTimeout(500);
      expect(await coloursOf(), look).toBeGreaterThan(20);
    }
    await page.getByRole("button", { name: /Glowing between the cells/ }).click();
    await page.getByRole("option", { name: "none" }).click();
    await page.waitForTimeout(500);
    expect(await coloursOf()).toBeGreaterThan(20);
    await pickedTwice(page);
    expect(errors).toEqual([]);
    await bare.close();
  });

  it("opens without a network after the first visit, isolated even where the host sends no headers", async () => {
    const plain = await serve({ folder, port: 0, host: "127.0.0.1", isolated: false });
    const { page } = await open(browser, plain.url, { scenario: tissue, serviceWorkers: "allow" });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.context().setOffline(true);
    plain.server.closeAllConnections();
    plain.server.close();
    await page.reload();
    await alive(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await page.textContent(".status")).toContain("isolated · shared memory");
    await page.context().close();
  });

  it("says in words that the engine did not come, with a way on", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/worker-.*\.js/, (route) => route.abort());
    await page.goto(served.url);
    await page.getByText("The run broke off").or(page.getByText("There is no tissue yet")).waitFor();
    await page.getByRole("button", { name: "Start again" }).waitFor();
    await context.close();
  });

  it("picks the cell under the cursor, and the same one by keyboard", async () => {
    const { page } = await open(browser, served.url, { scenario: tissue });
    await alive(page);
    const { box, camera, middle } = await pickedTwice(page);
    const card = page.locator(".cell-card");
    for (const [dx, dy] of [
      [0, 0],
      [40, 25],
      [-55, 30],
    ] as const) {
      const [px, py] = pixelsAt(camera, box, [100 + dx, 80 + dy]);
      await page.mouse.click(box.x + px, box.y + py);
      await page.waitForTimeout(150);
      if ((await card.count()) === 0) continue; // between the cells
      const cell = await cellShown(page);
      const [ux, uy] = micronsAt(camera, box, [px, py]);
      expect(Math.hypot(cell.x - ux, cell.y - uy)).toBeLessThan(2.2 * cell.radius);
    }
    await page.locator("canvas").first().focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await cellShown(page)).x).toBeGreaterThan(middle.x);
    await page.context().close();
  });

  it("gives, moves, changes and removes doses by keyboard, and branches the run", async () => {
    const { page, errors } = await open(browser, served.url, { scenario: tissue.replace("2 h", "12 h") });
    await alive(page);
    await page.getByRole("button", { name: /^Add a dose of pembrolizumab/ }).focus();
    await page.keyboard.press("Enter");
    await keptScenario(page, /drug: pembrolizumab, dose: 200 mg, from: day 0/);
    const dose = page.getByRole("button", { name: /^200 mg of pembrolizumab/ });
    await dose.focus();
    await page.keyboard.press("ArrowRight");
    await keptScenario(page, /from: 6 h/);
    await page
      .getByText(/^branch C/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /hour 6/ }).focus();
    await page.keyboard.press("+");
    await keptScenario(page, /dose: 250 mg/);
    await page.getByRole("button", { name: "Doses as table" }).click();
    await page.getByRole("cell", { name: "250 mg" }).waitFor();
    await page.getByRole("button", { name: "Remove" }).click();
    await keptScenario(page, /^(?![\s\S]*pembrolizumab)/);
    await page.getByRole("button", { name: "Undo" }).click();
    await keptScenario(page, /dose: 250 mg/);
    await page.reload();
    await page.getByRole("button", { name: /^250 mg of pembrolizumab/ }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("finds looks, parameters and cell types by a few letters", async () => {
    const { page, errors } = await open(browser, served.url, { scenario: tissue });
    await alive(page);
    const find = async (letters: string, title: RegExp) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill(letters);
      await page.getByRole("menuitem", { name: title }).and(page.locator("[data-focused]")).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
    await find("h&e", /^H&E$/);
    await expect.poll(() => page.getByRole("radio", { name: /H&E/ }).isChecked()).toBe(true);
    await find("highlight cd8", /^Highlight CD8$/);
    await page.getByText(/^CD8: \d+/).waitFor();
    await find("jakstat irf half", /^jak-stat.irfHalfMaximum$/);
    await page.waitForFunction(() => location.hash === "#/params/jak-stat.irfHalfMaximum");
    await page.getByRole("button", { name: /as shipped arrest/ }).click();
    await page.getByRole("option", { name: "b16" }).click();
    await keptScenario(page, /arrest: b16/);
    await page
      .getByRole("row", { name: /growth-arrest.fullArrest/ })
      .getByText("0.95 1")
      .waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("puts a dropped cell table under the microscope, once its phenotypes are understood", async () => {
    const { page, errors } = await open(browser, served.url, { scenario: tissue });
    await alive(page);
    await page.evaluate(() => {
      const rows = Array.from(
        { length: 60 },
        (_, i) => `${10 + 14 * (i % 10)},${10 + 14 * Math.floor(i / 10)},${i % 4 ? "Tumour" : "T cyt"}`,
      );
      const data = new DataTransfer();
      data.items.add(new File([["X µm,Y µm,Class", ...rows].join("\n")], "export.csv", { type: "text/csv" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    // Columns that nobody named are guessed, and stand there to be changed.
    await page.getByText("45 tumor").waitFor();
    await page.getByRole("button", { name: /X µm.*Column of x/ }).waitFor();
    await page.getByRole("button", { name: /T cyt/ }).click();
    await page.getByRole("option", { name: "CD8" }).click();
    await page.getByText("15 CD8").waitFor();
    await page.getByRole("button", { name: "Put it under the microscope" }).click();
    await keptScenario(page, /cells: "export.csv"/);
    await page.waitForFunction(() => document.querySelector(".scenario")!.textContent!.includes("export.csv"));
    await alive(page);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("maps a real tissue in a worker: progress, a stop that stops, a verdict with its doubts", async () => {
    const { page, errors } = await open(browser, `${served.url}#/map`, { scenario: tissue });
    const rows = Array.from({ length: 400 }, (_, i) => {
      const [x, y] = [11 * (i % 20), 11 * Math.floor(i / 20)];
      return `${x},${y},${(i % 7) * 2 + x / 60},${i % 5 ? "tumor" : "CD8"}`;
    });
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a cell table …" }).click();
    const buffer = Buffer.from(["x,y,pdl1,type", ...rows].join("\n"));
    await (await chosen).setFiles({ name: "nest.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Map its IFN-γ" }).click();
    await page.getByRole("progressbar", { name: "Mapping the tissue" }).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Choose a cell table …" }).waitFor();
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
    const again = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a cell table …" }).click();
    await (await again).setFiles({ name: "nest.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Map its IFN-γ" }).click();
    await page.getByRole("button", { name: /How often/ }).click();
    await page.getByRole("option", { name: /8 draws/ }).click();
    await page.locator(".verdict").waitFor();
    await page.getByText("saturation number").first().waitFor();
    await page.getByRole("radio", { name: "PD-L1, predicted" }).focus();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("draws a phase map in workers of its own: progress, a stop, the mark of this run, a table, a way there", async () => {
    const plain = await serve({ folder, port: 0, host: "127.0.0.1", isolated: false });
    const { page, errors } = await open(browser, plain.url, { scenario: tissue });
    await alive(page);
    await page.getByRole("tab", { name: "Balance" }).click();
    const seeds = async (words: string) => {
      await page.getByRole("button", { name: /At each place/ }).click();
      await page.getByRole("option", { name: words }).click();
    };
    await seeds("10 seeds");
    expect(page.workers().length).toBe(2);
    await page.getByRole("button", { name: "Draw the phase map" }).click();
    await page.getByRole("progressbar", { name: "Drawing the phase map" }).waitFor();
    await page.getByText(/of 250 throws · about/).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Go on" }).waitFor();
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
    // What is drawn stays: fewer seeds take up the same throws.
    await seeds("1 seed");
    await page.getByRole("button", { name: "Draw again" }).click();
    await page.locator(".phase-progress").waitFor({ state: "detached" });
    const map = page.getByRole("grid", { name: /^Phase map/ });
    expect(await map.getByRole("button", { name: /of 1$/ }).count()).toBe(25);
    await page.getByText("You are here: PD-L1 that IFN-γ induces 10 fold, CD8 T cells at the start 800 /mm²").waitFor();
    expect(await page.locator(".phase-plot .here").count()).toBe(1);
    await map.locator('[tabindex="0"]').focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Run it here" }).click();
    await keptScenario(page, /density: 1789 \/mm2[\s\S]*pdl1Induction: 5.477 fold/);
    await page.getByText(/You are here: PD-L1 that IFN-γ induces 5.48 fold, CD8 T cells at the start 1.790/).waitFor();
    await page.getByRole("button", { name: "Map as table" }).click();
    await page.getByRole("rowheader", { name: /^1.790$/ }).waitFor();
    await page.getByRole("button", { name: /^Add a dose of pembrolizumab/ }).click();
    await page.getByText("This map belongs to an earlier scenario").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("You are here").waitFor();
    expect(errors).toEqual([]);
    // A worker that dies says so, and the map goes on from where it was.
    await page.route(/worker-.*\.js/, (route) => route.abort());
    await seeds("3 seeds");
    await page.getByRole("button", { name: "Draw again" }).click();
    await page.getByText("the throws broke off").waitFor();
    await page.unroute(/worker-.*\.js/);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText(/of 75 throws · about/).waitFor();
    await page.context().close();
    plain.server.closeAllConnections();
    plain.server.close();
  });

  it("refuses a broken scenario at its line, and runs it again when it is mended", async () => {
    const { page, errors } = await open(browser, `${served.url}#/edit`, { scenario: tissue });
    const text = page.locator(".cm-content");
    await text.waitFor();
    await text.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText("observe: { evry: 2 h }\n");
    await page.getByRole("button", { name: "line 10" }).waitFor();
    expect(await page.textContent(".faults")).toContain("every");
    await page.keyboard.press("Control+z");
    await page.getByText("This is a scenario").waitFor();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("# 3\nwit");
    await page.keyboard.press("Control+Space");
    await page.getByRole("option", { name: /without/ }).waitFor();
    const kept = await page.evaluate(() => JSON.parse(localStorage.getItem("ifng-lab/document@1")!).view?.look);
    expect(kept).not.toBe("he");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("shares a link that replays the same bytes as the command line's engine", async () => {
    const first = await open(browser, served.url, { scenario: tissue });
    const digest = await digestOf(first.page);
    await first.page.keyboard.press("3");
    await first.page.getByRole("button", { name: "Share" }).click();
    await first.page.waitForFunction(() => location.hash.includes("?d="));
    const link = first.page.url();
    await first.page.context().close();
    const second = await open(browser, link);
    expect(await digestOf(second.page)).toBe(digest);
    expect(await second.page.getByRole("radio", { name: /H&E/ }).isChecked()).toBe(true);
    await second.page.context().close();
    const run = await simulate(prepare(parseScenario(tissue, "tissue.yaml", vocabularyOf(biology))));
    expect(run.digest).toBe(digest);
  });

  it("decides a bet by the tissue, and ticks a goal when the tissue has reached it", async () => {
    const { page, errors } = await open(browser, `${served.url}#/stories/first-contact`, { scenario: tissue });
    await page.getByText("at least twice as much").click();
    await page.getByRole("button", { name: "Bet, and run" }).click();
    const goals = page.getByRole("list", { name: "Goals" });
    await goals.getByText("not yet").first().waitFor();
    await goals
      .getByText(/reached at 0.d 0/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByText("The tissue decides at 1").waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is never blank, whatever stands in the link", async () => {
    const { page, errors } = await open(browser, served.url, { scenario: tissue });
    await alive(page);
    const cut = "7VdLb9s4EP4rhE67gK1HEqdpgT20SYsGaNKiToE9FMWMxJHEmiK1JGVH";
    for (const junk of [
      "#/lab?d=",
      `#/lab?d=${cut}`,
      "#/lab?d=%00%ff",
      "#/nowhere/at/all",
      "#",
      "#/params/no.such",
      "#/lab?d=eyJ9",
      "#/lab?d=<script>",
    ]) {
      await page.goto(`${served.url}${junk}`);
      await page.reload();
      await page.getByRole("navigation", { name: "Doors" }).waitFor();
      await page.locator("main").waitFor();
      if (junk.includes("?d=") && junk !== "#/lab?d=") await page.getByText("This link cannot be opened").waitFor();
      if (junk.includes("params")) await page.getByText("There is no parameter no.such").waitFor();
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

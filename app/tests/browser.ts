/** A real Chromium for the tests, where the machine has one; started and closed by its handle. */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const path = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const hasChromium = existsSync(path);
/** Said in the titles, so that a run without a browser does not look like one with. */
export const where = hasChromium ? "in Chromium" : `NOT RUN: no Chromium at ${path} (apt-get install chromium)`;

const flags = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const software = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

export const launch = (graphics: "software" | "none" = "software"): Promise<Browser> =>
  chromium.launch({
    executablePath: path,
    args: [...flags, ...(graphics === "software" ? software : ["--disable-gpu", "--disable-software-rasterizer"])],
  });

export interface Opened {
  readonly page: Page;
  /** What went wrong in the page, in its own words. */
  readonly errors: string[];
}

export const tissue = `ifng-lab: 1
name: A patch for the tests
duration: 2 h
seed: 1
tissue:
  generate: { size: [200 um, 160 um], tumor: { density: 3000 /mm2 }, cd8: { density: 800 /mm2 } }
clones:
  - { name: wild type }
  - { name: deaf, fraction: 20 %, lost: [JAK1] }
`;

/** A page of its own, perhaps with a scenario kept from an earlier visit; its playhead stands still in the first minute. */
export async function open(
  browser: Browser,
  url: string,
  { scenario, ...options }: BrowserContextOptions & { readonly scenario?: string } = {},
): Promise<Opened> {
  // A still tissue is drawn once: software graphics are slow.
  const context = await browser.newContext({
    viewport: { width: 1000, height: 640 },
    colorScheme: "dark",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(Number(process.env.LAB_PATIENCE ?? 90_000));
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  if (scenario !== undefined)
    await page.addInitScript((text) => {
      const key = "ifng-lab/document@1";
      if (localStorage.getItem(key) === null)
        localStorage.setItem(key, JSON.stringify({ scenario: text, seed: 1, minutes: 1 }));
    }, scenario);
  await page.goto(url);
  return { page, errors };
}

export const alive = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => Number(document.body.dataset.tissue) > 0, null, { timeout: 120_000 });

/** The open cell, as its card tells it. */
export async function cellShown(page: Page): Promise<{ id: number; x: number; y: number; radius: number }> {
  const words = (await page.locator(".cell-card").textContent())!.replaceAll("\u202f", "");
  const [, id, x, y, diameter] = /cell (\d+).*?at ([\d.]+), ([\d.]+) µm · diameter ([\d.]+)/.exec(words)!.map(Number);
  return { id: id!, x: x!, y: y!, radius: diameter! / 2 };
}

export async function digestOf(page: Page): Promise<string> {
  await page.waitForSelector("[data-digest]", { timeout: 180_000 });
  return (await page.getAttribute("[data-digest]", "data-digest"))!;
}

/** The scenario as this browser keeps it, once the page has written what was asked. */
export async function keptScenario(page: Page, expected: RegExp): Promise<string> {
  const handle = await page.waitForFunction(
    (source) => {
      const { scenario } = JSON.parse(localStorage.getItem("ifng-lab/document@1") ?? "{}") as { scenario?: string };
      return scenario !== undefined && new RegExp(source).test(scenario) ? scenario : undefined;
    },
    expected.source,
    { timeout: 60_000 },
  );
  return (await handle.jsonValue())!;
}

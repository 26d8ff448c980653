import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/cli/lab.js";
import { alive, digestOf, hasChromium, launch, open, tissue, where } from "./browser";

const folder = new URL("../../dist/app", import.meta.url).pathname;
const routes = [
  "lab",
  "compare",
  "map",
  "params/jak-stat.irfHalfMaximum",
  "edit",
  "stories",
  "stories/the-shield",
  "report",
] as const;
const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

// Patience is for a busy machine; nothing is decided by time.
describe.skipIf(!hasChromium)(`every screen, ${where}`, { timeout: 240_000 }, () => {
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

  it.each(["dark", "light"] as const)(
    "has no violation that axe finds, in the %s theme",

    async (colorScheme) => {
      const { page } = await open(browser, served.url, { scenario: tissue, colorScheme });
      await alive(page);
      await digestOf(page);
      await page.evaluate(axe.source);
      const found: string[] = [];
      let rules = 0;
      const check = async (screen: string) => {
        const { violations, passes } = await page.evaluate(
          (runOnly) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly }),
          tags,
        );
        rules += passes.length;
        for (const { id, nodes } of violations)
          found.push(`${screen}: ${id}: ${nodes.map((n) => n.html.slice(0, 160)).join(" | ")}`);
      };
      for (const route of routes) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/${route}`);
        await page.waitForTimeout(900);
        await check(route);
      }
      await page.evaluate(() => {
        location.hash = "#/lab";
      });
      for (const look of ["if", "dab", "state"]) {
        await page.locator(`.swatch.${look}`).click();
        await page.waitForTimeout(400);
        await check(`lab, ${look}`);
      }
      await page.getByRole("slider", { name: "Time" }).press("End");
      await page.getByRole("tab", { name: "Balance" }).click();
      await page.getByRole("heading", { name: "What tipped the balance" }).waitFor();
      await page.waitForTimeout(400);
      await check("lab, balance");
      await page.getByRole("button", { name: "Draw the phase map" }).click();
      await page.locator(".phase-grid").waitFor();
      await check("lab, phase map being drawn");
      await page.getByRole("button", { name: "Stop" }).click();
      await page.locator('.phase-grid [tabindex="0"]').click();
      await check("lab, phase map");
      await page.getByRole("button", { name: "Map as table" }).click();
      await check("lab, phase map as table");
      await page.locator("canvas").first().focus();
      await page.keyboard.press("Enter");
      await page.locator(".cell-card").waitFor();
      await check("lab, cell");
      await page.getByRole("button", { name: /^Take a biopsy/ }).click();
      await page.getByRole("button", { name: /^Biopsy at/ }).click();
      await page.getByRole("columnheader", { name: "Read-out" }).waitFor();
      await check("lab, biopsy");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill("pd");
      await page.getByRole("menuitem").first().waitFor();
      await check("lab, palette");
      expect(rules).toBeGreaterThan(100);
      expect(found).toEqual([]);
      await page.context().close();
    },
  );
});

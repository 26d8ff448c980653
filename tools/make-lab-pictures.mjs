// Walks the three tasks of docs/lab.md in a real Chromium, as a newcomer would, and keeps what the screen shows.
// `npm run lab-pictures`; set CHROMIUM where it is not /usr/bin/chromium.
import { readFileSync, writeFileSync } from "node:fs";
import { decode } from "fast-png";
import { chromium } from "playwright-core";
import { serve } from "../dist/cli/lab.js";
import { smallPngOf } from "../dist/microscope/png.js";

const LARGEST = 300_000;
const PATIENCE = 600_000;
const served = await serve({ folder: "dist/app", port: 0, host: "127.0.0.1" });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--no-first-run", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  colorScheme: "dark",
  reducedMotion: "reduce",
  serviceWorkers: "block",
});
const page = await context.newPage();
page.setDefaultTimeout(PATIENCE);
page.on("pageerror", (error) => {
  throw error;
});

async function keep(name) {
  await page.mouse.move(640, 2);
  await page.waitForTimeout(1500);
  const { width, height, data, channels } = decode(await page.screenshot());
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let from = 0, to = 0; to < rgba.length; from += channels, to += 4) rgba.set(data.subarray(from, from + 3), to);
  const png = smallPngOf({ width, height, rgba });
  if (png.length > LARGEST) throw new Error(`${name} has ${png.length} bytes; at most ${LARGEST} are allowed`);
  writeFileSync(`docs/${name}.png`, png);
  console.log(`docs/${name}.png  ${Math.round(png.length / 1000)} kB`);
}

const press = (name) => page.getByRole("button", { name }).first().click();
const simulated = (words) =>
  page.waitForFunction((what) => new RegExp(what).test(document.querySelector(".status").textContent), words);
/** As soon as the run has come so far. */
async function toHour(hours) {
  const slider = page.getByRole("slider", { name: "Time" });
  await page.waitForTimeout(500);
  for (const minutes = String(60 * hours); (await slider.inputValue()) !== minutes; await page.waitForTimeout(200))
    await slider.evaluate((range, value) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
      set.call(range, value);
      range.dispatchEvent(new Event("input", { bubbles: true }));
    }, minutes);
}
async function find(letters, title) {
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill(letters);
  await page.getByRole("menuitem", { name: title }).and(page.locator("[data-focused]")).waitFor();
}

// The tissue as it is, then a dose: what changes?
const scenario = readFileSync("examples/adaptive-resistance.yaml", "utf8");
await context.addInitScript((text) => {
  if (!localStorage.getItem("ifng-lab/document@1"))
    localStorage.setItem("ifng-lab/document@1", JSON.stringify({ scenario: text, seed: 1, minutes: 1 }));
}, scenario);
await page.goto(served.url);
await simulated("run complete");
await toHour(60);
await keep("lab-microscope");
await page.keyboard.press("4");
await keep("lab-pdl1");
await page.keyboard.press("1");
await toHour(24);
await press(/^Add a dose of pembrolizumab/);
await simulated("branch B");
await simulated("run complete");
await toHour(60);
await keep("lab-dose");

// What tipped the balance?
await press("Undo");
await simulated("branch C");
await simulated("run complete");
await toHour(60);
await page.getByRole("tab", { name: "Balance" }).click();
await press(/PD-L1 on PD-1: .* contacts/);
await keep("lab-balance");
await page.locator("canvas").first().focus();
await page.keyboard.press("Enter");
for (let steps = 0; steps < 40 && !(await page.locator(".why li").count()); steps++) {
  await page.keyboard.press(["ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp"][steps % 4]);
  await page.waitForTimeout(100);
}
await press("End the highlight");
await keep("lab-why");

// Where would it tip?
await page.getByRole("tab", { name: "Balance" }).click();
await press("Draw the phase map");
await page.locator(".phase-progress").waitFor();
await page.locator(".phase-progress").waitFor({ state: "detached" });
await page.locator('.phase-grid [tabindex="0"]').click();
await page.locator(".phase").evaluate((section) => section.scrollIntoView());
await keep("lab-phase-map");

// Where does a number come from?
await find("pdl1 induction", /pdl1Induction$/);
await keep("lab-find");
await page.keyboard.press("Enter");
await page.getByRole("heading", { name: /pdl1Induction/ }).waitFor();
await keep("lab-source");

await browser.close();
served.server.closeAllConnections();
served.server.close();

// A hundred thousand cells in the Lab, panned and zoomed while the run goes on: `npm run lab-bench`; set CHROMIUM where it is not
// /usr/bin/chromium. Fails if the run stands still while the picture moves, or the picture while the run goes on.
import { chromium } from "playwright-core";
import { serve } from "../dist/cli/lab.js";

const SECONDS = Number(process.argv[2] ?? 100);
const scenario = `ifng-lab: 1
name: a hundred thousand cells
duration: 5 days
seed: 1
tissue:
  generate:
    size: [4.4 mm, 4.4 mm]
    tumor: { density: 4000 /mm2 }
    cd8: { density: 400 /mm2 }
    stroma: { density: 700 /mm2 }
`;

const served = await serve({ folder: "dist/app", port: 0, host: "127.0.0.1" });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--no-first-run", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(600_000);
  await page.addInitScript(
    (text) => localStorage.setItem("ifng-lab/document@1", JSON.stringify({ scenario: text, seed: 1, minutes: 0 })),
    scenario,
  );
  await page.goto(served.url);
  await page.waitForFunction(() => Number(document.body.dataset.tissue) > 0);
  const cells = await page.evaluate(() => Number(document.body.dataset.tissue));
  const simulatedMinutes = () =>
    page.evaluate(() => {
      const [, days, hours] = /simulating (\d+)\s*d\s*(\d+)/.exec(document.querySelector(".status").textContent) ?? [];
      return 1440 * Number(days) + 60 * Number(hours);
    });
  const scale = () => page.evaluate(() => document.querySelector("[data-pixels-per-micron]").dataset.pixelsPerMicron);
  const canvas = await page.locator("[data-pixels-per-micron]").boundingBox();
  const middle = [canvas.x + canvas.width / 2, canvas.y + canvas.height / 2];
  const from = await simulatedMinutes();
  const start = performance.now();
  let pictures = 0;
  for (let k = 0; performance.now() - start < 1000 * SECONDS; k++) {
    const before = await scale();
    await page.mouse.move(...middle);
    await page.mouse.wheel(0, k % 8 < 4 ? -240 : 240);
    await page.mouse.down();
    await page.mouse.move(middle[0] + 60, middle[1] - 40, { steps: 4 });
    await page.mouse.up();
    const asked = performance.now();
    while ((await scale()) === before && performance.now() - asked < 10_000) await page.waitForTimeout(20);
    if ((await scale()) !== before) pictures++;
  }
  const seconds = (performance.now() - start) / 1000;
  const minutes = (await simulatedMinutes()) - from;
  console.log(
    `${cells} cells: ${pictures} zooms and pans drawn in ${seconds.toFixed(0)} s, while the run went on by ${minutes} simulated minutes`,
  );
  if (pictures < SECONDS / 10) throw new Error("the picture stood still");
  if (!(minutes > 0)) throw new Error("the run stood still");
} finally {
  await browser.close();
  served.server.closeAllConnections();
  served.server.close();
}

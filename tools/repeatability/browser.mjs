// Digests in Chromium: the library bundled into a page, isolated (shared memory) and not.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "vite";

export const chromium = process.env.IFNG_CHROMIUM ?? "/usr/bin/chromium";
const driver = await import("playwright-core").catch(() => undefined);

/** Why no browser can be tried. */
export const absence = !existsSync(chromium)
  ? `${chromium} is not installed`
  : !driver
    ? "playwright-core is not installed: npm ci --prefix tools/repeatability"
    : undefined;

const isolation = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

const html = `<!doctype html><title>repeatability</title>
<script type="module">import { digestOf } from "/digest.js"; globalThis.digestOf = digestOf;</script>`;

/** Not minified: expressions are read from the text of their functions, whose names must stay. */
async function bundle() {
  const entry = join(import.meta.dirname, "digest.mjs");
  const [result] = await build({
    logLevel: "silent",
    configFile: false,
    build: { write: false, target: "es2022", minify: false, lib: { entry, formats: ["es"], fileName: "digest" } },
  });
  return result.output[0].code;
}

/** Calls `use` with a function that gives digests in a page, then closes the browser and the server. */
export async function inChromium(isolated, use) {
  const code = await bundle();
  const server = createServer(({ url }, response) => {
    const script = url === "/digest.js";
    const type = script ? "text/javascript" : "text/html";
    response.writeHead(200, { "Content-Type": type, ...(isolated ? isolation : {}) });
    response.end(script ? code : html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await driver.chromium.launch({
    executablePath: chromium,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    if ((await page.evaluate(() => globalThis.crossOriginIsolated)) !== isolated)
      throw new Error(`the page is ${isolated ? "not " : ""}isolated`);
    page.setDefaultTimeout(0);
    return await use((text, condition) =>
      page.evaluate(([given, how]) => globalThis.digestOf(given, how), [text, condition]),
    );
  } finally {
    await browser.close();
    server.close();
  }
}

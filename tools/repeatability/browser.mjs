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

const html = "<!doctype html><title>repeatability</title>";

/**
 * Runs in the page. Threads are started here, where nobody waits, and the worker that runs the scenario reaches them by ports.
 */
function digestInWorker([text, { size = 1, ...condition }]) {
  const start = () => new Worker("/worker.js", { type: "module" });
  const ports = Array.from({ length: size - 1 }, () => {
    const { port1, port2 } = new MessageChannel();
    start().postMessage({ port: port1 }, [port1]);
    return port2;
  });
  const engine = start();
  engine.postMessage({ text, condition, ports }, ports);
  return new Promise((resolve, reject) => {
    engine.onerror = ({ message }) => reject(new Error(message));
    engine.onmessage = ({ data }) => (data.digest ? resolve(data.digest) : reject(new Error(data.error)));
  });
}

/** Not minified: expressions are read from the text of their functions, whose names must stay. */
async function bundle() {
  const entry = join(import.meta.dirname, "worker.mjs");
  const [result] = await build({
    logLevel: "silent",
    configFile: false,
    build: { write: false, target: "es2022", minify: false, lib: { entry, formats: ["es"], fileName: "worker" } },
  });
  return result.output[0].code;
}

/** Calls `use` with a function that gives digests in a page, then closes the browser and the server. */
export async function inChromium(isolated, use) {
  const code = await bundle();
  const server = createServer(({ url }, response) => {
    const script = url === "/worker.js";
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
    return await use((text, condition) => page.evaluate(digestInWorker, [text, condition]));
  } finally {
    await browser.close();
    server.close();
  }
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const folder = new URL("../../dist/app", import.meta.url).pathname;
const kilobytes = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length / 1000;

/** The scripts that the page needs before it shows anything: those of the page, and what they import at once. */
function firstScripts(): string[] {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const waiting = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]!);
  const seen = new Set<string>();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const match of readFileSync(join(folder, file), "utf8").matchAll(
      /\bfrom\s*"\.\/([^"]+\.js)"|\bimport\s*"\.\/([^"]+\.js)"/g,
    ))
      waiting.push(`assets/${match[1] ?? match[2]}`);
  }
  return [...seen];
}

describe("the budget of the first screen", () => {
  it("is kept: scripts ≤ 220 kB, styles ≤ 20 kB, engine ≤ 400 kB, all in brotli", () => {
    expect(existsSync(join(folder, "index.html"))).toBe(true);
    const assets = readdirSync(join(folder, "assets"));
    const sum = (files: readonly string[]) => files.reduce((total, file) => total + kilobytes(file), 0);
    const scripts = firstScripts();
    const styles = assets.filter((file) => /^index-.*\.css$/.test(file)).map((file) => `assets/${file}`);
    const engine = assets.filter((file) => /^(worker|biology)-.*\.js$/.test(file)).map((file) => `assets/${file}`);
    const told = { scripts: sum(scripts), styles: sum(styles), engine: sum(engine) };
    process.stdout.write(
      `first screen: scripts ${told.scripts.toFixed(0)} kB of 220, styles ${told.styles.toFixed(0)} kB of 20, engine ${told.engine.toFixed(0)} kB of 400 (brotli)\n`,
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(styles).toHaveLength(1);
    expect(engine.length).toBeGreaterThan(0);
    expect(told.scripts).toBeLessThanOrEqual(220);
    expect(told.styles).toBeLessThanOrEqual(20);
    expect(told.engine).toBeLessThanOrEqual(400);
  });
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at("../package.json"), "utf8")) as { version: string };

/** Fonts of scripts in which nothing here is written. */
const unused = /cyrillic|vietnamese|latin-ext|greek-ext/;

/** Names of all built files, for the service worker that keeps them. */
const listOfFiles = (): Plugin => ({
  name: "list-of-files",
  generateBundle(_, bundle) {
    const files = ["./", "./icon.svg", ...Object.keys(bundle).map((file) => `./${file}`)];
    const kept = files.filter((file) => !unused.test(file) && !file.endsWith(".html"));
    this.emitFile({ type: "asset", fileName: "assets.json", source: JSON.stringify({ files: kept }) });
  },
});

/** The built library stands beside the app: one package, one version. */
export default defineConfig({
  root: at("."),
  base: "./",
  plugins: [listOfFiles()],
  define: { __VERSION__: JSON.stringify(version) },
  resolve: {
    alias: [
      { find: "csv-parse/sync", replacement: "csv-parse/browser/esm/sync" },
      { find: /^ifng-lab$/, replacement: at("../dist/index.js") },
      { find: /^ifng-lab\/(.+)$/, replacement: at("../dist/$1.js") },
    ],
  },
  build: {
    outDir: at("../dist/app"),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  // The engine reads laws from the text of their functions: names in it must stay, so biology is a chunk of its own.
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        minify: false,
        codeSplitting: { groups: [{ name: "biology", test: /[\\/]dist[\\/]biology[\\/]/ }] },
      },
    },
  },
});

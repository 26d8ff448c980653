import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at("../package.json"), "utf8")) as { version: string };

/** The built library stands beside the app: one package, one version. */
export default defineConfig({
  root: at("."),
  base: "./",
  define: { __VERSION__: JSON.stringify(version) },
  resolve: {
    alias: {
      "csv-parse/sync": "csv-parse/browser/esm/sync",
      "ifng-lab/microscope": at("../dist/microscope/looks.js"),
      "ifng-lab": at("../dist/index.js"),
    },
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

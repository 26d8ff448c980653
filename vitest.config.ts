import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const built = (path: string) => fileURLToPath(new URL(`dist/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^ifng-lab$/, replacement: built("index.js") },
      { find: /^ifng-lab\/(.+)$/, replacement: built("$1.js") },
    ],
  },
  test: {
    include: ["src/**/*.test.ts", "validation/**/*.test.ts", "tools/**/*.test.ts", "app/**/*.test.ts"],
    // Two cores: many tests wait for a process or a browser of their own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", ["json", { outputFile: "node_modules/.cache/vitest.json" }]],
  },
});

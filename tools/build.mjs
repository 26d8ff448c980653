// Builds every layer. An empty dist/ comes first, so that an upward import through the package's own name cannot
// resolve to yesterday's declarations; `--keep` is for the quick edit loop.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";

if (!process.argv.includes("--keep")) rmSync("dist", { recursive: true, force: true });
const compiled = spawnSync("npx", ["--no-install", "tsc", "-b"], { stdio: "inherit" });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
if (existsSync("dist/cli/main.js")) chmodSync("dist/cli/main.js", 0o755);

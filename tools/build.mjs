// Builds the kernels, then every layer, then the app. An empty dist/ comes first, so that an upward import through the package's own
// name cannot resolve to yesterday's declarations.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folderOfKernels = "src/numerics/kernels";
/** Each becomes one module of its own. */
const entries = ["fields", "mechanics"];
const generated = "src/numerics/kernels.generated.ts";

/** AssemblyScript to a TypeScript module that holds the bytes; skipped while the sources are the same. */
function compileKernels() {
  const digest = createHash("sha256").update(readFileSync("package.json")).update(readFileSync("tools/build.mjs"));
  for (const name of readdirSync(folderOfKernels).sort())
    digest.update(name).update(readFileSync(join(folderOfKernels, name)));
  const hash = digest.digest("hex");
  if (existsSync(generated) && readFileSync(generated, "utf8").includes(hash)) return 0;
  const folder = mkdtempSync(join(tmpdir(), "kernels-"));
  const options = ["-O3", "--runtime", "stub", "--importMemory", "--noAssert", "--enable", "simd"];
  const texts = [`// Compiled from kernels/ (sha256 ${hash}).`];
  for (const entry of entries) {
    const wasm = join(folder, `${entry}.wasm`);
    const source = join(folderOfKernels, `${entry}.ts`);
    const { status } = spawnSync("npx", ["--no-install", "asc", source, "-o", wasm, ...options], { stdio: "inherit" });
    if (status !== 0) return status ?? 1;
    texts.push(`export const ${entry}Kernels =\n  "${readFileSync(wasm).toString("base64")}";`);
  }
  rmSync(folder, { recursive: true });
  writeFileSync(generated, `${texts.join("\n")}\n`);
  return 0;
}

rmSync("dist", { recursive: true, force: true });
const status = compileKernels();
if (status !== 0) process.exit(status);
const compiled = spawnSync("npx", ["--no-install", "tsc", "-b"], { stdio: "inherit" });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
const app = spawnSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "app", "--logLevel", "warn"], {
  stdio: "inherit",
});
if (app.status !== 0) process.exit(app.status ?? 1);
if (existsSync("dist/cli/main.js")) chmodSync("dist/cli/main.js", 0o755);

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uniform } from "../numerics/random.js";

/** `npm run repeatability` asks for 50. */
const TIMES = Number(process.env.IFNG_FAULTS ?? 2);
const program = join(import.meta.dirname, "../../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "ifng-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scenario = `ifng-lab: 1
name: unlucky
duration: 2 h
tissue:
  generate: { size: [160 um, 160 um], tumor: { density: 3000 /mm2 }, cd8: { density: 800 /mm2 } }
observe: { every: 20 min, snapshots: { every: 1 h } }
`;
const file = join(folder, "unlucky.yaml");
const options = (out: string, ...more: string[]) => [
  ...[program, "run", file, "--out", out, "--checkpoint-every", "5 min"],
  ...more,
];
const ifng = (out: string, ...more: string[]) =>
  spawnSync(process.execPath, options(out, ...more), { cwd: folder, encoding: "utf8" });

/** All that a run wrote, but how long it took. */
function bytesOf(out: string): Record<string, string> {
  const at = join(folder, out);
  const { wallSeconds } = JSON.parse(readFileSync(join(at, "run.json"), "utf8"));
  const read = (name: string) => readFileSync(join(at, name), "latin1").replaceAll(`"wallSeconds": ${wallSeconds}`, "");
  const names = readdirSync(at, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(at, name)).isFile(),
  );
  const files = Object.fromEntries(names.map((name) => [name, read(name)]));
  const report = files["report.html"]!.replace(/<b>[\d.,]+ s<\/b>/g, "");
  return { ...files, "report.html": report };
}

let whole: Record<string, string>;
/** Milliseconds that the whole run took. */
let length: number;
beforeAll(() => {
  writeFileSync(file, scenario);
  const started = performance.now();
  expect(ifng("whole").status).toBe(0);
  length = performance.now() - started;
  whole = bytesOf("whole");
  expect(Object.keys(whole).length).toBeGreaterThanOrEqual(5);
}, 120_000);

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal })),
  );

/** Resolves when the run has kept a checkpoint, or ended before. */
async function kept(child: ChildProcess, out: string): Promise<void> {
  while (child.exitCode === null && !existsSync(join(folder, `${out}.partial/seed-1.checkpoint`)))
    await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("a run that is killed", () => {
  it(`at any of ${TIMES} moments leaves no half directory, and --resume gives the same bytes`, async () => {
    for (let k = 0; k < TIMES; k++) {
      const out = `killed-${k}`;
      const child = spawn(process.execPath, options(out, "--quiet"), { cwd: folder, stdio: "ignore" });
      const timer = setTimeout(() => child.kill("SIGKILL"), length * uniform(1, k, 0, 0));
      await ended(child);
      clearTimeout(timer);
      if (!existsSync(join(folder, out))) {
        const { status, stderr } = ifng(out, "--resume", "--quiet");
        expect([status, stderr]).toEqual([0, ""]);
      }
      expect(bytesOf(out)).toEqual(whole);
      expect(existsSync(join(folder, `${out}.partial`))).toBe(false);
      rmSync(join(folder, out), { recursive: true });
    }
  }, 600_000);

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 75],
  ] as const)(
    "by %s ends its minute, keeps it, ends with code %i, and goes on to the same bytes",
    async (signal, code) => {
      const child = spawn(process.execPath, options(signal), { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr!.on("data", (text) => {
        said += text;
      });
      await kept(child, signal);
      child.kill(signal);
      expect(await ended(child)).toEqual({ code, signal: null });
      expect(said).toMatch(
        /interrupted at day 0\.\d+ of 0\.083; kept in SIG\w+\.partial: the same command with --resume/,
      );
      expect(existsSync(join(folder, signal))).toBe(false);
      const again = ifng(signal);
      expect(again).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("continue it with --resume, or start over"),
      });
      expect(ifng(signal, "--resume")).toMatchObject({
        status: 0,
        stderr: expect.stringContaining("going on from minute"),
      });
      expect(bytesOf(signal)).toEqual(whole);
    },
  );

  it("between seeds keeps those that are done", async () => {
    const several = (out: string, ...more: string[]) => ifng(out, "--seeds", "2", "--days", "0.05", "--quiet", ...more);
    expect(several("seeds").status).toBe(0);
    const child = spawn(process.execPath, options("again", "--seeds", "2", "--days", "0.05"), {
      cwd: folder,
      stdio: "ignore",
    });
    while (child.exitCode === null && !existsSync(join(folder, "again.partial/seed-2.checkpoint")))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await ended(child);
    const { status, stderr } = several("again", "--resume");
    expect([status, stderr]).toEqual([0, ""]);
    expect(bytesOf("again")).toEqual(bytesOf("seeds"));
  });
});

describe("a checkpoint on the disk", () => {
  const last = join(folder, "cut.partial/seed-1.checkpoint");
  const before = `${last}-before`;
  let good: [last: Buffer, before: Buffer];
  beforeAll(async () => {
    const child = spawn(process.execPath, options("cut"), { cwd: folder, stdio: "ignore" });
    while (child.exitCode === null && !existsSync(before)) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGTERM");
    await ended(child);
    good = [readFileSync(last), readFileSync(before)];
  }, 120_000);
  const lay = (newer: Uint8Array, older: Uint8Array) => {
    rmSync(join(folder, "cut"), { recursive: true, force: true });
    mkdirSync(join(folder, "cut.partial"), { recursive: true });
    writeFileSync(last, newer);
    writeFileSync(before, older);
  };

  it(`cut off at any of ${TIMES} places is told, the one before is used, and the bytes are the same`, () => {
    for (let k = 0; k < TIMES; k++) {
      lay(good[0].subarray(0, Math.floor(uniform(2, k, 0, 0) * good[0].length)), good[1]);
      const { status, stderr } = ifng("cut", "--resume");
      expect(stderr).toMatch(/warning: the checkpoint is (cut off after|not a).*; going on from the one before/);
      expect(status).toBe(0);
      expect(bytesOf("cut")).toEqual(whole);
    }
  }, 600_000);

  it("of another scenario, or with none that is whole, is refused in words", () => {
    lay(...good);
    expect(ifng("cut", "--resume", "--days", "1")).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(
        /seed-1\.checkpoint: the checkpoint belongs to another run.*or start over with --replace\n$/s,
      ),
    });
    lay(good[0].subarray(0, 1000), good[1].subarray(0, 2000));
    expect(ifng("cut", "--resume").status).toBe(3);
    expect(ifng("cut", "--replace", "--quiet").status).toBe(0);
    expect(bytesOf("cut")).toEqual(whole);
  });

  it("needs a run directory to lie beside", () => {
    const { status, stderr } = spawnSync(process.execPath, [program, "run", file, "--resume"], { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining("name it with --out")]);
  });
});

describe("a tissue that outgrows --max-cells", () => {
  const growing = ["--set", "tumor-growth.divisionRate=20 1/day", "--days", "0.2"];
  it("stops with code 75, keeps its last minute, and goes on with more room to the same bytes", () => {
    expect(ifng("roomy", ...growing).status).toBe(0);
    const { status, stderr } = ifng("narrow", ...growing, "--max-cells", "130");
    expect(stderr).toMatch(
      /the tissue holds \d+ cells, and there is room for 130 at day 0\.\d+ of 0\.2; kept in narrow\.partial/,
    );
    expect(status).toBe(75);
    expect(ifng("narrow", ...growing, "--max-cells", "130", "--resume")).toMatchObject({ status: 3 });
    expect(ifng("narrow", ...growing, "--max-cells", "4000", "--resume").status).toBe(0);
    expect(bytesOf("narrow")).toEqual(bytesOf("roomy"));
  });
});

const mounted = (name: string, options: string) => {
  const disk = join(folder, name);
  mkdirSync(disk);
  const is = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]).status === 0;
  afterAll(() => {
    if (is) spawnSync("umount", [disk]);
  });
  return is;
};

const small = mounted("small", "size=100k");
describe.skipIf(!small)("a full disk (skipped where no small one can be mounted: not root)", () => {
  it("costs checkpoints but not the run, which is kept as far as it fits and goes on elsewhere", () => {
    const { status, stderr } = ifng("small/result");
    expect(stderr).toMatch(/warning: cannot write a checkpoint into small\/result\.partial: the disk is full/);
    expect(stderr).toMatch(/cannot write .*: the disk is full/);
    expect(status).toBe(1);
    expect(readdirSync(join(folder, "small")).filter((name) => name !== "result.partial")).toEqual([]);
  });
});

const locked = mounted("locked", "ro");
describe.skipIf(!locked)("a read-only disk (skipped where none can be mounted: not root)", () => {
  it("is told before the work", () => {
    const { status, stderr } = ifng("locked/result");
    expect(stderr).toMatch(/cannot write in .*locked: the file system is read-only; choose another --out/);
    expect(status).toBe(1);
  });
});

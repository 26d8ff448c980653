import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileOf, serve } from "./lab.js";

const root = mkdtempSync(join(tmpdir(), "lab-"));
const folder = join(root, "app");
mkdirSync(join(folder, "assets"), { recursive: true });
mkdirSync(join(root, "app-secret"));
writeFileSync(join(folder, "index.html"), "<title>the Lab</title>");
writeFileSync(join(folder, "assets", "a.js"), "export {};");
writeFileSync(join(root, "secret.txt"), "secret");
writeFileSync(join(root, "app-secret", "secret.txt"), "secret");

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}
/** As raw as a request can be: the path goes out as it is written. */
function ask(url: string, path: string, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, agent: false }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

let running: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  running = await serve({ folder, port: 0, host: "127.0.0.1" });
});
afterAll(() => {
  running.server.closeAllConnections();
  running.server.close();
  rmSync(root, { recursive: true });
});

describe("ifng lab", () => {
  it("serves the app, isolated and with a strict policy", async () => {
    const page = await ask(running.url, "/");
    expect(page.status).toBe(200);
    expect(page.body).toContain("the Lab");
    expect(page.headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(page.headers["cross-origin-embedder-policy"]).toBe("require-corp");
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|https?:|\*/);
    expect((await ask(running.url, "/assets/a.js")).headers["content-type"]).toContain("text/javascript");
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/../app-secret/secret.txt",
    "//etc/passwd",
    "/%00",
    "/%E0%A4%A",
    "/assets",
    "/nothing.js",
  ])("has nothing to give for %s", async (path) => {
    const answer = await ask(running.url, path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("secret");
  });

  it("never leaves its folder, whatever is asked", () => {
    const parts = fc.array(
      fc.constantFrom("..", ".", "assets", "a.js", "%2e%2e", "secret.txt", "", "%2f", "app-secret"),
    );
    fc.assert(
      fc.property(parts, (path) => {
        const file = fileOf(folder, `/${path.join("/")}`);
        if (file !== undefined) expect(file.startsWith(`${folder}/`)).toBe(true);
      }),
    );
  });

  it("only reads", async () => {
    expect((await ask(running.url, "/", "POST")).status).toBe(405);
    expect(await ask(running.url, "/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it("says in words that a port is taken, or that there is no app", async () => {
    const port = Number(new URL(running.url).port);
    await expect(serve({ folder, port, host: "127.0.0.1" })).rejects.toThrow(`port ${port} is taken; choose another`);
    expect(() => serve({ folder: root, port: 0, host: "127.0.0.1" })).toThrow(/has not been built; run npm run build/);
  });
});

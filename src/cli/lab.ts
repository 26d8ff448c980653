/** `ifng lab`: the built web app on loopback, from the files of the package; isolated, and allowed nothing but itself. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { LabError } from "../equation/error.js";

export const shippedApp = fileURLToPath(new URL("../app", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".json": "application/json",
};

/** The one style that the components write into the page themselves (touch-action of what can be pressed). */
const styleOfPressables = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  `style-src 'self' ${styleOfPressables}`,
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Shared memory needs the first two; the third keeps every script that is not ours out. */
const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Content-Security-Policy": policy,
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
} as const;
const isolation = ["Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy"];

export interface LabOptions {
  readonly folder?: string;
  readonly port: number;
  readonly host: string;
  /** False: as a plain file host would serve it, without the headers that allow shared memory. */
  readonly isolated?: boolean;
}

/** The file that a request asks for, or undefined where it is none of ours. */
export function fileOf(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]!);
  } catch {
    return undefined;
  }
  if (path.includes("\0") || path.includes("\\")) return undefined;
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  return file;
}

function answer(folder: string, isolated: boolean, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers))
    if (isolated || !isolation.includes(name)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const file = fileOf(folder, request.url ?? "/");
  if (file === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("not here\n");
    return;
  }
  const named = file.includes(`${sep}assets${sep}`);
  response.writeHead(200, {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
    "Cache-Control": named ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/** Listens until it is closed; resolves with its address. */
export function serve(options: LabOptions): Promise<{ readonly server: Server; readonly url: string }> {
  const { folder = shippedApp, port, host, isolated = true } = options;
  if (!existsSync(join(folder, "index.html")))
    throw new LabError({
      kind: "usage",
      what: "the web app has not been built",
      waysOut: ["run npm run build", "install the published package, which holds it"],
    });
  const server = createServer((request, response) => answer(folder, isolated, request, response));
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      const what = taken ? `port ${port} is taken` : `cannot listen on ${host}:${port} (${error.code})`;
      reject(
        new LabError({ kind: "usage", what, waysOut: ["choose another with --port", "leave --port and --host out"] }),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      const at = typeof address === "object" && address ? address.port : port;
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ server, url: `http://${name}:${at}/` });
    });
  });
}

export async function lab(options: LabOptions): Promise<void> {
  const { server, url } = await serve(options);
  process.stderr.write(`The Lab is open at ${url}\nCtrl-C closes it.\n`);
  await new Promise<void>((resolve) => {
    const close = () => {
      server.closeAllConnections();
      server.close(() => resolve());
    };
    process.once("SIGINT", close);
    process.once("SIGTERM", close);
  });
}

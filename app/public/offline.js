// Offline use and isolation on any file host: keeps the built files, and adds the headers that shared memory needs.
// The page comes from the network where there is one, so that a new version is seen at once; files named by their hash
// never change and come from the cache.
const CACHE = "ifng-lab";

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      const { files } = await (await fetch("./assets.json", { cache: "no-store" })).json();
      const kept = new Set(files.map((file) => new URL(file, self.registration.scope).href));
      for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
      await cache.addAll([...kept]);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === self.location.origin)
    event.respondWith(answer(request).then(isolated));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  const page = request.mode === "navigate";
  const kept = await cache.match(page ? "./" : request, { ignoreSearch: true });
  if (!page) return kept ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

function isolated(response) {
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

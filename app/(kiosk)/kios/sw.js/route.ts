/**
 * The worker of the kiosk, for addresses below /kios only: the page comes from the line while there is one, else as it was
 * kept with its own policy and nonce; the framework's files, whose names change with their content, from what was kept.
 */
const WORKER = `
const CACHE = "bina-kios-1";
const isPage = (request) => request.mode === "navigate" && new URL(request.url).pathname.startsWith("/kios/");
const isFile = (request) => {
  const { origin, pathname } = new URL(request.url);
  return request.method === "GET" && origin === self.location.origin && pathname.startsWith("/_next/static/");
};

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function keep(key, response) {
  const cache = await caches.open(CACHE);
  if (response.ok) await cache.put(key, response);
  else await cache.delete(key);
}

self.addEventListener("message", (event) => {
  const paths = Array.isArray(event.data) ? event.data : [];
  event.waitUntil(Promise.all(paths.map(async (path) => {
    const known = path.startsWith("/_next/static/") && await caches.match(path);
    if (!known) await keep(path, await fetch(path));
  })));
});

async function page(event) {
  const { pathname } = new URL(event.request.url);
  try {
    const response = await fetch(event.request);
    if (response.status < 500) {
      event.waitUntil(keep(pathname, response.clone()));
      return response;
    }
    return (await caches.match(pathname)) ?? response;
  } catch (error) {
    const kept = await caches.match(pathname);
    if (kept) return kept;
    throw error;
  }
}

async function file(event) {
  const { pathname } = new URL(event.request.url);
  const kept = await caches.match(pathname);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(keep(pathname, response.clone()));
  return response;
}

self.addEventListener("fetch", (event) => {
  if (isPage(event.request)) event.respondWith(page(event));
  else if (isFile(event.request)) event.respondWith(file(event));
});
`;

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(WORKER, {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
  });
}

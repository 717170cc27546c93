// Keeps the site for use without a network: every file under its hash, so that a new release fetches only what changed.
// SPDX-License-Identifier: Apache-2.0
const FILES = {}; // filled in by the build

const CACHE = 'nutgraf-files';
const base = new URL('./', self.location.href);
const keyOf = (name) => new URL(`${name}?hash=${FILES[name]}`, base).href;

/** The name in FILES that a request is for. */
function nameOf(request) {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null;
  const name = decodeURIComponent(url.pathname.slice(base.pathname.length)) || 'index.html';
  return Object.hasOwn(FILES, name) ? name : null;
}

/** A release that is just being put in place may mix old and new files: such a mixture is not installed. */
async function hashOf(response) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      for (const name of Object.keys(FILES)) {
        if (await cache.match(keyOf(name))) continue;
        const response = await fetch(new URL(name, base), { cache: 'no-cache' });
        if (!response.ok || (await hashOf(response.clone())) !== FILES[name]) throw new Error(`${name} is not the one of this release`);
        await cache.put(keyOf(name), response);
      }
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      const wanted = new Set(Object.keys(FILES).map(keyOf));
      for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (!name) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(CACHE);
      return (await cache.match(keyOf(name))) ?? fetch(event.request);
    })(),
  );
});

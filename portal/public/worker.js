// Keeps the shell of the portal: its page, scripts and styles. What the API says is never kept, so nobody sees an old amount.
const shell = 'redress-portal-shell-1';
const isShell = (url) => url.pathname.startsWith('/portal/') && !url.pathname.startsWith('/portal/worker.js');

self.addEventListener('install', (event) => {
  const keepPage = async () => {
    const page = await fetch('/portal/');
    if (page.ok) await (await caches.open(shell)).put('/portal/', page);
  };
  // Kept at the next visit when it cannot be now.
  event.waitUntil(
    keepPage().then(
      () => self.skipWaiting(),
      () => self.skipWaiting(),
    ),
  );
});
// The page tells what it had loaded before this worker was there.
self.addEventListener('message', (event) => {
  const keep = async (address) => {
    const url = new URL(address, self.location.origin);
    if (url.origin === self.location.origin && url.pathname.startsWith('/portal/assets/'))
      await keptFirst(new Request(url));
  };
  if (Array.isArray(event.data))
    event.waitUntil(Promise.all(event.data.map((each) => keep(each).catch(() => undefined))));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !isShell(url)) return;
  if (url.pathname.startsWith('/portal/assets/')) event.respondWith(keptFirst(request));
  else if (request.mode === 'navigate') event.respondWith(netFirst(request, '/portal/'));
});

// Files with a hash in their name never change.
const keptFirst = async (request) => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(shell)).put(request, fresh.clone());
  return fresh;
};

// One page serves every address, so one kept copy does for all of them when the network is gone.
const netFirst = async (request, under) => {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await (await caches.open(shell)).put(under, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await caches.match(under);
    if (kept) return kept;
    throw error;
  }
};

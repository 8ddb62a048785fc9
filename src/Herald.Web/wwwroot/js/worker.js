// Kept by the browser beside an installed hub. It keeps one page, which says that there is no network, with its style; it is
// made anew once a day. Everything else comes from the server: what a member sees is his own, and never lies on a device.
const here = new URL(location);
const hub = here.pathname.replace(/worker\.js$/, '');
const shelf = `hub:${hub}`;
const page = `${hub}offline`;
const ageMaxMs = 24 * 60 * 60 * 1000;

async function keep() {
  const cache = await caches.open(shelf);
  const answer = await fetch(page, { headers: { 'Accept-Language': here.searchParams.get('lang') } });
  if (!answer.ok) return;
  const text = await answer.clone().text();
  const styles = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(found => found[1].replaceAll('&amp;', '&'));
  await cache.addAll(styles);
  await cache.put(page, answer);
  const kept = new Set([page, ...styles].map(path => new URL(path, here).href));
  for (const old of await cache.keys()) if (!kept.has(old.url)) await cache.delete(old);
}

async function renew() {
  const kept = await caches.match(page);
  const age = Date.now() - Date.parse(kept?.headers.get('date') ?? 0);
  if (!(age < ageMaxMs)) await keep();
}

async function open(event) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(renew().catch(() => {}));
    fallen = false;
    return answer;
  } catch {
    fallen = true;
    return (await caches.match(page)) ?? Response.error();
  }
}

// The page that was shown for want of a network comes with its style; all other styles are the browser's own matter.
let fallen = false;
const styled = async request => (await caches.match(request)) ?? fetch(request);

// It looks after the pages that are opened from then on; those that are open stay as they are.
addEventListener('install', event => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener('fetch', event => {
  const { request } = event;
  // A scope is the beginning of an address, so that another hub may lie in it whose name begins alike.
  const { pathname } = new URL(request.url);
  const own = pathname === hub.slice(0, -1) || pathname.startsWith(hub);
  if (own && request.mode === 'navigate' && request.method === 'GET') event.respondWith(open(event));
  else if (fallen && request.destination === 'style') event.respondWith(styled(request));
});

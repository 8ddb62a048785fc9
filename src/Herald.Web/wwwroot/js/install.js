// Makes a hub an app: the browser keeps a page for when there is no network, and offers to put the hub on the home screen.
const { worker, scope } = document.querySelector('[data-worker]').dataset;
navigator.serviceWorker?.register(`${worker}?lang=${document.documentElement.lang}`, { scope }).catch(() => {});

const button = document.querySelector('[data-install]');
let offer;
addEventListener('beforeinstallprompt', event => {
  if (!button) return;
  event.preventDefault();
  offer = event;
  button.closest('section').hidden = false;
});
button?.addEventListener('click', async () => {
  await offer.prompt();
  button.closest('section').hidden = true;
});

// Pieces of HTML over an event stream. One with a known id replaces, another is put in front.
const reduced = matchMedia('(prefers-reduced-motion: reduce)');

function place(host, piece) {
  const known = piece.id && document.getElementById(piece.id);
  if (known) known.replaceWith(piece);
  else host.prepend(piece);
  if (!reduced.matches) piece.classList.add('fresh');
  while (host.children.length > Number(host.dataset.liveMax)) host.lastElementChild.remove();
}

function listen(host) {
  let source;
  const open = () => {
    source = new EventSource(host.dataset.live);
    // Parsed apart from the page, so that nothing in it runs.
    source.onmessage = event => {
      for (const piece of [...new DOMParser().parseFromString(event.data, 'text/html').body.children]) place(host, piece);
      host.dispatchEvent(new CustomEvent('live', { bubbles: true }));
    };
  };
  // Nobody looks: the connection is given back, since a browser has few for one address.
  document.addEventListener('visibilitychange', () => {
    source?.close();
    if (!document.hidden) open();
  });
  addEventListener('pagehide', () => source?.close());
  if (!document.hidden) open();
}

document.querySelectorAll('[data-live]').forEach(listen);

// What happens is told over an event stream: as pieces of HTML for a list, or as a word to a page that then fetches itself again.
const parse = text => new DOMParser().parseFromString(text, 'text/html');
const show = piece => piece.classList.add('fresh');

function listen(address, tell, back) {
  let source, opened;
  const open = () => {
    source = new EventSource(address);
    source.onmessage = ({ data }) => tell(data);
    source.onopen = () => {
      if (opened) back?.();
      opened = true;
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

// A piece with a known id replaces, another is put in front. Parsed apart from the page, so that nothing in it runs.
for (const host of document.querySelectorAll('[data-live]')) {
  listen(host.dataset.live, data => {
    for (const piece of [...parse(data).body.children]) {
      const known = piece.id && document.getElementById(piece.id);
      if (known) known.replaceWith(piece);
      else host.prepend(piece);
      show(piece);
    }
    while (host.children.length > Number(host.dataset.liveMax)) host.lastElementChild.remove();
  });
}

async function renew() {
  const answer = await fetch(location.href);
  // What the page was about is another's now, or nobody is signed in any more.
  if (answer.status === 410 || answer.redirected) return location.reload();
  if (!answer.ok) return;
  const page = parse(await answer.text());
  for (const old of document.querySelectorAll('[data-renew]')) {
    const now = page.getElementById(old.id);
    // Where somebody is, nothing moves.
    if (!now || now.isEqualNode(old) || old.contains(document.activeElement)) continue;
    old.replaceWith(now);
    show(now);
  }
}

for (const { dataset } of document.querySelectorAll('[data-follow]')) {
  listen(dataset.follow, async data => {
    await renew();
    if (data) document.dispatchEvent(new CustomEvent('toast', { detail: data }));
  }, renew);
}

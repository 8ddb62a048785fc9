// Links marked data-sheet open in a window above the page; what is chosen or sent there stays in it.
let sheet;

function make() {
  sheet = document.createElement('dialog');
  sheet.className = 'sheet-window';
  sheet.ariaLabel = 'Share';
  sheet.innerHTML = '<button type="button" class="plain close" aria-label="Close">×</button><div></div>';
  sheet.addEventListener('click', ({ target }) => target.matches('.sheet-window, .close') && sheet.close());
  document.body.append(sheet);
}

async function show(address, options) {
  const inside = sheet?.open;
  const answer = await fetch(address, options);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const body = page.querySelector('[data-sheet-body]');
  // Signed out meanwhile, or something that wants a page of its own.
  if (!body) return location.assign(answer.url);
  // It was closed meanwhile.
  if (inside && !sheet.open) return;
  if (!sheet) make();
  sheet.children[1].replaceChildren(document.adoptNode(body));
  body.dispatchEvent(new CustomEvent('arrived', { bubbles: true }));
  if (!sheet.open) sheet.showModal();
  const first = body.querySelector('h1');
  if (first) first.tabIndex = -1;
  first?.focus();
  const said = page.querySelector('.toast span')?.textContent;
  if (said) document.dispatchEvent(new CustomEvent('toast', { detail: said }));
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-sheet]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  show(link.href).catch(() => location.assign(link.href));
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.closest('.sheet-window')) return;
  event.preventDefault();
  show(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, event.submitter)) }).catch(() => form.submit());
});

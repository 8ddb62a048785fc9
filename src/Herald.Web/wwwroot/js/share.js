// Sharing: the machine's own share sheet, copying, and words that the advocate has changed; also in what arrives later.
const wayOf = element => element.closest('[data-way], details:has([data-share-to]), [data-share-url]');
const part = (way, name) => way.querySelector(`[data-part="${name}"]`)?.value ?? '';
const text = way => part(way, 'text') + (way.dataset.tail ?? '');
const shared = way => ({
  title: way.dataset.shareTitle,
  ...('tail' in way.dataset ? { text: text(way) } : { url: way.dataset.shareUrl }),
});

function fill(way) {
  const link = way.querySelector('[data-share-to]');
  if (!link) return;
  link.href = link.dataset.shareTo
    .replace('{text}', () => encodeURIComponent(text(way)))
    .replace('{subject}', () => encodeURIComponent(part(way, 'subject')))
    .replace('{url}', () => encodeURIComponent(way.dataset.shareUrl));
}

async function copy(button) {
  const field = document.getElementById(button.dataset.copyFrom);
  const way = field?.dataset.part && field.closest('[data-way]');
  try {
    await navigator.clipboard.writeText(way ? text(way) : (field?.value ?? button.dataset.copy));
    const words = button.querySelector('span');
    const before = words.textContent;
    words.textContent = button.dataset.copied ?? 'Copied';
    setTimeout(() => (words.textContent = before), 2000);
  } catch {
    // Not allowed here: it is selected, to be copied by hand.
    field?.select();
  }
}

// Words that leave are kept as the draft.
const keep = way => fetch(way.action, { method: 'POST', body: new URLSearchParams(new FormData(way)), keepalive: true });
const acts = {
  '[data-copy], [data-copy-from]': copy,
  '[data-share]': button => navigator.share(shared(wayOf(button))).catch(() => {}),
  '[data-print]': () => print(),
};

document.addEventListener('click', event => {
  const near = kind => event.target.closest(kind);
  for (const [kind, act] of Object.entries(acts)) if (near(kind)) act(near(kind));
  const left = near('[data-way] :is([data-share-to], [data-share], [data-copy-from])')?.closest('[data-way]');
  if (left?.matches('form')) keep(left);
});
document.addEventListener('input', event => wayOf(event.target) && fill(wayOf(event.target)));

function tend(root) {
  const offer = (kind, can) => root.querySelectorAll(kind).forEach(one => (one.hidden = !can(one)));
  offer('[data-copy], [data-copy-from]', () => navigator.clipboard);
  offer('[data-share]', button => navigator.canShare?.(shared(wayOf(button))));
  offer('[data-print]', () => true);
  offer('[data-device]', () => navigator.share);
  root.querySelectorAll('[data-way], details:has([data-share-to])').forEach(fill);
}

document.addEventListener('arrived', event => tend(event.target));
tend(document);

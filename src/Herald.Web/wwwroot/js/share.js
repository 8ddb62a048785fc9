// Sharing: the machine's own share sheet, copying, and words that the advocate has changed.
const copied = button => {
  const words = button.querySelector('span');
  const before = words.textContent;
  words.textContent = button.dataset.copied ?? 'Copied';
  setTimeout(() => (words.textContent = before), 2000);
};

for (const button of document.querySelectorAll('[data-copy], [data-copy-from]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copyFrom);
    try {
      await navigator.clipboard.writeText(field?.value ?? button.dataset.copy);
      copied(button);
    } catch {
      // Not allowed here: what is to be copied is selected, so that it can be done by hand.
      field?.select();
    }
  });
}

for (const button of document.querySelectorAll('[data-share]')) {
  const { shareTitle: title, shareUrl: url } = button.closest('[data-share-url]').dataset;
  button.hidden = !navigator.canShare?.({ title, url });
  button.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}));
}

function fill(way) {
  const link = way.querySelector('[data-share-to]');
  const part = name => encodeURIComponent(way.querySelector(`[data-part="${name}"]`)?.value ?? '');
  link.href = link.dataset.shareTo.replace('{text}', () => part('text')).replace('{subject}', () => part('subject'));
}

for (const way of document.querySelectorAll('details:has([data-share-to])')) {
  way.addEventListener('input', () => fill(way));
  fill(way);
}

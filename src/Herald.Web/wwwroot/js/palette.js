// The command palette: Ctrl or Cmd and K open it, typing narrows it, arrows move, Enter goes. What is found in everything arrives below.
const palette = document.getElementById('palette');
const words = palette.querySelector('input');
const found = palette.querySelector('[role="status"]');
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const rows = [...palette.querySelectorAll('li')].map(row => ({ row, text: plain(row.textContent), always: 'always' in row.dataset }));
const shown = () => [...palette.querySelectorAll('li:not([hidden]) :is(a, button)')];
const tell = () => (found.textContent = words.value.trim() && String(shown().length));

function narrow() {
  const asked = plain(words.value).split(/\s+/).filter(Boolean);
  for (const { row, text, always } of rows) row.hidden = always ? !asked.length : !asked.every(word => text.includes(word));
  tell();
}

function move(by) {
  const places = [words, ...shown()];
  const at = places.indexOf(document.activeElement);
  places[(at + by + places.length) % places.length].focus();
}

document.addEventListener('keydown', event => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (palette.open) palette.close();
  else palette.showModal();
});

palette.addEventListener('keydown', event => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    event.preventDefault();
    move(by);
  } else if (event.key === 'Escape') {
    // A search field would empty itself first.
    event.preventDefault();
    palette.close();
  } else if (event.key === 'Enter' && event.target === words) {
    const first = shown().find(one => one.href);
    if (first || !words.value.trim()) event.preventDefault();
    if (words.value.trim()) first?.click();
  }
});

palette.addEventListener('htmx:after:swap', tell);
palette.addEventListener('close', () => {
  words.value = '';
  document.getElementById('palette-hits').replaceChildren();
  narrow();
});
words.addEventListener('input', narrow);
narrow();

// Single keys: rows, search and help. They can be switched off, and rest while somebody writes.
const name = 'herald-single-keys';
const row = 'main .table tbody tr, main [data-rows] > *';
const choice = document.querySelector('#keys input[type="checkbox"]');
const on = () => localStorage.getItem(name) !== 'off';
const rows = () => [...document.querySelectorAll(row)].filter(row => row.checkVisibility());
const target = row => row.querySelector('a') ?? row.querySelector('button, input');
const here = () => document.activeElement.closest?.(row);

function step(by) {
  const all = rows();
  const at = all.indexOf(here());
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
  if (next) target(next)?.focus();
}

const actions = {
  j: () => step(1),
  k: () => step(-1),
  x: () => here()?.querySelector('input[type="checkbox"]')?.click(),
  '/': () => document.querySelector('main input[type="search"]')?.focus(),
  '?': () => document.getElementById('keys')?.showModal(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !on()) return;
  const writing = event.target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
  if (writing || document.querySelector('dialog:modal') || !Object.hasOwn(actions, event.key)) return;
  event.preventDefault();
  actions[event.key]();
});

if (choice) {
  choice.checked = on();
  choice.addEventListener('change', () => localStorage.setItem(name, choice.checked ? 'on' : 'off'));
}

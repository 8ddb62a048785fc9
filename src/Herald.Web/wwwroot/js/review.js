// The inbox by keyboard: a approves what is ticked, or the one that is at hand; n leads to the words. keys.js moves and ticks.
const name = 'herald-single-keys';
const form = document.getElementById('review');
const ticks = [...form.querySelectorAll('input[name="id"]')];

const actions = {
  a: () => {
    const own = document.activeElement.closest?.('[data-rows] > *')?.querySelector('input[name="id"]');
    if (own && !ticks.some(tick => tick.checked)) own.checked = true;
    form.requestSubmit(form.querySelector('[name="do"][value="approve"]'));
  },
  n: () => form.elements.note.focus(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || localStorage.getItem(name) === 'off') return;
  const writing = event.target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
  if (writing || document.querySelector('dialog:modal') || !form.elements.note || !Object.hasOwn(actions, event.key)) return;
  event.preventDefault();
  actions[event.key]();
});

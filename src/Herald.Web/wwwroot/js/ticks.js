// Ticks of a list: one for all, how many there are, and what can be done with them.
for (const all of document.querySelectorAll('[data-ticks]')) {
  const ticks = [...document.querySelectorAll(`input[name="${CSS.escape(all.dataset.ticks)}"]`)];
  const bar = document.querySelector(`[data-ticked="${CSS.escape(all.dataset.ticks)}"]`);
  const show = () => {
    const count = ticks.filter(tick => tick.checked).length;
    all.checked = count && count === ticks.length;
    all.indeterminate = count && count < ticks.length;
    if (!bar) return;
    bar.hidden = !count;
    const words = bar.querySelector('output');
    if (words) words.value = new Intl.NumberFormat(document.documentElement.lang).format(count);
  };
  all.hidden = false;
  all.addEventListener('change', () => {
    for (const tick of ticks) tick.checked = all.checked;
    show();
  });
  for (const tick of ticks) tick.addEventListener('change', show);
  show();
}

// Dialogs: command and closedby for browsers that lack them, and dialogs that are open when the page arrives.
function act({ target }) {
  const button = target.closest('[commandfor]');
  const dialog = button && document.getElementById(button.getAttribute('commandfor'));
  if (!(dialog instanceof HTMLDialogElement)) return;
  const command = button.getAttribute('command');
  if (command === 'show-modal' && !dialog.open) dialog.showModal();
  if (command === 'close') dialog.close();
}

if (!('commandForElement' in HTMLButtonElement.prototype)) document.addEventListener('click', act);

if (!('closedBy' in HTMLDialogElement.prototype)) {
  document.addEventListener('click', ({ target }) => target.matches('dialog[closedby="any"]') && target.close());
}

// Without script it stands open in the page; with script, above it.
for (const dialog of document.querySelectorAll('dialog[open][data-modal]')) {
  dialog.close();
  dialog.showModal();
}

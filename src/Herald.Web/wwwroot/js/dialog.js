// Dialogs: what browsers that do not know command and closedby yet lack, and dialogs that are open when the page arrives.
const named = event => event.target.closest?.('[commandfor]');

function act(button) {
  const target = document.getElementById(button.getAttribute('commandfor'));
  if (!(target instanceof HTMLDialogElement)) return;
  if (button.getAttribute('command') === 'show-modal' && !target.open) target.showModal();
  if (button.getAttribute('command') === 'close') target.close();
}

if (!('commandForElement' in HTMLButtonElement.prototype)) {
  document.addEventListener('click', event => named(event) && act(named(event)));
}

if (!('closedBy' in HTMLDialogElement.prototype)) {
  document.addEventListener('click', event => {
    if (event.target instanceof HTMLDialogElement && event.target.matches('[closedby="any"]')) event.target.close();
  });
}

// Without script it stands open in the page; with script it takes its place above it.
for (const dialog of document.querySelectorAll('dialog[open][data-modal]')) {
  dialog.close();
  dialog.showModal();
}

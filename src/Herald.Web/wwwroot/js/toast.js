// Toasts can be closed; good news goes by itself, unless somebody is reading it. Others ask for one by the event "toast".
const stayMs = 8000;
const host = document.querySelector('.toasts');

function tend(toast) {
  const close = Object.assign(document.createElement('button'), { type: 'button', ariaLabel: host.dataset.close ?? 'Close', textContent: '×' });
  close.addEventListener('click', () => toast.remove());
  toast.append(close);
  if (toast.classList.contains('bad')) return;
  const leave = () => (toast.matches(':hover, :focus-within') ? setTimeout(leave, stayMs) : toast.remove());
  setTimeout(leave, stayMs);
}

document.querySelectorAll('.toast').forEach(tend);
document.addEventListener('toast', ({ detail }) => {
  const toast = Object.assign(document.createElement('p'), { className: 'toast' });
  toast.append(Object.assign(document.createElement('span'), { textContent: detail }));
  // What lies above the page would cover it.
  (document.querySelector('dialog:modal') ?? host).append(toast);
  tend(toast);
});

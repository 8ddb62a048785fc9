// Toasts can be closed; good news goes by itself, unless somebody is reading it.
const stayMs = 8000;

function tend(toast) {
  const ariaLabel = toast.closest('[data-close]')?.dataset.close ?? 'Close';
  const close = Object.assign(document.createElement('button'), { type: 'button', ariaLabel, textContent: '×' });
  close.addEventListener('click', () => toast.remove());
  toast.append(close);
  if (toast.classList.contains('bad')) return;
  const leave = () => (toast.matches(':hover, :focus-within') ? setTimeout(leave, stayMs) : toast.remove());
  setTimeout(leave, stayMs);
}

document.querySelectorAll('.toast').forEach(tend);

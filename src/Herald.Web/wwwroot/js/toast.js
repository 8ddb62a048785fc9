// Toasts: they can be closed, and those that bring good news go by themselves, unless somebody is reading them.
const stayMs = 8000;

function tend(toast) {
  const close = document.createElement('button');
  close.type = 'button';
  close.ariaLabel = toast.closest('[data-close]')?.dataset.close ?? 'Close';
  close.textContent = '×';
  close.addEventListener('click', () => toast.remove());
  toast.append(close);
  if (toast.classList.contains('bad')) return;
  const leave = () => (toast.matches(':hover, :focus-within') ? setTimeout(leave, stayMs) : toast.remove());
  setTimeout(leave, stayMs);
}

document.querySelectorAll('.toast').forEach(tend);

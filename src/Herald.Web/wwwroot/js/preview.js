// A page that is looked at while its form is filled in: the form is sent into a frame, and the frame shows what would be.
const pauseMs = 400;

function watch(form) {
  const button = document.querySelector(`[data-show][form="${form.id}"]`);
  let timer;
  const renew = () => {
    const old = document.querySelector('iframe[name="preview"]');
    // A frame of its own each time: what is looked at is no step to go back to.
    const next = old.cloneNode();
    next.removeAttribute('src');
    next.classList.add('coming');
    old.removeAttribute('name');
    old.contentWindow.name = '';
    old.after(next);
    next.addEventListener('load', () => {
      old.remove();
      next.classList.remove('coming');
    }, { once: true });
    form.requestSubmit(button);
  };
  const soon = () => {
    for (const swatch of form.querySelectorAll('[data-hue]')) {
      swatch.ariaPressed = swatch.dataset.hue === form.elements['brand.hue'].value;
    }
    clearTimeout(timer);
    timer = setTimeout(renew, pauseMs);
  };
  document.addEventListener('input', event => {
    if (event.target.form === form && event.target.name !== 'width') soon();
  });
  // A form sends one thing at a time: a look at the page that is still due would take the place of what was pressed.
  form.addEventListener('submit', event => {
    if (event.submitter !== button) clearTimeout(timer);
  });
  // The usual colours set the slider; without script they are buttons of the form.
  form.addEventListener('click', event => {
    const swatch = event.target.closest('[data-hue]');
    if (!swatch) return;
    event.preventDefault();
    form.elements['brand.hue'].value = swatch.dataset.hue;
    soon();
  });
}

document.querySelectorAll('form[data-preview]').forEach(watch);

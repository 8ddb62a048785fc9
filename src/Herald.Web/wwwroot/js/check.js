// A form checked while it is filled in: the server answers pieces of the page, and what is wrong field by field.
const pauseMs = 350;

function show(name, fault) {
  const id = `field-${name.replaceAll('.', '-')}`;
  const input = document.getElementById(id);
  const field = input?.closest('.field');
  if (!field) return;
  field.querySelector(':scope > .fault')?.remove();
  field.classList.toggle('faulty', Boolean(fault));
  if (!fault) return input.removeAttribute('aria-invalid');
  const words = Object.assign(document.createElement('p'), { className: 'fault', id: `${id}-fault`, textContent: fault });
  field.append(words);
  input.ariaInvalid = 'true';
  input.setAttribute('aria-describedby', `${words.id} ${id}-hint`);
}

function watch(form) {
  // What nobody has come to yet is not wrong yet.
  const touched = new Set([...document.querySelectorAll('.faulty [name]')].map(input => input.name));
  let timer, asked;
  const check = async () => {
    asked?.abort();
    asked = new AbortController();
    const answer = await fetch(form.dataset.check, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asked.signal })
      .catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const { dataset, childNodes } of page.querySelectorAll('[data-part]')) {
      document.getElementById(dataset.part)?.replaceChildren(...childNodes);
    }
    const faults = new Map([...page.querySelectorAll('[data-field]')].map(one => [one.dataset.field, one.textContent]));
    for (const name of touched) show(name, faults.get(name));
  };
  document.addEventListener('input', ({ target }) => {
    if (target.form !== form) return;
    touched.add(target.name);
    clearTimeout(timer);
    timer = setTimeout(check, pauseMs);
  });
}

document.querySelectorAll('form[data-check]').forEach(watch);

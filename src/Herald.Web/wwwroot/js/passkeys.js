// Passkeys: a form with data-passkey asks the server what to ask, the browser asks the authenticator, and the form is sent with
// the answer. Without script or passkeys these forms stay hidden.
const talks = {
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

async function ask(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail);
  const credential = await talks[form.dataset.passkey](told);
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}

function explain(form, fault) {
  const told = form.querySelector("[role=alert]");
  told.textContent = fault.name === "NotAllowedError"
    ? "Nothing was done: the browser was told no, or nobody answered it. Try again."
    : fault.message;
  told.hidden = false;
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", event => {
      event.preventDefault();
      ask(form).catch(fault => explain(form, fault));
    });
  }
}

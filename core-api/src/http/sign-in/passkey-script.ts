/** The one script of the sign-in pages, for the browser. Passkeys need one, and so does showing a password; everything else works without, and both stay hidden where there is none. */
export const passkeyScript = `// Passkeys need a script; everything else on these pages works without. Progressive: the forms stay hidden where the browser or the address has no passkeys.
const able = typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' && !/^[\\d.]+$|^\\[/.test(location.hostname);

for (const form of able ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  let ready = false;
  form.addEventListener('submit', async (event) => {
    if (ready) return;
    event.preventDefault();
    const options = JSON.parse(form.dataset.options);
    try {
      const credential = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential.toJSON());
    } catch {
      // Whoever closes the browser's window goes on with a code; the server says what was wrong with an answer that is none.
      form.elements.credential.value = '';
    }
    ready = true;
    form.requestSubmit();
  });
}

// What was typed may be looked at, and goes off hidden, so that the browser remembers it as a password.
for (const button of document.querySelectorAll('button[data-shows]')) {
  const input = document.getElementById(button.dataset.shows);
  const status = document.getElementById(button.dataset.shows + '-shown');
  const turn = (isShown) => {
    input.type = isShown ? 'text' : 'password';
    button.textContent = isShown ? button.dataset.hide : button.dataset.show;
    button.setAttribute('aria-label', isShown ? button.dataset.hideLabel : button.dataset.showLabel);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    turn(input.type === 'password');
    status.textContent = input.type === 'password' ? button.dataset.hidden : button.dataset.shown;
  });
  input.form.addEventListener('submit', () => turn(false));
}

// Said once more where a screen reader and the keyboard are.
document.querySelector('.govuk-error-summary')?.focus();
`;

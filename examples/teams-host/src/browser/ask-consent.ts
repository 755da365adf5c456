/** The broker's question to the user, in a dialog of the host's own page: whether an application may know who they are. */
export const askConsent = (application: string): Promise<boolean> =>
  new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-labelledby', 'consent-heading');
    const heading = Object.assign(document.createElement('h2'), { id: 'consent-heading', textContent: `${application} asks to sign you in` });
    const text = Object.assign(document.createElement('p'), { textContent: 'It learns who you are, and nothing else.' });
    const accept = Object.assign(document.createElement('button'), { type: 'button', id: 'consent-accept', textContent: 'Accept' });
    const cancel = Object.assign(document.createElement('button'), { type: 'button', id: 'consent-cancel', textContent: 'Cancel' });
    const settle = (accepted: boolean): void => {
      dialog.remove();
      resolve(accepted);
    };
    accept.addEventListener('click', () => settle(true));
    cancel.addEventListener('click', () => settle(false));
    dialog.addEventListener('cancel', () => settle(false));
    dialog.append(heading, text, accept, cancel);
    document.body.append(dialog);
    dialog.showModal();
  });

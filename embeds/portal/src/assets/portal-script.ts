/** The one script of the portal, for the browser. Everything works without it: it takes the reader to what is wrong, and shows the buttons that only a script can serve. */
export const portalScript = `const summary = document.querySelector('.govuk-error-summary');
if (summary !== null) {
  summary.focus();
  for (const link of summary.querySelectorAll('a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (field === null) return;
      event.preventDefault();
      (field.closest('.govuk-form-group') ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }
}
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
// What is still being made is looked at again by itself.
if (document.querySelector('[data-working]') !== null) setTimeout(() => { location.reload(); }, 3000);
const status = document.getElementById('copied');
for (const button of navigator.clipboard === undefined ? [] : document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      if (status !== null) status.textContent = button.dataset.copied;
    } catch {
      if (status !== null) status.textContent = button.dataset.failed;
    }
  });
}
// While its window is away from the screen the page is blank: a telephone's list of running apps keeps a picture of it.
document.addEventListener('visibilitychange', () => document.documentElement.classList.toggle('mast-away', document.hidden));
for (const form of document.querySelectorAll('form')) {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
    setTimeout(() => { sent = false; }, 2000);
  });
}
`;

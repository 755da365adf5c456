/**
 * The host pages' own script, all of it. When the panel needs a launch, ask this system's server for one. On the family page a choice changes `subject`, and the panel clears at once; on a referral, whoever is typed
 * over is no longer whom the panel was opened for, so it clears and asks nothing until the change is saved. A file of its own, since the pages' policy allows no inline script.
 */
export const caseScript = `const panel = document.querySelector('mast-panel');
const csrf = document.querySelector('meta[name="csrf"]').content;
panel.fetchLaunchToken = async () => {
  if (!panel.dataset.launch) throw new Error('not saved');
  const response = await fetch(panel.dataset.launch, { method: 'POST', headers: { 'x-csrf': csrf } });
  if (!response.ok) throw new Error('no launch');
  return (await response.json()).token;
};

const members = document.querySelector('[data-members]');
members?.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-subject]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  panel.dataset.launch = link.dataset.launch;
  panel.setAttribute('subject', link.dataset.subject);
  document.getElementById('agencies').textContent = link.dataset.heading;
  for (const each of members.querySelectorAll('a[data-subject]')) each.toggleAttribute('aria-current', false);
  link.setAttribute('aria-current', 'true');
  history.replaceState(null, '', link.href);
});

const form = document.querySelector('form[data-subject]');
const said = () => JSON.stringify([...form.querySelectorAll('[data-identity]')].map((each) => each.value.trim()));
const saved = form && said();
const launch = panel.dataset.launch;
form?.addEventListener('input', () => {
  const same = said() === saved;
  document.getElementById('unsaved').hidden = same;
  panel.hidden = !same;
  panel.dataset.launch = same ? launch : '';
  panel.setAttribute('subject', same ? form.dataset.subject : form.dataset.subject + '-unsaved');
});
`;

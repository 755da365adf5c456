const panel = document.querySelector('mast-panel');
panel.fetchLaunchToken = async () => {
  const response = await fetch(`/launch?subject=${encodeURIComponent(panel.getAttribute('subject'))}`, { method: 'POST' });
  if (!response.ok) throw new Error('no launch');
  return (await response.json()).token;
};

const choices = [...document.querySelectorAll('button[data-subject]')];
for (const choice of choices) {
  choice.addEventListener('click', () => {
    panel.setAttribute('subject', choice.dataset.subject);
    for (const each of choices) each.setAttribute('aria-pressed', String(each === choice));
  });
}

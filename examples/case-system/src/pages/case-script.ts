/**
 * The host page's own script, all of it: when the panel needs a launch, ask this system's server for one. A classic file, since the page's policy
 * allows no inline script.
 */
export const caseScript = `const panel = document.querySelector('mast-panel');
const csrf = document.querySelector('meta[name="csrf"]').content;
panel.fetchLaunchToken = async () => {
  const response = await fetch('/cases/' + encodeURIComponent(panel.getAttribute('subject')) + '/launch', { method: 'POST', headers: { 'x-csrf': csrf } });
  if (!response.ok) throw new Error('no launch');
  return (await response.json()).token;
};
`;

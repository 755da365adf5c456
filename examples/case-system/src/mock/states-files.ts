/** What the page of states adds to the case system's look. */
export const statesStyle = `
.states{display:grid;grid-template-columns:minmax(0,260px) minmax(0,1fr);gap:24px;align-items:start}
.states nav{max-height:calc(100vh - 40px);overflow:auto;position:sticky;top:8px;background:#fff;border:1px solid #cdd5cf;border-radius:4px}
.states nav ul{list-style:none;padding:6px 0}
.states nav a{display:block;padding:5px 14px;text-decoration:none;overflow-wrap:anywhere}
.states nav a:hover{text-decoration:underline}
.states nav a[aria-current]{background:#e4ece7;font-weight:600;color:#1c2420}
.choice{display:block;margin-bottom:12px}
.choice label{display:block}
.choice select{min-height:40px;padding:4px 10px;border:1px solid #6b7a72;border-radius:4px;background:#fff;color:inherit;font:inherit}
.choice button{min-height:36px;margin-top:6px;padding:4px 14px;border:1px solid #6b7a72;border-radius:4px;background:#fff;color:inherit;font:inherit;cursor:pointer}
#room{max-width:100%;padding:12px;background:#fff;border:1px dashed #6b7a72;margin-bottom:16px}
.heard{margin:0;padding-left:28px;font-family:ui-monospace,'DejaVu Sans Mono',monospace;font-size:14px}
@media (max-width:820px){.states{grid-template-columns:minmax(0,1fr)}.states nav{max-height:220px;position:static}}
`;

/** The script of the page of states. The launch that it gives is signed by nobody: the mock takes any. */
export const statesScript = `const panel = document.querySelector('mast-panel');
const byId = (id) => document.getElementById(id);
const links = [...document.querySelectorAll('.states nav a')];
const part = (value) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
panel.fetchLaunchToken = async () => [part({ alg: 'none' }), part({ iss: panel.getAttribute('host'), sub: 'mock' }), 'mock'].join('.');

for (const type of ['ready', 'open', 'purpose-needed', 'session-expired', 'resize', 'error'])
  panel.addEventListener('mast-' + type, ({ detail }) => {
    const line = document.createElement('li');
    line.textContent = 'mast-' + type + (detail ? ' ' + JSON.stringify(detail) : '');
    byId('heard').prepend(line);
    while (byId('heard').children.length > 12) byId('heard').lastChild.remove();
  });

const show = () => {
  const name = decodeURIComponent(location.hash.slice(1)) || links[0].textContent;
  for (const link of links) link.toggleAttribute('aria-current', link.textContent === name);
  byId('state').textContent = name;
  panel.setAttribute('subject', name);
};
addEventListener('hashchange', show);
byId('width').value = '420';
byId('heading').value = '2';
byId('width').addEventListener('change', () => (byId('room').style.width = Number(byId('width').value) + 26 + 'px'));
byId('theme').addEventListener('change', () => panel.setAttribute('theme', byId('theme').value));
byId('density').addEventListener('change', () => panel.setAttribute('density', byId('density').value));
byId('heading').addEventListener('change', () => panel.setAttribute('heading-level', byId('heading').value));
byId('apply').addEventListener('click', () => {
  try {
    panel.tokens = JSON.parse(byId('tokens').value);
    byId('tokens').removeAttribute('aria-invalid');
  } catch {
    byId('tokens').setAttribute('aria-invalid', 'true');
  }
});
byId('plain').addEventListener('click', () => (panel.tokens = {}));
byId('room').style.width = '446px';
show();
`;

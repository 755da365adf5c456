/**
 * The page's one script, for the browser. It takes the launch that its address names, once, and takes the name out of the address; shows the panel for it; and ends with the record: when the page goes, when
 * the EHR's own session is over, and when the panel's is. No cookie, no storage; the tokens live in two variables.
 */
export const appScript = `const words = JSON.parse(document.querySelector('meta[name="mast-words"]').content);
const part = (id) => document.getElementById(id);
const id = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
let language = document.documentElement.lang;
let said = 'opening';
let banner;
let panel;

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const speak = () => {
  const own = words[language];
  document.documentElement.lang = language;
  part('language').textContent = own.otherLanguage;
  part('language').lang = language === 'en' ? 'cy' : 'en';
  part('language').hidden = false;
  // The panel has a bar and a choice of language of its own, and an EHR's frame is narrow.
  document.querySelector('header').hidden = said === 'shown';
  part('said').hidden = said === 'shown';
  const [heading, text] = said === 'opening' ? [own.title, own.opening] : said === 'shown' ? ['', ''] : own[said];
  part('said').replaceChildren(element('h1', heading, { tabindex: '-1' }), element('p', text));
  part('banner').hidden = banner === undefined;
  if (banner !== undefined) {
    const facts = [[own.banner, banner.name || own.noName], [own.born, banner.born], [own.nhsNumber, banner.nhsNumber]].filter(([, value]) => value);
    const list = element('dl');
    for (const [term, value] of facts) {
      const pair = element('div');
      pair.append(element('dt', term), element('dd', value));
      list.append(pair);
    }
    part('banner').setAttribute('aria-label', own.banner);
    part('banner').replaceChildren(list);
  }
  panel?.setAttribute('lang', language);
};

/** Nothing of the patient stays: not in the frame, not in the banner, not in a variable. */
const end = (how) => {
  panel?.logout();
  panel?.remove();
  panel = undefined;
  banner = undefined;
  said = how;
  speak();
  part('said').querySelector('h1').focus();
};

part('language').addEventListener('click', () => {
  language = language === 'en' ? 'cy' : 'en';
  speak();
});

const show = (session) => {
  let order = session.order;
  panel = element('mast-panel', undefined, { host: session.host, subject: 'patient', lang: language, 'heading-level': '1' });
  // The id_token is good once: whoever asks a second time is told that the session is over.
  panel.fetchLaunchToken = async () => {
    const once = order;
    order = undefined;
    if (once === undefined) throw new Error('used');
    return once;
  };
  panel.addEventListener('mast-ready', () => panel.open(), { once: true });
  panel.addEventListener('mast-session-expired', () => end('over'));
  panel.addEventListener('mast-error', ({ detail }) => detail.code === 'frame-unreachable' && end('away'));
  setTimeout(() => panel !== undefined && end('over'), session.seconds * 1000);
  banner = session.banner;
  said = 'shown';
  speak();
  part('panel').append(panel);
};

addEventListener('pagehide', () => panel !== undefined && end('over'));

const begin = async () => {
  if (id === '') return end('over');
  try {
    const response = await fetch('/v1/smart/session', {
      method: 'POST', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id }),
    });
    if (response.ok) show(await response.json());
    else end(response.status === 404 ? 'over' : 'away');
  } catch {
    end('away');
  }
};
speak();
void begin();
`;

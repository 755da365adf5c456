/** The record's script: shows the cards, launches an application into the page, and tells a service that its card was set aside. What a card says is text, never markup. */
export const recordScript = `const record = document.getElementById('record');
const cards = document.getElementById('cards');
const room = document.getElementById('room');
const { patient, none, dismiss, dismissed, frame } = record.dataset;
const post = (path, body) => fetch('/patients/' + patient + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const make = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
};

const launch = async (appContext) => {
  const response = await post('/launch', appContext === undefined ? {} : { appContext });
  const { src } = await response.json();
  const shown = make('iframe');
  shown.title = frame;
  shown.src = src;
  room.replaceChildren(shown);
};
document.getElementById('app').addEventListener('click', () => void launch());

const show = (card) => {
  const shown = make('section', undefined, 'card');
  shown.append(make('p', card.summary));
  if (card.detail !== undefined) shown.append(make('p', card.detail, 'quiet'));
  const does = make('div', undefined, 'does');
  for (const link of card.links ?? []) {
    if (link.type === 'smart') {
      const button = make('button', link.label, 'first');
      button.type = 'button';
      button.addEventListener('click', () => void launch(link.appContext));
      does.append(button);
    } else {
      const anchor = make('a', link.label, 'button');
      anchor.href = link.url;
      anchor.target = '_blank';
      anchor.rel = 'noopener noreferrer';
      does.append(anchor);
    }
  }
  const away = async (reason) => {
    const response = await post('/feedback', { serviceId: card.serviceId, card: card.uuid, ...(reason === undefined ? {} : { reason: { code: reason.code, system: reason.system } }) });
    if (response.ok) shown.replaceChildren(make('p', dismissed));
  };
  if (card.uuid !== undefined) {
    const reasons = (card.overrideReasons ?? []).filter(({ code, system }) => code !== undefined && system !== undefined);
    const aside = reasons.length > 0 ? make('details') : does;
    if (reasons.length > 0) aside.append(make('summary', dismiss));
    for (const reason of reasons.length > 0 ? reasons : [undefined]) {
      const button = make('button', reason === undefined ? dismiss : reason.display);
      button.type = 'button';
      button.addEventListener('click', () => void away(reason));
      aside.append(button);
    }
    if (aside !== does) does.append(aside);
  }
  shown.append(does, make('p', card.source.label, 'quiet'));
  return shown;
};

const asked = await fetch('/patients/' + patient + '/cards');
const given = asked.ok ? (await asked.json()).cards : [];
if (given.length === 0) cards.textContent = none;
else cards.replaceChildren(...given.map(show));
`;

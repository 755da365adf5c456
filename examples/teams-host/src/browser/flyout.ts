type Entry = { readonly preview: { readonly title: string; readonly subtitle?: string; readonly text?: string }; readonly card: object };
type Cards = { readonly AdaptiveCard: new () => { parse(card: object): void; render(): HTMLElement | undefined; onExecuteAction: ((action: { url?: string }) => void) | null } };

/** The message extension's flyout and the chat that its cards enter: what is typed goes through this host's server, as it goes through Microsoft's. */
export const showFlyout = ({ oid, locale, openTab }: { oid: () => string; locale: () => string; openTab: (subPageId: string) => void }): void => {
  const box = document.querySelector<HTMLInputElement>('#query');
  const list = document.querySelector('#entries');
  const chat = document.querySelector('#chat');
  if (box === null || list === null || chat === null) return;
  let asked = 0;

  const insert = (card: object): void => {
    const { AdaptiveCard } = (globalThis as unknown as { AdaptiveCards: Cards }).AdaptiveCards;
    const drawn = new AdaptiveCard();
    drawn.onExecuteAction = ({ url }) => {
      const context = url === undefined ? null : new URL(url).searchParams.get('context');
      openTab(context === null ? '' : (JSON.parse(context) as { subEntityId: string }).subEntityId);
    };
    drawn.parse(card);
    const message = document.createElement('li');
    message.append(drawn.render() ?? '');
    chat.append(message);
    list.replaceChildren();
    box.value = '';
  };

  const entryOf = ({ preview, card }: Entry): HTMLElement => {
    const item = document.createElement('li');
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    for (const part of [preview.title, preview.subtitle, preview.text]) if (part) button.append(Object.assign(document.createElement('span'), { textContent: part }));
    button.addEventListener('click', () => insert(card));
    item.append(button);
    return item;
  };

  document.querySelector('#flyout')?.addEventListener('submit', (event) => {
    event.preventDefault();
    asked += 1;
    const mine = asked;
    void fetch('/flyout', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: box.value, oid: oid(), locale: locale() }) })
      .then((response) => response.json() as Promise<{ entries: Entry[] }>)
      // A late answer to an earlier query is dropped.
      .then(({ entries }) => (mine === asked ? list.replaceChildren(...entries.map(entryOf)) : undefined));
  });
};

import { behaviourOf } from './behaviour.ts';
import type { Behaviour } from './behaviour.ts';
import { showFlyout } from './flyout.ts';
import { serverBroker } from './server-broker.ts';
import { teamsProtocol } from './teams-protocol.ts';

/** The host's page: a bar, a chat with its flyout, the tab in a frame, and what a tester may change. Every change but the theme opens the tab anew, as Teams does. */
type Settings = { readonly tabUrl: string; readonly users: readonly { readonly oid: string; readonly name: string; readonly username: string }[]; readonly tenant: string };
const settings = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="host-settings"]')?.content ?? '{}') as Settings;
let behaviour: Behaviour = behaviourOf(new URLSearchParams(location.search));
const [someone] = settings.users;
let oid = new URLSearchParams(location.search).get('user') ?? someone?.oid ?? '';
const user = () => settings.users.find((each) => each.oid === oid) ?? { oid, name: 'Somebody else', username: 'somebody@example.test' };

const frame = document.querySelector<HTMLIFrameElement>('#tab-frame');
const calls = document.querySelector('#calls');
if (frame === null) throw new Error('the page has no frame');
const open = (): void => {
  const address = settings.tabUrl.replace('{app.locale}', behaviour.locale).replace('{app.theme}', behaviour.theme).replace('{page.subPageId}', encodeURIComponent(behaviour.subPageId));
  document.documentElement.dataset['theme'] = behaviour.theme;
  document.documentElement.lang = behaviour.locale;
  frame.src = address;
};
const protocol = teamsProtocol({
  frame,
  appOrigin: new URL(settings.tabUrl).origin,
  behaviour: () => behaviour,
  broker: serverBroker(() => behaviour, () => oid),
  user: () => ({ ...user(), tenant: settings.tenant }),
  note: (call) => calls?.append(`${call}\n`),
});
for (const control of document.querySelectorAll<HTMLSelectElement>('select[data-of]')) {
  const name = control.dataset['of'] ?? '';
  control.value = name === 'user' ? oid : String({ ...behaviour, nested: behaviour.nested ? 'yes' : 'no', answers: behaviour.answers ? 'yes' : 'no' }[name as keyof Behaviour]);
  control.addEventListener('change', () => {
    if (name === 'user') oid = control.value;
    else behaviour = behaviourOf(new URLSearchParams({ ...asText(behaviour), [name]: control.value }));
    document.documentElement.dataset['theme'] = behaviour.theme;
    if (name === 'theme') protocol.changeTheme(behaviour.theme);
    else open();
  });
}
showFlyout({
  oid: () => oid,
  locale: () => behaviour.locale,
  openTab: (subPageId) => {
    behaviour = { ...behaviour, subPageId };
    open();
  },
});
open();

function asText({ theme, locale, signIn, nested, answers, subPageId }: Behaviour): Record<string, string> {
  return { theme, locale, signIn, nested: nested ? 'yes' : 'no', answers: answers ? 'yes' : 'no', page: subPageId };
}

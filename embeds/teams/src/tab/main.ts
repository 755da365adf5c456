import { createNestedSignIn } from '@mast/microsoft/sign-in';
import { render } from 'lit/html.js';

import type { TeamsHost } from './host/teams-host.ts';
import { connectTeams, themeOf } from './host/teams-host.ts';
import { whereFramed } from './host/where-framed.ts';
import { panelOfQuestion } from './panel-of-question.ts';
import { languageOf, readPage, referenceOf } from './read-page.ts';
import { firstThatWorks } from './sign-in/first-that-works.ts';
import { createTeamsSignIn } from './sign-in/teams-sign-in.ts';
import { cy } from './strings/strings.cy.ts';
import { en } from './strings/strings.en.ts';
import { style } from './style.ts';
import { TabFlow } from './tab-flow.ts';
import type { TabLook } from './tab-state.ts';
import { tabView } from './view/tab-view.ts';

/** The tab: finds out where it is, signs in there, shows. */
const { settings, lang, theme, reference } = readPage(document, location.href);
let look: TabLook = { state: { at: 'starting' }, lang, theme: themeOf(theme), reference, environment: settings.environment, portalUrl: settings.portalUrl };
let flow: TabFlow | undefined;
const now = (): Date => new Date();
const place = (id: string): HTMLElement => {
  const element = document.createElement('div');
  element.id = id;
  document.body.append(element);
  return element;
};
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [sheet];
const tab = place('tab');
const words = (): typeof en => (look.lang === 'cy' ? cy : en);
const answers = place('panel');
answers.setAttribute('role', 'region');
const panel = panelOfQuestion(answers, {
  launch: async () => (flow === undefined ? Promise.reject(new Error('no sign-in')) : flow.launch()),
  found: () => {
    flow?.found();
    // It is answered: the next form does not speak of it.
    show({ reference: '' });
  },
  failed: (code) => flow?.failed(code),
  fallback: () => words().panelFallback,
});

const show = (change: Partial<TabLook>): void => {
  const before = look.state;
  look = { ...look, ...change };
  document.documentElement.lang = look.lang;
  document.documentElement.dataset['theme'] = look.theme;
  render(
    tabView(look, words(), {
      ask: () => void flow?.ask(),
      about: (about) => flow?.about(about),
      type: (name, value) => flow?.type(name, value),
      go: () => flow?.go(),
      another: () => flow?.another(),
      again: () => void start(),
      switchLanguage: () => show({ lang: look.lang === 'en' ? 'cy' : 'en' }),
    }),
    tab,
  );
  answers.setAttribute('aria-label', words().panelRegion);
  panel(look.state, look.lang, look.theme);
  // After a fault the first field is where one goes on; a page that opens takes no focus.
  if (look.state.at === 'form' && before.at === 'form' && look.state.fault !== undefined && before.fault !== look.state.fault) tab.querySelector<HTMLElement>('.field input')?.focus();
};

const start = async (): Promise<void> => {
  show({ state: { at: 'starting' } });
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const framed = whereFramed(window.parent !== window, ancestorOrigins === undefined ? undefined : [...ancestorOrigins], settings.hostOrigins);
  if (framed !== 'host') return show({ state: { at: 'no-way', why: framed } });
  const host = await connectTeams(settings.hostOrigins);
  if (!host.ok) return show({ state: { at: 'no-way', why: 'silent' } });
  await within(host.value);
};

const within = async (host: TeamsHost): Promise<void> => {
  show({ lang: languageOf(host.locale), theme: host.theme, reference: referenceOf(host.page) || look.reference });
  host.onTheme((said) => show({ theme: said }));
  const tenant = settings.tenants.find((each) => each.tenantId === host.tenantId) ?? settings.tenants[0];
  const { clientId, scope } = settings;
  const nested = createNestedSignIn({ clientId, authority: `${settings.authority}/${tenant?.tenantId ?? 'organizations'}`, scope, now });
  const consent = `${settings.embedUrl}/v1/teams/consent?tenant=${tenant?.tenantId ?? ''}`;
  const signIn = firstThatWorks([...(host.isNested ? [nested] : []), createTeamsSignIn(host, consent, now)]);
  flow = new TabFlow({ settings, signIn, reference: look.reference, changed: (state) => show({ state }) });
  await flow.start();
};

void start();

import { exchangeOrder } from '@mast/panel/exchange';
import { hostOfTenant, unreadClaims } from '@mast/microsoft/settings';
import { createNestedSignIn, failed } from '@mast/microsoft/sign-in';
import type { SignIn } from '@mast/microsoft/sign-in';

import type { OutlookPageSettings } from '../mount/pane-page.ts';
import { MastOutlookPane } from './mast-outlook-pane.ts';
import type { PaneLanguage } from './mast-outlook-pane.ts';
import type { Office } from './office/office-types.ts';
import { restoreHistory } from './office/restore-history.ts';
import { themeOf } from './office/theme-of.ts';
import { PaneFlow } from './pane-flow.ts';
import { createDialogSignIn } from './sign-in/dialog-sign-in.ts';
import type { PaneState } from './state/pane-state.ts';

type Panel = HTMLElement & { fetchLaunchToken: () => Promise<string>; open(): void; logout(): void };

/** After this long without Office the page says that it belongs into Outlook. Judgement: real office.js answers in some 10 ms outside a host, and a blocked one never. */
const officeWaitMs = 3_000;

customElements.define('mast-outlook-pane', MastOutlookPane);
const pane = document.createElement('mast-outlook-pane') as MastOutlookPane;
const config = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="mast-outlook"]')?.content ?? '{}') as OutlookPageSettings;
const languageOf = (tag: string | undefined): PaneLanguage => (/^cy(-|$)/i.test(tag ?? '') ? 'cy' : 'en');
const later = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};
/** The day in London: a birth today is one. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

const sheet = new CSSStyleSheet();
sheet.replaceSync('html,body{margin:0;padding:0}mast-panel{margin-top:4px}');
document.adoptedStyleSheets = [sheet];
document.body.append(pane);
pane.show({ lang: languageOf(navigator.language) });
pane.switchLanguage = () => {
  pane.show({ lang: pane.look.lang === 'en' ? 'cy' : 'en' });
  document.querySelector('mast-panel')?.setAttribute('lang', pane.look.lang);
};

const start = async (): Promise<void> => {
  const office = (window as unknown as { Office?: Office }).Office;
  restoreHistory(history);
  const ready = office === undefined ? undefined : await Promise.race([office.onReady(), new Promise<undefined>((resolve) => later(officeWaitMs, () => resolve(undefined)))]);
  const mailbox = office?.context.mailbox;
  if (office === undefined || ready?.host !== 'Outlook' || mailbox === undefined || !office.context.requirements.isSetSupported('Mailbox', '1.5')) return pane.show({ state: { at: 'outside' } });
  const { context } = office;
  const flow = new PaneFlow({
    mailbox,
    signIn: signInOf(context),
    hostOf: ({ accessToken }) => hostOfTenant(config, unreadClaims(accessToken)?.tid),
    today,
    later,
    newKey: () => crypto.randomUUID(),
    changed: (state) => {
      pane.show({ state });
      showPanel(state, flow);
    },
  });
  pane.show({ lang: languageOf(context.displayLanguage), theme: themeOf(context.officeTheme) });
  pane.act = (event) => flow.act(event);
  pane.paste = (text) => flow.paste(text);
  pane.again = () => void flow.follow();
  mailbox.addHandlerAsync('itemChanged', () => void flow.follow());
  mailbox.addHandlerAsync('officeThemeChanged', ({ officeTheme }) => {
    pane.show({ theme: themeOf(officeTheme ?? context.officeTheme) });
    document.querySelector('mast-panel')?.setAttribute('theme', pane.look.theme);
  });
  await flow.follow();
};

/** The best way of signing in that this Outlook has: its broker, a window of its own, none. An Outlook may claim the broker and not have it (MSAL.js#7723). */
const signInOf = ({ requirements, ui }: Office['context']): SignIn => {
  const now = (): Date => new Date();
  if (requirements.isSetSupported('NestedAppAuth', '1.1') && 'nestedAppAuthBridge' in window) return createNestedSignIn({ clientId: config.clientId, authority: config.signInAuthority, scope: config.scope, now });
  if (ui !== undefined && requirements.isSetSupported('DialogApi', '1.1')) return createDialogSignIn({ ui, url: `${location.origin}/v1/outlook/sign-in`, now, later });
  const none = (): ReturnType<SignIn['silent']> => Promise.resolve(failed('unavailable'));
  return { silent: none, ask: none };
};

/** The panel stands while its question is asked, and is taken away, with its token and its answer, as soon as it is not. */
const showPanel = (state: PaneState, flow: PaneFlow): void => {
  const standing = document.querySelector<Panel>('mast-panel');
  if (state.at === 'asking' && standing?.getAttribute('subject') === state.key) return;
  standing?.logout();
  standing?.remove();
  if (state.at !== 'asking') return;
  const { question, key, hostId } = state;
  const panel = document.createElement('mast-panel') as Panel;
  for (const [name, value] of Object.entries({ host: hostId, subject: key, lang: pane.look.lang, theme: pane.look.theme, density: 'compact', 'heading-level': '2' })) panel.setAttribute(name, value);
  panel.fetchLaunchToken = async () => {
    const token = await flow.token();
    if (token === undefined) throw new Error('no sign-in');
    return exchangeOrder({ subjectToken: token.accessToken, kind: 'access_token', question, staffId: unreadClaims(token.accessToken)?.oid ?? '' });
  };
  panel.addEventListener('mast-ready', () => panel.open(), { once: true });
  pane.append(panel);
};

await start();

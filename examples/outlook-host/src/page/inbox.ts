import type { HostMessage } from '../settings.ts';
import type { FromDialog, FromHost, FromPane, ItemMeta, Theme } from './wire.ts';

/** This Outlook's own page: the list, the message, the switches, and what answers the stub in the pane. */
type Broker = { readonly environment: string; readonly tenantId: string; readonly user: { readonly oid: string; readonly name: string; readonly preferredUsername: string } };
type AuthRequest = { readonly requestId: string; readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup'; readonly tokenParams?: { readonly clientId?: string } };

const read = <T>(name: string): T => JSON.parse(document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? 'null') as T;
const messages = read<HostMessage[]>('outlook-messages');
const broker = read<Broker>('outlook-broker');
const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const frame = element<HTMLIFrameElement>('pane');
const choice = (id: string): string => element<HTMLSelectElement>(id).value;

/** Outlook's themes, as `officeTheme` gives them. Its high contrast ones reach a web page as forced colours, not as a theme. */
const themes: Readonly<Record<string, Theme>> = {
  white: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#212121', controlBackgroundColor: '#F3F2F1', controlForegroundColor: '#212121', isDarkTheme: false },
  dark: { bodyBackgroundColor: '#212121', bodyForegroundColor: '#FFFFFF', controlBackgroundColor: '#2B2B2B', controlForegroundColor: '#FFFFFF', isDarkTheme: true },
};

let open: HostMessage | undefined;
let wasReadOnce = false;
/** Answers that are held back until somebody lets them go. */
let held: (() => void)[] = [];
let hasConsent = false;

const paneOrigin = new URL(frame.dataset['src'] ?? '').origin;
const say = (message: FromHost): void => frame.contentWindow?.postMessage(message, paneOrigin);
const metaOf = (message: HostMessage | undefined): ItemMeta | null => (message === undefined ? null : { itemId: message.id, subject: message.subject, from: message.from, shared: message.shared === true, attachments: (message.attachments ?? []).map(({ name, contentType, text }, at) => ({ id: `${message.id}/${at}`, name, contentType, size: text.length })) });
/** Outlook for Mac, and any before Mailbox 1.14, gives no theme. */
const themeNow = (): Theme | null => themes[choice('theme')] ?? null;

const select = (id: string | undefined): void => {
  open = messages.find((message) => message.id === id);
  for (const button of document.querySelectorAll<HTMLButtonElement>('#messages button')) button.setAttribute('aria-current', String(button.dataset['id'] === id));
  element('subject').textContent = open?.subject ?? 'No message is selected';
  element('body').textContent = open?.text ?? '';
  say({ outlook: 1, say: 'item', item: metaOf(open) });
};

/** Answers, or does what the switch says: Outlook 2606 refuses or is silent after the first message (office-js#6800, #6806, #6814). */
const answerBody = ({ call, itemId, form }: Extract<FromPane, { say: 'body' }>): void => {
  const message = messages.find((each) => each.id === itemId);
  const fault = choice('fault');
  const give = (): void => say({ outlook: 1, say: 'answer', call, value: form === 'html' ? (message?.html ?? '') : (message?.text ?? '') });
  const refuse = (code: number, name: string): void => say({ outlook: 1, say: 'answer', call, error: { code, name, message: 'The operation failed.' } });
  const isFirst = !wasReadOnce;
  wasReadOnce = true;
  if (fault === 'refuse-5001') return refuse(5001, 'InternalError');
  if (fault === 'refuse-9020') return refuse(9020, 'GenericResponseError');
  if (fault === 'refuse-after-first' && !isFirst) return refuse(5001, 'InternalError');
  if (fault === 'html-only-refused' && form === 'html') return refuse(9020, 'GenericResponseError');
  if (fault === 'never') return undefined;
  if (fault === 'late') return void held.push(give);
  return give();
};

/** The broker of nested app authentication: silent, or only after consent, or refused. */
const answerAuth = async (text: string): Promise<void> => {
  const { requestId, method } = JSON.parse(text) as AuthRequest;
  const reply = (rest: object): void => say({ outlook: 1, say: 'auth', text: JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...rest }) });
  const fail = (status: string): void => reply({ success: false, error: { status } });
  const account = { homeAccountId: `${broker.user.oid}.${broker.tenantId}`, environment: broker.environment, tenantId: broker.tenantId, username: broker.user.preferredUsername, localAccountId: broker.user.oid, name: broker.user.name };
  if (method === 'GetInitContext') return reply({ success: true, initContext: { sdkName: 'outlook-host', sdkVersion: '1.0.0', accountContext: { homeAccountId: account.homeAccountId, environment: account.environment, tenantId: account.tenantId }, capabilities: { queryAccount: false } } });
  const manner = choice('sign-in');
  if (manner === 'no-network') return fail('NO_NETWORK');
  if (manner === 'refused') return fail('ACCOUNT_UNAVAILABLE');
  if (manner === 'consent' && !hasConsent) {
    if (method === 'GetToken') return fail('USER_INTERACTION_REQUIRED');
    if (!(await askConsent())) return fail('USER_CANCEL');
    hasConsent = true;
  }
  const response = await fetch('/token', { method: 'POST' });
  if (!response.ok) return fail('PERSISTENT_ERROR');
  return reply({ success: true, token: (await response.json()) as unknown, account });
};

const askConsent = (): Promise<boolean> =>
  new Promise((resolve) => {
    const dialog = element<HTMLDialogElement>('consent');
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'allow'), { once: true });
    dialog.returnValue = '';
    dialog.showModal();
  });

/** The window of the add-in, at most one, as in Outlook. It may leave for another origin and come back; only at the add-in's own is it heard. */
let dialog: Window | undefined;
const openDialog = ({ call, url }: Extract<FromPane, { say: 'open-dialog' }>): void => {
  const refuse = (code: number, name: string): void => say({ outlook: 1, say: 'answer', call, error: { code, name, message: 'The window was not opened.' } });
  if (dialog !== undefined) return refuse(12_007, 'AlreadyOpen');
  if (choice('sign-in') === 'window-refused') return refuse(12_009, 'Ignored');
  const opened = window.open(url, 'office-dialog', 'popup,width=520,height=640');
  if (opened === null) return refuse(12_011, 'Blocked');
  dialog = opened;
  say({ outlook: 1, say: 'answer', call });
  const watch = setInterval(() => {
    if (dialog === opened && !opened.closed) return;
    clearInterval(watch);
    if (dialog !== opened) return;
    dialog = undefined;
    say({ outlook: 1, say: 'dialog-event', error: 12_006 });
  }, 300);
};
const closeDialog = (): void => {
  const closing = dialog;
  dialog = undefined;
  closing?.close();
};
window.addEventListener('message', (event: MessageEvent<FromDialog>) => {
  if (event.origin !== paneOrigin || event.source === null || event.source !== dialog || event.data.outlook !== 1) return;
  say({ outlook: 1, say: 'dialog-message', text: event.data.text, origin: event.origin });
});

window.addEventListener('message', (event: MessageEvent<FromPane>) => {
  if (event.origin !== paneOrigin || event.source !== frame.contentWindow || event.data.outlook !== 1) return;
  const message = event.data;
  if (message.say === 'hello') say({ outlook: 1, say: 'start', start: { item: metaOf(open), theme: themeNow(), language: choice('language'), sets: { Mailbox: choice('mailbox'), ...setsOf(choice('sign-in')) } } });
  if (message.say === 'body') answerBody(message);
  if (message.say === 'shared') say({ outlook: 1, say: 'answer', call: message.call, value: { owner: 'mash@council.example', delegatePermissions: 1, targetMailbox: 'mash@council.example' } });
  if (message.say === 'auth') void answerAuth(message.text);
  if (message.say === 'open-dialog') openDialog(message);
  if (message.say === 'close-dialog') closeDialog();
  if (message.say === 'attachment') say({ outlook: 1, say: 'answer', call: message.call, value: { format: 'base64', content: btoa(attachmentOf(message.id)) } });
});

/** What this Outlook says that it can do about signing in: a broker, a window of its own, or neither. */
function setsOf(manner: string): Readonly<Record<string, string>> {
  const windows = { DialogApi: '1.2', DialogOrigin: '1.1' };
  if (manner === 'none') return {};
  return manner.startsWith('window') ? windows : { NestedAppAuth: '1.1', ...windows };
}

function attachmentOf(id: string): string {
  const [message = '', at = ''] = id.split('/');
  return messages.find((each) => each.id === message)?.attachments?.[Number(at)]?.text ?? '';
}

const list = (): void => {
  const isShared = choice('folder') === 'shared';
  element('messages').replaceChildren(
    ...messages
      .filter((message) => (message.shared === true) === isShared)
      .map((message) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset['id'] = message.id;
        button.append(Object.assign(document.createElement('strong'), { textContent: message.from }), Object.assign(document.createElement('span'), { textContent: message.subject }), Object.assign(document.createElement('small'), { textContent: message.received }));
        button.addEventListener('click', () => select(message.id));
        const entry = document.createElement('li');
        entry.append(button);
        return entry;
      }),
  );
};
const load = (): void => {
  wasReadOnce = false;
  held = [];
  frame.src = frame.dataset['src'] ?? '';
};

element('folder').addEventListener('change', () => {
  list();
  select(undefined);
});
element('theme').addEventListener('change', () => {
  const theme = themeNow();
  document.documentElement.dataset['theme'] = choice('theme');
  if (theme !== null) say({ outlook: 1, say: 'theme', theme });
});
element('none').addEventListener('click', () => select(undefined));
element('reopen').addEventListener('click', load);
element('release').addEventListener('click', () => {
  const going = held;
  held = [];
  for (const give of going) give();
});
for (const id of ['language', 'mailbox', 'sign-in']) element(id).addEventListener('change', load);
list();
load();

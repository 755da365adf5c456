import type { FromDialog, FromHost, FromPane, ItemMeta, Start, Theme } from './wire.ts';

/**
 * What an add-in page loads in place of Microsoft's office.js: an `Office` that answers as Outlook's does, as far as a reading task pane can tell. It runs in the add-in's own page, so
 * that it keeps Outlook's manners there: it nulls `history`, gives `item` as null while no message is open, hands its errors over as results and not as exceptions.
 */
type Result = { readonly status: 'succeeded' | 'failed'; readonly value: unknown; readonly error: { readonly code: number; readonly name: string; readonly message: string } | null; readonly asyncContext?: unknown };
type Done = (result: Result) => void;
type Listener = (message: string) => void;

const host = new URL((document.currentScript as HTMLScriptElement).src).origin;
const say = (message: FromPane): void => window.parent.postMessage(message, host);
const calls = new Map<number, Done>();
const handlers = new Map<string, ((event: unknown) => void)[]>();
const bridgeListeners = new Set<Listener>();
let lastCall = 0;
let sets: Readonly<Record<string, string>> = {};
let begin: (start: Start) => void = () => undefined;
const started = new Promise<Start>((resolve) => {
  begin = resolve;
});

/** Outlook takes options before the callback, or the callback alone. */
const doneOf = (rest: readonly unknown[]): Done => (rest.find((each) => typeof each === 'function') as Done | undefined) ?? (() => undefined);
const call = (done: Done, message: (number: number) => FromPane): void => {
  lastCall += 1;
  calls.set(lastCall, done);
  say(message(lastCall));
};
const itemOf = (meta: ItemMeta | null): unknown =>
  meta === null
    ? null
    : {
        itemId: meta.itemId,
        itemType: 'message',
        subject: meta.subject,
        from: { displayName: meta.from, emailAddress: `${meta.from.toLowerCase().replaceAll(' ', '.')}@council.example` },
        attachments: meta.attachments.map((each) => ({ ...each, attachmentType: 'file', isInline: false })),
        getAttachmentContentAsync: (id: string, ...rest: readonly unknown[]) => call(doneOf(rest), (number) => ({ outlook: 1, say: 'attachment', call: number, id })),
        body: { getAsync: (form: 'html' | 'text', ...rest: readonly unknown[]) => call(doneOf(rest), (number) => ({ outlook: 1, say: 'body', call: number, itemId: meta.itemId, form })) },
        // Only there in a shared folder or mailbox (Mailbox 1.8; delegate access).
        ...(meta.shared ? { getSharedPropertiesAsync: (...rest: readonly unknown[]) => call(doneOf(rest), (number) => ({ outlook: 1, say: 'shared', call: number, itemId: meta.itemId })) } : {}),
      };

const mailbox: { item: unknown; addHandlerAsync: unknown; removeHandlerAsync: unknown; userProfile: unknown } = {
  item: null,
  userProfile: { displayName: 'Someone', emailAddress: 'someone@council.example', timeZone: 'GMT Standard Time' },
  addHandlerAsync: (event: string, handler: (event: unknown) => void, ...rest: readonly unknown[]) => {
    handlers.set(event, [...(handlers.get(event) ?? []), handler]);
    setTimeout(() => doneOf(rest)({ status: 'succeeded', value: undefined, error: null }));
  },
  removeHandlerAsync: (event: string, ...rest: readonly unknown[]) => {
    handlers.delete(event);
    setTimeout(() => doneOf(rest)({ status: 'succeeded', value: undefined, error: null }));
  },
};
/** A window that an add-in opens (Dialog API), and what the page in it says to the add-in: `messageParent`. Only at the add-in's own origin, as in Outlook (12004). */
const dialogHandlers = new Map<string, (event: unknown) => void>();
const dialog = {
  addEventHandler: (event: string, handler: (event: unknown) => void) => void dialogHandlers.set(event, handler),
  close: () => say({ outlook: 1, say: 'close-dialog' }),
};
const ui = {
  displayDialogAsync: (url: string, ...rest: readonly unknown[]) => {
    const done = doneOf(rest);
    if (new URL(url).origin !== location.origin) return void setTimeout(() => done({ status: 'failed', value: undefined, error: { code: 12_004, name: 'DomainNotTrusted', message: 'The domain is not trusted.' } }));
    return call((result) => done(result.status === 'succeeded' ? { ...result, value: dialog } : result), (number) => ({ outlook: 1, say: 'open-dialog', call: number, url }));
  },
  messageParent: (text: string) => (window.opener as Window | null)?.postMessage({ outlook: 1, say: 'dialog', text } satisfies FromDialog, host),
};
const context = {
  ui,
  mailbox,
  displayLanguage: 'en-GB',
  contentLanguage: 'en-GB',
  officeTheme: undefined as Theme | undefined,
  host: 'Outlook',
  platform: 'OfficeOnline',
  requirements: {
    isSetSupported: (name: string, version = '1.1'): boolean => {
      const [has, wanted] = [sets[name], version].map((text) => (text ?? '').split('.').map(Number));
      if (has === undefined || wanted === undefined || sets[name] === undefined) return false;
      return (has[0] ?? 0) > (wanted[0] ?? 0) || ((has[0] ?? 0) === (wanted[0] ?? 0) && (has[1] ?? 0) >= (wanted[1] ?? 0));
    },
  },
};

window.addEventListener('message', (event: MessageEvent<FromHost>) => {
  if (event.origin !== host || event.source !== window.parent || event.data.outlook !== 1) return;
  const message = event.data;
  switch (message.say) {
    case 'start':
      return begin(message.start);
    case 'item':
      mailbox.item = itemOf(message.item);
      for (const handler of handlers.get('itemChanged') ?? []) handler({ type: 'itemChanged' });
      return;
    case 'theme':
      context.officeTheme = message.theme;
      for (const handler of handlers.get('officeThemeChanged') ?? []) handler({ type: 'officeThemeChanged', officeTheme: message.theme });
      return;
    case 'answer': {
      const done = calls.get(message.call);
      calls.delete(message.call);
      return done?.({ status: message.error === undefined ? 'succeeded' : 'failed', value: message.value, error: message.error ?? null });
    }
    case 'dialog-message':
      return dialogHandlers.get('dialogMessageReceived')?.({ message: message.text, origin: message.origin });
    case 'dialog-event':
      return dialogHandlers.get('dialogEventReceived')?.({ error: message.error });
    case 'auth':
      for (const listener of bridgeListeners) listener(message.text);
  }
});

// As office.js does (docs/develop/referencing-the-javascript-api-for-office-library-from-its-cdn.md).
Object.assign(window.history, { pushState: null, replaceState: null });

/** Nested app authentication's bridge, as Outlook puts it into the page: MSAL finds it there by name. */
Object.assign(window, {
  nestedAppAuthBridge: {
    addEventListener: (_type: string, listener: Listener) => bridgeListeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => bridgeListeners.delete(listener),
    postMessage: (text: string) => say({ outlook: 1, say: 'auth', text }),
  },
  Office: {
    context,
    onReady: async (done?: (info: object) => void) => {
      const isAlone = window.parent === window;
      if (!isAlone) {
        say({ outlook: 1, say: 'hello' });
        const start = await started;
        mailbox.item = itemOf(start.item);
        context.displayLanguage = start.language;
        context.officeTheme = start.theme ?? undefined;
        ({ sets } = start);
      }
      // Outside a host the real one answers so.
      const info = isAlone && window.opener === null ? { host: null, platform: null } : { host: 'Outlook', platform: 'OfficeOnline' };
      done?.(info);
      return info;
    },
    EventType: { ItemChanged: 'itemChanged', OfficeThemeChanged: 'officeThemeChanged' },
    CoercionType: { Html: 'html', Text: 'text' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    HostType: { Outlook: 'Outlook' },
  },
});

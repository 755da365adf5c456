import { readMessage } from '../protocol/messages.ts';
import type { ConnectMessage, FrameMessage, HostMessage, PanelSettings, PanelTokens } from '../protocol/messages.ts';
import { readSettings } from '../protocol/read-settings.ts';

/** The script comes from the MAST server, so its own address says where the frame lives. */
const scriptOrigin = new URL(import.meta.url).origin;
/** Judgement: a frame that has not spoken by then was refused or is unreachable, and the host's fallback content is shown. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * `<mast-panel host subject lang theme density>`: mounts the MAST frame and speaks to it over one MessagePort. It holds no personal data, reads no
 * cookie and stores nothing; the launch token passes from `fetchLaunchToken` straight to the frame.
 *
 * Attributes: `host` (the id under which the host is registered), `subject` (opaque key; a change clears the panel at once), `lang` (`en`, `cy`),
 * `theme` (`auto`, `light`, `dark`), `density` (`comfortable`, `compact`), `heading-level` (1 to 6, the panel's first heading; 2), `server` (MAST origin, only where the script is bundled by the host).
 * Child content is the fallback, shown when the frame cannot be reached.
 *
 * Events (bubbling, composed): `mast-ready`, `mast-open`, `mast-purpose-needed`, `mast-session-expired`, `mast-resize` {height in CSS px},
 * `mast-error` {code}: `host-missing`, `frame-unreachable`, or the kind of problem that the panel shows.
 */
export class MastPanel extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['host', 'server', 'subject', 'lang', 'theme', 'density', 'heading-level'];

  /** Asks the host's own back end for a fresh single-use launch assertion. An accessor, since frameworks ask an element whether it has a property before they set it; otherwise React would drop the function. */
  get fetchLaunchToken(): (() => Promise<string>) | undefined {
    return this.#fetchLaunchToken;
  }
  set fetchLaunchToken(fetchToken: (() => Promise<string>) | undefined) {
    this.#fetchLaunchToken = fetchToken;
  }
  /** Colours and measures of the host, with `theme` `light` or `dark`; ignored whole where one pair of them would be hard to read. */
  get tokens(): PanelTokens {
    return this.#tokens;
  }
  set tokens(tokens: PanelTokens) {
    this.#tokens = { ...tokens };
    this.#send({ v: 1, type: 'settings', settings: this.#settings() });
  }

  #fetchLaunchToken: (() => Promise<string>) | undefined;
  #tokens: PanelTokens = {};
  #frame: HTMLIFrameElement | undefined;
  #fallback: HTMLSlotElement | undefined;
  #port: MessagePort | undefined;
  #mounted = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // What was set before the upgrade would hide the accessors.
    for (const name of ['tokens', 'fetchLaunchToken'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const early = this[name];
      Reflect.deleteProperty(this, name);
      Object.assign(this, { [name]: early });
    }
    this.#mounted = true;
    this.#mount();
  }

  disconnectedCallback(): void {
    this.#mounted = false;
    this.#unmount();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // An upgrade reports every attribute before it connects: only what changes later is news.
    if (before === after || !this.#mounted) return;
    if (name === 'host' || name === 'server') return this.#mount();
    // Hidden until the frame says that it has cleared: not one frame of the last person's answer is painted under the next person's heading.
    if (name === 'subject' && this.#frame && this.#port) this.#frame.style.visibility = 'hidden';
    this.#send({ v: 1, type: 'settings', settings: this.#settings() });
  }

  /** As if the user had pressed the panel's button: for a page of MAST's own that was opened to look somebody up, after `mast-ready`. From other pages it is not heard. */
  open(): void {
    this.#send({ v: 1, type: 'open' });
  }

  /** Asks again for the same subject, with a fresh launch. */
  refresh(): void {
    this.#send({ v: 1, type: 'refresh' });
  }

  /** Forgets tokens and answer at once; call it when the user leaves the case or signs out. */
  logout(): void {
    this.#send({ v: 1, type: 'logout' });
  }

  #mount(): void {
    this.#unmount();
    const host = this.getAttribute('host');
    if (!host) return this.#fail('host-missing');
    const origin = new URL(this.getAttribute('server') ?? scriptOrigin).origin;
    const frame = document.createElement('iframe');
    frame.title = this.#settings().lang === 'cy' ? 'MAST: pwy arall sy’n ymwneud' : 'MAST: who else is involved';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals');
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'no-referrer';
    Object.assign(frame.style, { display: 'block', width: '100%', height: '104px', border: '0' });
    frame.addEventListener('load', () => this.#connect(frame, origin));
    frame.src = `${origin}/v1/panel?host=${encodeURIComponent(host)}`;
    this.#frame = frame;
    this.#fallback = document.createElement('slot');
    this.#fallback.hidden = true;
    (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(frame, this.#fallback);
    this.style.display ||= 'block';
    this.#patience = setTimeout(() => this.#fail('frame-unreachable'), CONNECT_TIMEOUT_MS);
  }

  #unmount(): void {
    clearTimeout(this.#patience);
    this.#port?.close();
    this.#port = undefined;
    this.#frame?.remove();
    this.#frame = undefined;
  }

  #connect(frame: HTMLIFrameElement, origin: string): void {
    if (frame !== this.#frame) return;
    this.#port?.close();
    const channel = new MessageChannel();
    this.#port = channel.port1;
    channel.port1.addEventListener('message', (event: MessageEvent<unknown>) => this.#hear(readMessage<FrameMessage>(event.data)));
    channel.port1.start();
    const connect: ConnectMessage = { v: 1, type: 'connect', settings: this.#settings() };
    // The exact origin: a frame that was refused or redirected never gets the port.
    frame.contentWindow?.postMessage(connect, origin, [channel.port2]);
  }

  #hear(message: FrameMessage | undefined): void {
    if (!message || !this.#frame) return;
    switch (message.type) {
      case 'ready':
        clearTimeout(this.#patience);
        // Late is not never: a slow line's panel takes the place of the fallback.
        this.#frame.style.display = 'block';
        if (this.#fallback) this.#fallback.hidden = true;
        return this.#tell('mast-ready');
      case 'cleared':
        if (message.subject === this.#settings().subject) this.#frame.style.visibility = '';
        return;
      case 'launch-token-needed':
        void this.#launch(message.request);
        return;
      case 'resize':
        this.#frame.style.height = `${message.height}px`;
        return this.#tell('mast-resize', { height: message.height });
      case 'error':
        return this.#tell('mast-error', { code: message.code });
      case 'open':
      case 'purpose-needed':
      case 'session-expired':
        return this.#tell(`mast-${message.type}`);
    }
  }

  async #launch(request: number): Promise<void> {
    const port = this.#port;
    let answer: HostMessage = { v: 1, type: 'launch-failed', request };
    try {
      const token = await this.fetchLaunchToken?.();
      if (token) answer = { v: 1, type: 'launch-token', request, token };
    } catch {
      // The host's own failure: its message may hold anything, so only the fact travels.
    }
    port?.postMessage(answer);
  }

  #fail(code: string): void {
    if (this.#frame) this.#frame.style.display = 'none';
    if (this.#fallback) this.#fallback.hidden = false;
    this.#tell('mast-error', { code });
  }

  #tell(type: string, detail?: { height: number } | { code: string }): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #send(message: HostMessage): void {
    this.#port?.postMessage(message);
  }

  #settings(): PanelSettings {
    const raw = (name: string): string | null => this.getAttribute(name);
    return readSettings({ subject: raw('subject'), lang: raw('lang') ?? document.documentElement.lang, theme: raw('theme'), density: raw('density'), heading: raw('heading-level'), tokens: this.#tokens });
  }
}

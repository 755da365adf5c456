import { createCoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import { PanelFlow } from '../flow/panel-flow.ts';
import type { PanelSettings } from '../protocol/messages.ts';
import { readSettings } from '../protocol/read-settings.ts';
import { readFrameConfig } from './frame-config.ts';
import type { FrameConfig } from './frame-config.ts';
import { acceptHost } from './handshake.ts';
import type { Accepted } from './handshake.ts';
import { createHostPort } from './host-port.ts';
import { MastPanelApp } from './mast-panel-app.ts';
import { pageStyle } from './page-style.ts';

/** The framed page: waits for its host's handshake, then runs the panel for it. Without a registered host it only says that it needs one. */
const start = (config: FrameConfig): void => {
  document.adoptedStyleSheets = [pageStyle()];
  customElements.define('mast-panel-app', MastPanelApp);
  const app = document.createElement('mast-panel-app') as MastPanelApp;
  app.environment = config.environment;
  if (window.parent === window) app.panel = { at: 'problem', problem: problem('not-framed'), session: undefined, draft: undefined };
  document.body.append(app);
  const knock = (event: MessageEvent<unknown>): void => {
    const accepted = acceptHost({ source: event.source, origin: event.origin, data: event.data, ports: event.ports }, { parent: window.parent, origins: config.origins });
    if (!accepted) return;
    window.removeEventListener('message', knock);
    run(app, config, accepted);
  };
  if (window.parent !== window) window.addEventListener('message', knock);
};

const run = (app: MastPanelApp, config: FrameConfig, accepted: Accepted): void => {
  const port = createHostPort(accepted.port, accepted.origin);
  const core = createCoreClient({ coreUrl: config.coreUrl, fetch: (input, init) => fetch(input, init) });
  const flow = new PanelFlow({
    core,
    port,
    hostId: config.hostId,
    lang: () => app.language,
    now: () => new Date(),
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    changed: (state) => {
      app.panel = state;
    },
  });
  const speak = (lang: PanelSettings['lang']): void => {
    app.language = lang;
    document.documentElement.lang = lang;
    void flow.relabel();
  };
  let settings: PanelSettings | undefined;
  const apply = (raw: Parameters<typeof readSettings>[0]): void => {
    const next = readSettings(raw);
    if (next.lang !== settings?.lang) speak(next.lang);
    app.theme = next.theme;
    app.density = next.density;
    if (settings && next.subject !== settings.subject) flow.clear();
    settings = next;
    // Only after the cleared screen is in the DOM may the loader show the frame again.
    void app.updateComplete.then(() => port.tell({ v: 1, type: 'cleared', subject: next.subject }));
  };
  app.act = (event) => flow.act(event);
  app.switchLanguage = () => speak(app.language === 'en' ? 'cy' : 'en');
  apply(accepted.settings as PanelSettings);
  port.listen((message) => {
    if (message.type === 'settings') apply(message.settings);
    if (message.type === 'refresh') flow.refresh();
    if (message.type === 'logout') flow.clear();
  });
  port.tell({ v: 1, type: 'ready' });
  new ResizeObserver(() => port.tell({ v: 1, type: 'resize', height: Math.ceil(app.getBoundingClientRect().height) })).observe(app);
};

start(readFrameConfig(document));

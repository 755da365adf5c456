import { createCoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import { PanelFlow } from '../flow/panel-flow.ts';
import type { Language, PanelSettings } from '../protocol/messages.ts';
import { readSettings } from '../protocol/read-settings.ts';
import { loadStrings } from '../strings/strings.ts';
import { blankWhileAway } from './blank-while-away.ts';
import { readFrameConfig } from './frame-config.ts';
import type { FrameConfig } from './frame-config.ts';
import { acceptHost } from './handshake.ts';
import { createHostPort } from './host-port.ts';
import type { HostPort } from './host-port.ts';
import { MastPanelApp } from './mast-panel-app.ts';
import { pageStyle } from './page-style.ts';
import { portOfPosting } from './port-of-posting.ts';

/** The framed page: waits for its host's handshake, then runs the panel for it. Whole, it runs for the assertion that a form posted, or says where it belongs. */
const start = (config: FrameConfig): void => {
  document.adoptedStyleSheets = [pageStyle()];
  blankWhileAway();
  if (window.parent === window) return void startWhole(config);
  // Heard from the first moment: the host knocks once, as soon as the frame has loaded.
  const knock = (event: MessageEvent<unknown>): void => {
    const accepted = acceptHost({ source: event.source, origin: event.origin, data: event.data, ports: event.ports }, { parent: window.parent, origins: config.origins });
    if (!accepted) return;
    window.removeEventListener('message', knock);
    const settings = readSettings(accepted.settings as PanelSettings);
    void appear(config, settings.lang).then((app) => run(app, config, createHostPort(accepted.port, accepted.origin), settings));
  };
  window.addEventListener('message', knock);
};

const startWhole = async (config: FrameConfig): Promise<void> => {
  const settings = readSettings({ lang: navigator.language, heading: 1 });
  const app = await appear(config, settings.lang);
  const { assertion } = config;
  const flow = run(app, config, portOfPosting(assertion ?? '', config.postedFrom ?? ''), settings);
  if (assertion !== undefined) flow.act({ type: 'open' });
  else await app.show({ panel: { at: 'problem', problem: problem('not-framed'), session: undefined, draft: undefined, application: undefined } });
};

/** The component in the page, in a language whose words are there. */
const appear = async (config: FrameConfig, lang: Language): Promise<MastPanelApp> => {
  await loadStrings(lang);
  customElements.define('mast-panel-app', MastPanelApp);
  const app = document.createElement('mast-panel-app') as MastPanelApp;
  document.documentElement.lang = lang;
  document.body.append(app);
  await app.show({ environment: config.environment, facts: config.facts, language: lang });
  return app;
};

const run = (app: MastPanelApp, config: FrameConfig, port: HostPort, first: PanelSettings): PanelFlow => {
  const core = createCoreClient({ coreUrl: config.coreUrl, fetch: (input, init) => fetch(input, init) });
  const flow = new PanelFlow({
    core,
    port,
    hostId: config.hostId,
    organisation: config.facts.organisation,
    lang: () => app.language,
    now: () => new Date(),
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    changed: (panel) => void app.show({ panel }),
  });
  /** The words come first: a screen is never shown in a language that is still on its way. */
  let asked = first.lang;
  const speak = async (lang: Language): Promise<void> => {
    asked = lang;
    await loadStrings(lang);
    if (asked !== lang) return;
    document.documentElement.lang = lang;
    await app.show({ language: lang });
    await flow.relabel();
  };
  let settings: PanelSettings | undefined;
  const apply = (next: PanelSettings): void => {
    const spoken = next.lang === settings?.lang ? Promise.resolve() : speak(next.lang);
    const { theme, density, heading, tokens } = next;
    if (settings && next.subject !== settings.subject) flow.clear();
    settings = next;
    // Only after the cleared screen is in the DOM may the loader show the frame again.
    void Promise.all([spoken, app.show({ theme, density, heading, tokens })]).then(() => port.tell({ v: 1, type: 'cleared', subject: next.subject }));
  };
  app.act = (event) => flow.act(event);
  app.switchLanguage = () => void speak(app.language === 'en' ? 'cy' : 'en');
  apply(first);
  port.listen((message) => {
    if (message.type === 'settings') apply(readSettings(message.settings));
    if (message.type === 'refresh') flow.refresh();
    if (message.type === 'logout') flow.clear();
  });
  port.tell({ v: 1, type: 'ready' });
  new ResizeObserver(() => port.tell({ v: 1, type: 'resize', height: Math.ceil(app.getBoundingClientRect().height) })).observe(app);
  return flow;
};

start(readFrameConfig(document));

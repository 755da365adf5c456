import type { CoreClient } from '../core/core-client.ts';
import { PanelFlow } from '../flow/panel-flow.ts';
import type { Language, PanelSettings } from '../protocol/messages.ts';
import { readSettings } from '../protocol/read-settings.ts';
import { loadStrings } from '../strings/strings.ts';
import type { FrameConfig } from './frame-config.ts';
import type { HostPort } from './host-port.ts';
import { MastPanelApp } from './mast-panel-app.ts';

/** The component in the page, in a language whose words are there. */
export const appear = async (config: FrameConfig, lang: Language): Promise<MastPanelApp> => {
  await loadStrings(lang);
  customElements.define('mast-panel-app', MastPanelApp);
  const app = document.createElement('mast-panel-app') as MastPanelApp;
  document.documentElement.lang = lang;
  document.body.append(app);
  await app.show({ environment: config.environment, facts: config.facts, language: lang });
  return app;
};

/** Runs the panel for a host: its settings, its subject, its launches. Returns the flow, for a page that opens itself. */
export const run = (app: MastPanelApp, config: FrameConfig, core: CoreClient, port: HostPort, first: PanelSettings, now: () => Date = () => new Date()): PanelFlow => {
  const flow = new PanelFlow({
    core,
    port,
    hostId: config.hostId,
    organisation: config.facts.organisation,
    lang: () => app.language,
    now,
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
    // Of our own pages alone: another's would press the button for a user who did not.
    if (message.type === 'open' && port.origin === location.origin) flow.act({ type: 'open' });
    if (message.type === 'refresh') flow.refresh();
    if (message.type === 'logout') flow.clear();
  });
  port.tell({ v: 1, type: 'ready' });
  new ResizeObserver(() => port.tell({ v: 1, type: 'resize', height: Math.ceil(app.getBoundingClientRect().height) })).observe(app);
  return flow;
};

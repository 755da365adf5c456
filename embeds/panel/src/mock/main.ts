import { exampleFacts } from '../examples/example-facts.ts';
import { panelExamples } from '../examples/panel.examples.ts';
import type { FrameConfig } from '../frame/frame-config.ts';
import { acceptHost } from '../frame/handshake.ts';
import { createHostPort } from '../frame/host-port.ts';
import type { HostPort } from '../frame/host-port.ts';
import type { MastPanelApp } from '../frame/mast-panel-app.ts';
import { pageStyle } from '../frame/page-style.ts';
import { appear, run } from '../frame/run-panel.ts';
import type { HostMessage, PanelSettings } from '../protocol/messages.ts';
import { readSettings } from '../protocol/read-settings.ts';
import { loadStrings } from '../strings/strings.ts';
import { mockCore, mockNow } from './mock-core.ts';

/**
 * The framed page without any server: the real component and the real flow over a core that is not there. Where the host's `subject` is the name of an example, that screen is shown and stays, with the
 * events that the real panel would send; any other subject is walked through from the beginning. It may be framed by anybody: there is nothing in it.
 */
const start = (): void => {
  document.adoptedStyleSheets = [pageStyle()];
  const knock = (event: MessageEvent<unknown>): void => {
    const accepted = acceptHost({ source: event.source, origin: event.origin, data: event.data, ports: event.ports }, { parent: window.parent, origins: [event.origin] });
    if (!accepted) return;
    window.removeEventListener('message', knock);
    const settings = readSettings(accepted.settings as PanelSettings);
    const config: FrameConfig = { coreUrl: '', hostId: new URLSearchParams(location.search).get('host') ?? '', origins: [accepted.origin], environment: 'demonstration', facts: exampleFacts };
    void appear(config, settings.lang).then((app) => play(app, config, createHostPort(accepted.port, accepted.origin), settings));
  };
  window.addEventListener('message', knock);
};

/** The flow, but for a subject that names an example: then that screen, whatever the flow would show. */
const play = (app: MastPanelApp, config: FrameConfig, port: HostPort, first: PanelSettings): void => {
  const show = async ({ subject, lang }: PanelSettings): Promise<void> => {
    const panel = panelExamples[subject];
    if (!panel) return;
    await loadStrings(lang);
    await app.show({ panel, language: lang });
    if (panel.at === 'problem') port.tell({ v: 1, type: 'error', code: panel.problem.kind });
    if (panel.at === 'problem' && panel.problem.kind === 'session-expired') port.tell({ v: 1, type: 'session-expired' });
    if (panel.at === 'declaring') port.tell({ v: 1, type: 'purpose-needed' });
  };
  run(app, config, mockCore(), { ...port, listen: (hear) => port.listen((message: HostMessage) => {
    hear(message);
    if (message.type === 'settings') void settled().then(() => show(readSettings(message.settings)));
  }) }, first, mockNow);
  void settled().then(() => show(first));
};

/** After the flow has cleared the screen for the new subject, which takes it two turns of the queue. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

start();

import { createCoreClient } from '../core/core-client.ts';
import type { CoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import type { PanelSettings } from '../protocol/messages.ts';
import { readSettings } from '../protocol/read-settings.ts';
import { blankWhileAway } from './blank-while-away.ts';
import { readFrameConfig } from './frame-config.ts';
import type { FrameConfig } from './frame-config.ts';
import { acceptHost } from './handshake.ts';
import { createHostPort } from './host-port.ts';
import { pageStyle } from './page-style.ts';
import { portOfPosting } from './port-of-posting.ts';
import { appear, run } from './run-panel.ts';

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
    void appear(config, settings.lang).then((app) => run(app, config, coreOf(config), createHostPort(accepted.port, accepted.origin), settings));
  };
  window.addEventListener('message', knock);
};

const coreOf = ({ coreUrl }: FrameConfig): CoreClient => createCoreClient({ coreUrl, fetch: (input, init) => fetch(input, init) });

const startWhole = async (config: FrameConfig): Promise<void> => {
  const settings = readSettings({ lang: navigator.language, heading: 1 });
  const app = await appear(config, settings.lang);
  const { assertion } = config;
  const flow = run(app, config, coreOf(config), portOfPosting(assertion ?? '', config.postedFrom ?? ''), settings);
  if (assertion !== undefined) flow.act({ type: 'open' });
  else await app.show({ panel: { at: 'problem', problem: problem('not-framed'), session: undefined, draft: undefined, application: undefined } });
};

start(readFrameConfig(document));

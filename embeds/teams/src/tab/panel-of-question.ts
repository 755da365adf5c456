import { exchangeOrder } from '@mast/panel/exchange';

import type { TeamsTheme } from './host/teams-host.ts';
import type { TabState } from './tab-state.ts';
import type { Launch } from './tab-flow.ts';

/** The element comes from the embed server's own loader, of which this page knows the type alone: until it is there its methods are not. */
type PanelElement = HTMLElementTagNameMap['mast-panel'];
type Asking = Extract<TabState, { at: 'panel' }>;

/** Teams' theme of high contrast as the panel's own tokens: a frame does not hear of it from the desktop client (sp-dev-docs#5530). */
const contrast = { ink: '#ffffff', inkQuiet: '#ffffff', ground: '#000000', groundRaised: '#000000', line: '#ffffff', edge: '#ffffff', action: '#ffff01', actionInk: '#000000', notice: '#000000', focus: '#1aebff' };

type PanelDeps = {
  readonly launch: () => Promise<Launch>;
  /** The panel got as far as a question. */
  readonly found: () => void;
  /** It did not, for a reason that its code names. */
  readonly failed: (code: string) => void;
  readonly fallback: () => string;
};

/** The panel in its place of the page: made once for a question, dressed as Teams is, taken away with the question. */
export const panelOfQuestion = (place: HTMLElement, { launch, found, failed, fallback }: PanelDeps) => {
  let shown: { key: string; panel: PanelElement } | undefined;
  const open = ({ key, hostId, asks }: Asking): PanelElement => {
    const panel = document.createElement('mast-panel');
    panel.setAttribute('host', hostId);
    panel.setAttribute('subject', key);
    panel.setAttribute('heading-level', '1');
    panel.append(fallback());
    panel.fetchLaunchToken = async () => exchangeOrder({ ...(await launch()), kind: 'access_token', ...asks });
    panel.addEventListener('mast-ready', () => panel.open(), { once: true });
    panel.addEventListener('mast-purpose-needed', found);
    panel.addEventListener('mast-error', ({ detail }) => failed(detail.code));
    place.replaceChildren(panel);
    return panel;
  };
  return (state: TabState, lang: string, theme: TeamsTheme): void => {
    if (state.at !== 'panel') {
      if (shown !== undefined && 'logout' in shown.panel) shown.panel.logout();
      place.replaceChildren();
      place.hidden = true;
      shown = undefined;
      return;
    }
    if (shown?.key !== state.key) shown = { key: state.key, panel: open(state) };
    const { panel } = shown;
    // Not one moment of a screen that is taken back at once: it keeps its place, so that its frame loads.
    place.hidden = false;
    place.style.visibility = state.isFinding ? 'hidden' : '';
    panel.setAttribute('lang', lang);
    panel.setAttribute('theme', theme === 'default' ? 'light' : 'dark');
    panel.tokens = theme === 'contrast' ? contrast : {};
  };
};

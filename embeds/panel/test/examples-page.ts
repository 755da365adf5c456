import { MastPanelApp } from '../src/frame/mast-panel-app.ts';
import { pageStyle } from '../src/frame/page-style.ts';
import type { Language } from '../src/protocol/messages.ts';
import { panelExamples } from '../src/examples/panel.examples.ts';

/** The page behind the accessibility matrix and the screenshots: shows one named example in the real component. */
document.adoptedStyleSheets = [pageStyle()];
customElements.define('mast-panel-app', MastPanelApp);
const app = document.createElement('mast-panel-app') as MastPanelApp;
app.environment = 'demonstration';
document.body.append(app);

const show = async (name: string, language: Language): Promise<number> => {
  const state = panelExamples[name];
  if (!state) throw new Error(`no example ${name}`);
  document.documentElement.lang = language;
  app.language = language;
  app.panel = state;
  await app.updateComplete;
  return app.getBoundingClientRect().height;
};

Object.assign(window, { exampleNames: Object.keys(panelExamples), showExample: show });

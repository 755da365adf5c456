import { MastPanelApp } from '../src/frame/mast-panel-app.ts';
import { pageStyle } from '../src/frame/page-style.ts';
import type { Language } from '../src/protocol/messages.ts';
import { exampleFacts } from '../src/examples/example-facts.ts';
import { panelExamples } from '../src/examples/panel.examples.ts';
import { loadStrings } from '../src/strings/strings.ts';

/** The page behind the accessibility matrix and the screenshots: shows one named example in the real component. */
document.adoptedStyleSheets = [pageStyle()];
customElements.define('mast-panel-app', MastPanelApp);
const app = document.createElement('mast-panel-app') as MastPanelApp;
document.body.append(app);
await Promise.all([loadStrings('en'), loadStrings('cy')]);

const show = async (name: string, language: Language): Promise<number> => {
  const panel = panelExamples[name];
  if (!panel) throw new Error(`no example ${name}`);
  document.documentElement.lang = language;
  await app.show({ panel, language, environment: 'demonstration', facts: exampleFacts, heading: 1 });
  return app.getBoundingClientRect().height;
};

Object.assign(window, { exampleNames: Object.keys(panelExamples), showExample: show });

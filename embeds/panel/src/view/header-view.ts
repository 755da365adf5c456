import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { PanelState } from '../state/panel-state.ts';
import type { ViewContext } from './view-context.ts';

/** Name, environment stamp, the way out and the other language. The stamp is a word, not a colour: it survives print and forced colours. */
export const headerView = (state: PanelState, { t, lang, environment, act, switchLanguage }: ViewContext): TemplateResult => {
  const stamp = environment === 'demonstration' ? t.stampDemonstration : environment === 'training' ? t.stampTraining : undefined;
  return html`
    <header class="header">
      <h1 class="brand">${t.mast}</h1>
      ${stamp === undefined ? nothing : html`<span class="stamp">${stamp}</span>`}
      <span class="spacer"></span>
      <button class="link" type="button" lang=${lang === 'en' ? 'cy' : 'en'} @click=${switchLanguage}>${t.otherLanguage}</button>
      ${state.at === 'collapsed' ? nothing : html`<button class="link" type="button" @click=${() => act({ type: 'close' })}>${t.close}</button>`}
    </header>
  `;
};

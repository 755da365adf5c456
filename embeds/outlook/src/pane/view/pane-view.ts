import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { PaneState } from '../state/pane-state.ts';
import { offeredView } from './offered-view.ts';
import { pasteView } from './paste-view.ts';
import type { ViewContext } from './view-context.ts';

/** The pane's one screen at a time. The panel of a question is no part of it: `slot="panel"` stands below. */
export const paneView = (state: PaneState, context: ViewContext): TemplateResult => {
  const { words, act, again } = context;
  switch (state.at) {
    case 'starting':
      return html`<p>${words.starting}</p>`;
    case 'outside':
      return html`<h2 tabindex="-1">${words.outsideTitle}</h2><p>${words.outsideText}</p>`;
    case 'no-message':
      return html`${changedView(state.changed, context)}<h2 tabindex="-1">${words.noMessageTitle}</h2><p>${words.noMessageText}</p>${pasteView(true, context)}`;
    case 'reading':
      return html`${changedView(state.changed, context)}<p>${words.reading}</p>`;
    case 'unread': {
      const code = state.code === undefined ? '' : ` (${state.code})`;
      const why = { refused: words.unreadRefused(code), silent: words.unreadSilent, 'no-body': words.unreadNoBody }[state.why];
      return html`
        <div class="problem"><h2 tabindex="-1">${words.unreadTitle}</h2><p>${why}</p><p>${words.unreadNow}</p><button class="button plain" type="button" @click=${again}>${words.again}</button></div>
        <p class="quiet">${words.attachments}</p>
        ${pasteView(true, context)}
      `;
    }
    case 'offered':
      return offeredView(state, context);
    case 'asking':
      return html`<button class="button plain back" type="button" @click=${() => act({ type: 'back' })}>${words.back}</button>`;
  }
};

const changedView = (changed: boolean, { words }: ViewContext): TemplateResult => html`<p class="notice" ?hidden=${!changed}>${words.changed}</p>`;

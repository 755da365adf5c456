import { base, form, tokens } from '@mast/panel/look';
import { html, render } from 'lit/html.js';

import type { PaneEvent, PaneState } from './state/pane-state.ts';
import { paneStyle } from './view/pane-style.ts';
import { paneView } from './view/pane-view.ts';
import { cy } from './words/words.cy.ts';
import { en } from './words/words.en.ts';
import type { PaneWords } from './words/words.en.ts';

export type PaneLanguage = 'en' | 'cy';
export type PaneLook = { readonly state: PaneState; readonly lang: PaneLanguage; readonly theme: 'light' | 'dark' | 'auto' };

/** The pane on screen: shows a {@link PaneLook} and hands on what its user does. It decides nothing and keeps no text. The panel of a question stands in its light tree. */
export class MastOutlookPane extends HTMLElement {
  act: (event: PaneEvent) => void = () => undefined;
  paste: (text: string) => void = () => undefined;
  again: () => void = () => undefined;
  switchLanguage: () => void = () => undefined;
  #look: PaneLook = { state: { at: 'starting' }, lang: 'en', theme: 'auto' };
  #root = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [tokens, base, form, paneStyle].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  }

  get look(): PaneLook {
    return this.#look;
  }

  show(change: Partial<PaneLook>): void {
    const before = this.#look;
    this.#look = { ...before, ...change };
    const { state, lang, theme } = this.#look;
    const words = lang === 'cy' ? cy : en;
    this.setAttribute('theme', theme);
    this.setAttribute('lang', lang);
    this.ownerDocument.documentElement.lang = lang;
    this.ownerDocument.title = words.title;
    const hadFocus = this.#root.activeElement !== null;
    render(
      html`
        <div class="top">
          <h1>MAST</h1>
          ${state.at === 'asking' ? '' : html`<button class="small" type="button" lang=${lang === 'cy' ? 'en' : 'cy'} @click=${() => this.switchLanguage()}>${words.otherLanguage}</button>`}
        </div>
        <main>
          ${state.at === 'asking' || state.at === 'outside' ? '' : html`<p class="quiet">${words.stays}</p>`}
          ${paneView(state, { words, lang, act: (event) => this.act(event), paste: (text) => this.paste(text), again: () => this.again() })}
          <slot></slot>
        </main>
        <p class="hidden" role="status">${noteOf(state, words)}</p>
      `,
      this.#root,
    );
    // Who was working in the pane is taken to what came of it; who reads the message is not disturbed.
    if (hadFocus && target(before.state, state) !== undefined) this.#root.querySelector<HTMLElement>(target(before.state, state) ?? '')?.focus();
  }
}

/** What a screen reader is told of a new screen. */
const noteOf = (state: PaneState, words: PaneWords): string => {
  if (state.at === 'reading') return words.reading;
  if (state.at === 'unread') return words.unreadTitle;
  if (state.at === 'no-message') return words.noMessageTitle;
  if (state.at !== 'offered') return '';
  return state.offer.subjects.length === 0 ? words.nothingTitle : words.statusFound(String(state.offer.subjects.length));
};

const target = (before: PaneState, now: PaneState): string | undefined => {
  if (now.at === 'offered' && now.fault !== undefined && !(before.at === 'offered' && before.fault === now.fault)) return '.fault-summary';
  if (now.at !== before.at) return now.at === 'asking' ? '.back' : 'h2';
  return now.at === 'offered' && before.at === 'offered' && now.offer !== before.offer ? 'h2' : undefined;
};

import { html, render } from 'lit/html.js';

import type { Environment } from '../core/wire.ts';
import type { Density, Language, PanelTokens, Theme } from '../protocol/messages.ts';
import type { PanelEvent } from '../state/panel-event.ts';
import type { PanelState } from '../state/panel-state.ts';
import { stringsOf } from '../strings/strings.ts';
import { answer } from '../styles/answer.ts';
import { base } from '../styles/base.ts';
import { form } from '../styles/form.ts';
import { paper } from '../styles/paper.ts';
import { parts } from '../styles/parts.ts';
import { tokens } from '../styles/tokens.ts';
import { announcement } from '../view/announcement.ts';
import { panelView } from '../view/panel-view.ts';
import type { HostFacts } from '../view/view-context.ts';
import { applyTokens } from './apply-tokens.ts';
import { focusTarget } from './focus-target.ts';
import { levelHeadings } from './level-headings.ts';

/** What the panel shows and how. `heading` is the level of its first heading, 1 to 6. */
export type PanelLook = { panel: PanelState; language: Language; environment: Environment; facts: HostFacts; theme: Theme; density: Density; heading: number; tokens: PanelTokens };

/**
 * The panel on screen: shows a {@link PanelLook}, says it to screen readers, and hands the user's doings to `act`. It decides nothing. Lit's templates
 * on a plain element: its base class would be a tenth of the panel's weight.
 */
export class MastPanelApp extends HTMLElement {
  act: (event: PanelEvent) => void = () => undefined;
  switchLanguage: () => void = () => undefined;
  #look: PanelLook = { panel: { at: 'collapsed' }, language: 'en', environment: 'live', facts: { phones: [] }, theme: 'auto', density: 'comfortable', heading: 2, tokens: {} };
  #note = '';
  #painted: PanelState | undefined;
  #painting: Promise<void> | undefined;
  #root = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [tokens, base, form, answer, parts, paper].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  }

  get language(): Language {
    return this.#look.language;
  }

  /** Shows this from now on; resolves once it is on the screen. Changes of one moment are painted together. */
  show(change: Partial<PanelLook>): Promise<void> {
    this.#look = { ...this.#look, ...change };
    if (change.panel) this.#note = announcement(this.#look.panel, this.#look.language);
    this.#painting ??= Promise.resolve().then(() => {
      this.#painting = undefined;
      this.#paint();
    });
    return this.#painting;
  }

  #paint(): void {
    const { panel, language: lang, environment, facts, theme, density, heading, tokens: given } = this.#look;
    const t = stringsOf(lang);
    // Asked for at the moment of the click: the owner sets both after the first painting.
    const act = (event: PanelEvent): void => this.act(event);
    const switchLanguage = (): void => this.switchLanguage();
    this.setAttribute('theme', theme);
    this.setAttribute('density', density);
    applyTokens(this.style, given, theme);
    render(
      html`
        ${panelView(panel, { t, lang, environment, facts, act, switchLanguage, copy: (text) => void this.#copy(text), print: () => window.print() })}
        <p class="hidden" role="status" lang=${lang}>${this.#note}</p>
      `,
      this.#root,
    );
    levelHeadings(this.#root, heading);
    const before = this.#painted;
    this.#painted = panel;
    // A new screen takes the focus only when the user was already inside the panel: opening a case page never steals it.
    const target = before && before !== panel && this.ownerDocument.hasFocus() ? focusTarget(before, panel) : undefined;
    if (target) this.#root.querySelector<HTMLElement>(target)?.focus();
  }

  async #copy(text: string): Promise<void> {
    const t = stringsOf(this.language);
    try {
      await navigator.clipboard.writeText(text);
      this.#note = t.statusCopied;
    } catch {
      this.#note = t.statusNotCopied;
    }
    await this.show({});
  }
}

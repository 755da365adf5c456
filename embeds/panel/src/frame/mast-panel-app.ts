import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';

import type { Environment } from '../core/wire.ts';
import type { Language } from '../protocol/messages.ts';
import type { PanelEvent } from '../state/panel-event.ts';
import type { PanelState } from '../state/panel-state.ts';
import { stringsOf } from '../strings/strings.ts';
import { answer } from '../styles/answer.ts';
import { base } from '../styles/base.ts';
import { form } from '../styles/form.ts';
import { tokens } from '../styles/tokens.ts';
import { announcement } from '../view/announcement.ts';
import { panelView } from '../view/panel-view.ts';

/**
 * The panel on screen: shows a {@link PanelState}, says it to screen readers, and hands the user's doings to `act`. It decides nothing. Properties are
 * set by its owner; the reflected `theme` and `density` choose the tokens.
 */
export class MastPanelApp extends LitElement {
  static override styles = [tokens, base, form, answer];
  static override properties = {
    panel: { attribute: false },
    language: { attribute: false },
    environment: { attribute: false },
    theme: { reflect: true },
    density: { reflect: true },
    note: { state: true },
  };

  declare panel: PanelState;
  declare language: Language;
  declare environment: Environment;
  declare theme: string;
  declare density: string;
  declare act: (event: PanelEvent) => void;
  declare switchLanguage: () => void;
  declare note: string;

  constructor() {
    super();
    this.panel = { at: 'collapsed' };
    this.language = 'en';
    this.environment = 'live';
    this.theme = 'auto';
    this.density = 'comfortable';
    this.act = () => undefined;
    this.switchLanguage = () => undefined;
    this.note = '';
  }

  override render(): TemplateResult {
    const t = stringsOf(this.language);
    const { language: lang, environment } = this;
    // Asked for at the moment of the click: the owner sets both after the first render, and they are no reactive properties.
    const act = (event: PanelEvent): void => this.act(event);
    const switchLanguage = (): void => this.switchLanguage();
    return html`
      ${panelView(this.panel, { t, lang, environment, act, switchLanguage, copy: (text) => void this.#copy(text) })}
      <p class="hidden" role="status" lang=${lang}>${this.note}</p>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('panel')) this.note = announcement(this.panel, stringsOf(this.language));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('panel')) this.#moveFocus(changed.get('panel'));
  }

  /** A new screen takes the focus only when the user was already inside the panel: opening a case page never steals it, and a fault
   * that goes away while the user types leaves the caret where it is. */
  #moveFocus(before: PanelState | undefined): void {
    const now = this.panel;
    if (!before || !this.ownerDocument.hasFocus()) return;
    const target =
      now.at === 'declaring' && before.at === 'declaring'
        ? now.faults.length > 0 && before.faults !== now.faults && before.draft === now.draft && '[data-focus-fault]'
        : now.at === 'answered' && before.at === 'answered' && now.shown === before.shown
          ? now.confirming !== before.confirming && (now.confirming ? '[data-focus-confirm]' : '.possible summary')
          : now.at === 'collapsed'
            ? '.collapsed button'
            : '[data-focus]';
    if (target) this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  async #copy(text: string): Promise<void> {
    const t = stringsOf(this.language);
    try {
      await navigator.clipboard.writeText(text);
      this.note = t.statusCopied;
    } catch {
      this.note = t.statusNotCopied;
    }
  }
}

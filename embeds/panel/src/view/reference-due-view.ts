import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import { referenceMax } from '../state/declaration-draft.ts';
import type { Deeds } from '../state/deeds.ts';
import { londonDay } from '../state/london-day.ts';
import { dateText, timeText } from './date-text.ts';
import type { ViewContext } from './view-context.ts';

/** The reference that was promised, and the place to give it. */
export const referenceDueView = (reference: Deeds['reference'], { t, lang, act }: ViewContext): TemplateResult | typeof nothing => {
  if (!reference) return nothing;
  if (reference.state === 'kept') return html`<p class="meta" role="status">${t.referenceKept}</p>`;
  const send = (event: Event): void => {
    event.preventDefault();
    act({ type: 'reference-send' });
  };
  return html`
    <form class="notice due" novalidate autocomplete="off" @submit=${send}>
      <label for="reference-late">${t.referenceDue(`${dateText(londonDay(new Date(reference.due)), lang)}, ${timeText(reference.due)}`)}</label>
      <div class="actions">
        <input id="reference-late" type="text" maxlength=${referenceMax} .value=${reference.text} @input=${(event: InputEvent) => act({ type: 'reference-draft', text: (event.target as HTMLInputElement).value })} />
        <button class="button plain" type="submit" ?disabled=${reference.state === 'sending'}>${t.referenceGive}</button>
      </div>
      ${reference.state === 'failed' ? html`<p class="fault" role="alert">${t.notKept}</p>` : nothing}
    </form>
  `;
};

import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Involvement } from '../core/wire.ts';
import { agoText } from './ago-text.ts';
import { dateText } from './date-text.ts';
import { disputedView } from './disputed-view.ts';
import type { ViewContext } from './view-context.ts';

/** When, what kind, whether still open, and the source's own reference: one involvement on one or two lines; and that it is disputed, where it is. */
export const involvementLineView = (involvement: Involvement, today: string, ctx: ViewContext): TemplateResult => {
  const { t, lang } = ctx;
  const { kind, status, recordDate, endDate, sensitive, caseRef, asOf } = involvement;
  const day = (iso: string): string => dateText(iso, lang, 'short');
  const when =
    kind === 'event'
      ? `${t.involvementEvent} ${day(recordDate)}, ${agoText(recordDate, today, t)}`
      : endDate !== undefined
        ? t.involvementBetween(day(recordDate), day(endDate))
        : t.involvementSince(day(recordDate));
  return html`
    <p class="involvement">
      ${status === 'open' ? html`<strong class="open">${t.involvementOpen}</strong> ` : status === 'closed' && kind === 'involvement' ? html`<span>${t.involvementClosed}</span> ` : nothing}<span>${when}</span>
    </p>
    <p class="meta pieces">
      ${sensitive ? html`<strong class="sensitive">${t.locationWithheld}</strong>` : nothing} ${caseRef ? html`<span>${t.caseReference(caseRef)}</span>` : nothing}
      <span>${t.asOf(day(asOf))}</span>
    </p>
    ${disputedView(involvement.disputed, ctx)}
  `;
};
